package wenshu.forms.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.barcode.QrReader;
import wenshu.fault.FaultException;
import wenshu.render.FontShelf;
import wenshu.render.LaidOut;
import wenshu.render.Renderer;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** The mark ties paper to data and leaves the form as it is. */
class PrintMarkTests {

    private static final Path FOLDER = Path.of("templates/government-allowance");

    @TempDir
    private Path fonts;

    @Test
    void theCodeIsReadBackAsItWasWritten() {
        PrintMark mark = new PrintMark("JT-2026-0001", "1A2B3C4D", "0123456789ABCDEF");
        assertThat(mark.code()).isEqualTo("WS1/JT-2026-0001/1A2B3C4D/0123456789ABCDEF");
        assertThat(PrintMark.parse(mark.code())).contains(mark);
        assertThat(PrintMark.parse("http://example.com")).isEmpty();
        assertThat(PrintMark.parse(mark.code() + "0")).isEmpty();
        assertThatThrownBy(() -> new PrintMark("a/b", "1A2B3C4D", "0123456789ABCDEF")).isInstanceOf(FaultException.class);
    }

    @Test
    void twoWaysToWriteTheSameDataHaveOneHash() throws Exception {
        Form form = form();
        Map<String, Object> sample = new LinkedHashMap<>(sample().toMap());
        String hash = CanonicalData.sha256(form, FormData.of(sample));
        Map<String, Object> other = new LinkedHashMap<>();
        List<String> names = new java.util.ArrayList<>(sample.keySet());
        java.util.Collections.reverse(names);
        names.forEach(name -> other.put(name, sample.get(name)));
        other.put("出生日期", "1976年3月15日");
        other.put("备用栏", "  ");
        assertThat(CanonicalData.sha256(form, FormData.of(other))).isEqualTo(hash);
        other.put("姓名", "林致远 ");
        assertThat(CanonicalData.sha256(form, FormData.of(other))).isEqualTo(hash);
        other.put("姓名", "林志远");
        assertThat(CanonicalData.sha256(form, FormData.of(other))).isNotEqualTo(hash);
        assertThat(CanonicalData.json(form, FormData.empty())).isEqualTo("{}");
    }

    @Test
    void theMarkIsReadFromThePageAndNothingMoves() throws Exception {
        Form form = form();
        FormData data = sample();
        byte[] bare = new FormFiller().fill(form, data, OutputKind.FORMAL);
        PrintMark mark = PrintMark.of("JT-2026-0001", form, data);
        byte[] marked = MarkDrawing.draw("form.docx", bare, mark);
        assertThat(MarkDrawing.draw("form.docx", bare, mark)).isEqualTo(marked);

        Renderer renderer = new Renderer(new FontShelf(fonts));
        LaidOut before = renderer.layOut("bare.docx", bare);
        LaidOut after = renderer.layOut("marked.docx", marked);
        assertThat(places(after.frames())).isEqualTo(places(before.frames()));
        assertThat(QrReader.read(ImageIO.read(new ByteArrayInputStream(after.png().getFirst())))).containsExactly(mark.code());
    }

    /** Every piece of text with its place. */
    private static List<String> places(List<Frame> frames) {
        return frames.stream().flatMap(frame -> FrameItem.flat(frame.items()).stream())
                .filter(FrameItem.GlyphRun.class::isInstance).map(FrameItem.GlyphRun.class::cast)
                .map(run -> run.x() + " " + run.y() + " " + run.text()).toList();
    }

    private static Form form() throws Exception {
        return Form.of("享受政府特殊津贴人员申报表", Files.readAllBytes(FOLDER.resolve("template.docx")),
                Files.readAllBytes(FOLDER.resolve("form.yaml")));
    }

    private static FormData sample() throws Exception {
        return FormDataFile.read("sample.yaml", Files.readAllBytes(FOLDER.resolve("sample.yaml")));
    }
}
