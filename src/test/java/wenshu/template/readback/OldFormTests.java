package wenshu.template.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;

/** Files filled on an older edition of a form, read by the edition in force: other words, other places, a row fewer. */
@Order(1)
class OldFormTests {

    private static final Path FOLDER = Path.of("templates/government-allowance");
    /** What the older edition called things. */
    private static final Map<String, String> WORDS = Map.of("电子邮箱", "电子信箱", "通讯地址", "通信地址", "办公电话", "单位电话", "政治面貌",
            "党派（政治面貌）", "职务", "现任职务", "获奖项目", "获奖项目名称", "单位", "所在单位", "手机号码", "手机");
    private static final Set<String> GONE = Set.of("工作领域", "从事行业或领域");

    @Test
    void ninety_eight_of_a_hundred_fields_of_an_older_edition_are_read() throws Exception {
        Form now = Form.of("现表", Files.readAllBytes(FOLDER.resolve("template.docx")), Files.readAllBytes(FOLDER.resolve("form.yaml")));
        int total = 0;
        List<String> wrong = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            FormData data = new RandomData(7_000 + seed).of(now.schema().orElseThrow());
            byte[] filled = older(new FormFiller().fill(now, data, OutputKind.DRAFT));
            Score score = Score.of(now.schema().orElseThrow(), data, new FormReader().read(now, "2019年.docx", filled), GONE);
            total += score.total();
            wrong.addAll(score.wrong());
        }
        System.out.printf("an older edition: %d fields, %d wrong%n", total, wrong.size());
        assertThat(wrong).hasSizeLessThanOrEqualTo(total / 50);
    }

    /** The form as the older edition had it, with the same values. */
    private static byte[] older(byte[] docx) {
        OpcPackage file = OpcPackage.read("a.docx", docx);
        XmlDocument document = file.xml(file.mainDocument());
        XmlElement body = document.root().child("w:body");
        rename(body);
        List<XmlElement> blocks = body.children();
        XmlElement papers = after(blocks, "代表论著");
        XmlElement awards = after(blocks, "获奖情况");
        // The table of awards came before that of papers.
        int from = body.content().indexOf(papers) - 1;
        List<XmlElement> moved = List.of((XmlElement) body.content().get(body.content().indexOf(awards) - 1), awards);
        body.content().removeAll(moved);
        body.content().addAll(from, moved);
        for (XmlElement table : body.children("w:tbl")) {
            List<XmlElement> rows = table.children("w:tr");
            rows.stream().filter(row -> row.allText().startsWith("工作领域")).forEach(row -> table.content().remove(row));
            rows.stream().filter(row -> row.allText().startsWith("通信地址")).forEach(row -> {
                table.content().remove(row);
                table.content().add(table.content().indexOf(table.children("w:tr").get(8)), row);
            });
        }
        return file.with(file.mainDocument(), document).toBytes();
    }

    private static XmlElement after(List<XmlElement> blocks, String heading) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).is("w:p") && blocks.get(i).allText().equals(heading)) {
                return blocks.get(i + 1);
            }
        }
        throw new AssertionError(heading);
    }

    private static void rename(XmlElement element) {
        if (element.is("w:t") && WORDS.containsKey(element.allText())) {
            String word = WORDS.get(element.allText());
            element.content().clear();
            element.text(word);
        }
        element.children().forEach(OldFormTests::rename);
    }
}
