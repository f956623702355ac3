package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;

/** Whatever a template holds, it is either filled into a valid document or refused with places and remedies. */
@Order(1)
class TemplateFuzzTests {

    private static final String[] TOKENS = {"{{姓名}}", "{{#奖}}", "{{/奖}}", "{{#奖|固定行}}", "{{#人|行}}", "{{/人}}", "{{?甲}}",
        "{{否则}}", "{{/?}}", "{{名}}", "{{上级.姓名}}", "{{序号}}", "文", " ", "{{", "}}", "{", "}", "｛｛", "{{出生|年月}}", "{{?甲 = 乙 或 丙}}",
        "{{本项|可空}}", "\u00A0", "𬭊"};
    private static final FormData DATA = FormData.of(Map.of("姓名", "林致远", "奖", List.of(Map.of("名", "一"), Map.of("名", "二")),
            "人", List.of("甲", "乙", "丙"), "甲", "是", "出生", "1976-03", "名", "外"));

    private final StringBuilder xml = new StringBuilder();
    private Random random;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void it_is_filled_or_refused(int part) {
        int filled = 0;
        for (int seed = part * 1000; seed < part * 1000 + 1000; seed++) {
            random = new Random(seed);
            xml.setLength(0);
            blocks(0);
            byte[] docx = TestDocx.body(xml.toString());
            try {
                Form form = Form.of("t", docx, null);
                assertValid(new FormFiller().blank(form), seed);
                byte[] out = new FormFiller().fill(form, DATA, OutputKind.DRAFT);
                assertValid(out, seed);
                filled++;
            } catch (FaultException e) {
                assertThat(e.faults()).allSatisfy(fault -> {
                    assertThat(fault.place()).isNotEmpty();
                    assertThat(fault.remedy()).isNotEmpty();
                });
            } catch (RuntimeException e) {
                fail("seed " + seed + ": " + xml, e);
            }
        }
        assertThat(filled).isGreaterThan(50);
    }

    private static void assertValid(byte[] docx, int seed) {
        XmlElement root = OpcPackage.read("t", docx).xml("word/document.xml").root();
        assertThat(root.find("wenshu:tag")).as("seed %d", seed).isEmpty();
        assertCells(root, seed);
    }

    /** ECMA-376: a cell ends with a paragraph, a table has rows, a row has cells. */
    private static void assertCells(XmlElement element, int seed) {
        if (element.is("w:tc")) {
            assertThat(element.children().getLast().name()).as("seed %d", seed).isEqualTo("w:p");
        } else if (element.is("w:tbl")) {
            assertThat(element.children("w:tr")).as("seed %d", seed).isNotEmpty();
        } else if (element.is("w:tr")) {
            assertThat(element.children("w:tc")).as("seed %d", seed).isNotEmpty();
        }
        element.children().forEach(child -> assertCells(child, seed));
    }

    private void blocks(int depth) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            if (depth < 3 && random.nextInt(5) == 0) {
                boolean loop = random.nextBoolean();
                xml.append(TestDocx.p(loop ? "{{#奖}}" : "{{?非 甲}}"));
                blocks(depth + 1);
                xml.append(TestDocx.p(loop ? "{{/奖}}" : "{{/?}}"));
            } else if (depth < 2 && random.nextInt(3) == 0) {
                xml.append("<w:tbl><w:tblPr/><w:tblGrid/>");
                int cells = 1 + random.nextInt(3);
                for (int r = 1 + random.nextInt(3); r > 0; r--) {
                    xml.append("<w:tr>");
                    boolean loop = random.nextInt(3) == 0;
                    for (int c = 0; c < cells; c++) {
                        xml.append("<w:tc>");
                        xml.append(loop && c == 0 ? TestDocx.p("{{#奖|行}}") : "");
                        if (random.nextInt(4) == 0) {
                            blocks(depth + 1);
                        }
                        if (random.nextInt(4) == 0) {
                            xml.append(TestDocx.p("{{?非 甲}}")).append(TestDocx.p("{{名}}")).append(TestDocx.p("{{/?}}"));
                        } else {
                            paragraph();
                        }
                        xml.append(loop && c == cells - 1 ? TestDocx.p("{{/奖}}") : "");
                        xml.append("</w:tc>");
                    }
                    xml.append("</w:tr>");
                }
                xml.append("</w:tbl>");
            } else {
                paragraph();
            }
        }
    }

    private void paragraph() {
        xml.append("<w:p>");
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) > 0) {
            balanced(text, 0);
        } else {
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append(TOKENS[random.nextInt(TOKENS.length)]);
            }
        }
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + 1 + random.nextInt(8));
            boolean link = random.nextInt(20) == 0;
            xml.append(link ? "<w:hyperlink>" : "").append(TestDocx.r(text.substring(start, end)))
                    .append(link ? "</w:hyperlink>" : "");
            start = end;
        }
        xml.append("</w:p>");
    }

    private void balanced(StringBuilder text, int depth) {
        for (int i = random.nextInt(3); i > 0; i--) {
            switch (depth < 3 ? random.nextInt(5) : 4) {
                case 0 -> surrounded(text, "{{#奖}}", "{{/奖}}", depth);
                case 1 -> surrounded(text, "{{#人}}", "{{/人}}", depth);
                case 2 -> surrounded(text, "{{?甲}}", "{{/?}}", depth);
                case 3 -> surrounded(text, "{{?甲 = 乙}}文{{否则}}", "{{/?}}", depth);
                default -> text.append(new String[] {"{{姓名}}", "文", "{{名}}", "{{出生|年月}}"}[random.nextInt(4)]);
            }
        }
    }

    private void surrounded(StringBuilder text, String open, String close, int depth) {
        text.append(open);
        balanced(text, depth + 1);
        text.append(close);
    }
}
