package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.fault.FaultException;

class FontFilesTests {

    @Test
    void aMissingFontFileIsNamed() {
        FaultException refused = catchThrowableOfType(FaultException.class, () -> FontFiles.builtIn("没有的字体.ttf"));
        assertThat(refused.kind()).isEqualTo(FaultException.Kind.UNAVAILABLE);
        assertThat(refused).hasMessage("字体：找不到或打不开字体文件 没有的字体.ttf，请重新安装程序，或把该文件放回 fonts 文件夹。");
    }

    @Test
    void aBureausOwnFontGoesFirstAndABrokenOneIsNamed(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("fonts/LXGWWenKai-Regular.ttf"), folder.resolve("楷书.ttf"));
        Files.writeString(folder.resolve("坏.ttf"), "这不是字体");
        FontShelf shelf = new FontShelf(folder);
        assertThat(shelf.find("LXGW WenKai", false, false, true).faces().getFirst().name()).isEqualTo("楷书");
        assertThat(shelf.knows("LXGW WenKai")).isTrue();
        assertThat(shelf.unusable()).singleElement().asString().contains("坏.ttf").endsWith("。");
    }
}
