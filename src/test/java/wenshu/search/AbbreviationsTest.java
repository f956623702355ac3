package wenshu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbbreviationsTest {

    @Test
    void linesAddPairsBothWaysAndTakeThemAway() {
        Abbreviations own = Abbreviations.BUILT_IN.and("# 本市的\n云大附中＝云岭大学附属中学\r\n-人社局=人力资源和社会保障局\n\n没有等号\n=空\n");
        assertThat(own.size()).isEqualTo(Abbreviations.BUILT_IN.size());
        assertThat(own.variants("云大附中")).containsExactly("云岭大学附属中学");
        assertThat(own.variants("石桥云岭大学附属中学校长")).containsExactly("石桥云大附中校长");
        assertThat(Abbreviations.BUILT_IN.variants("石桥市人社局")).contains("石桥市人力资源和社会保障局");
        assertThat(own.variants("石桥市人社局")).doesNotContain("石桥市人力资源和社会保障局");
    }

    @Test
    void aPlaceMayStandWithoutItsKind() {
        Abbreviations built = Abbreviations.BUILT_IN;
        assertThat(built.variants("石桥人社局")).contains("石桥市人社局", "石桥市人力资源和社会保障局", "石桥县人力资源和社会保障局");
        assertThat(built.variants("石桥市人力资源和社会保障局")).contains("石桥人社局");
        assertThat(built.variants("广西人社厅")).contains("广西壮族自治区人力资源和社会保障厅");
        assertThat(built.variants("内蒙古自治区人力资源和社会保障厅")).contains("内蒙古人社厅", "内蒙古自治区人社厅");
        assertThat(built.variants("石桥医大一附院")).contains("石桥医科大学第一附属医院");
        assertThat(built.variants("人社局")).noneMatch(variant -> variant.startsWith("市"));
    }

    @Test
    void theFileIsReadWhenItIsThereAndABadOneChangesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("abbreviations.txt");
        assertThat(new AbbreviationFile(file).get()).isSameAs(Abbreviations.BUILT_IN);
        Files.writeString(file, "云大附中=云岭大学附属中学");
        assertThat(new AbbreviationFile(file).get().size()).isEqualTo(Abbreviations.BUILT_IN.size() + 1);
        Files.write(file, new byte[600 * 1024]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(new AbbreviationFile(file).get()).isSameAs(Abbreviations.BUILT_IN);
    }
}
