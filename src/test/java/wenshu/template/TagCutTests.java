package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;

/** A tag is one tag however the word processor has cut it into runs, and wherever it stands. */
class TagCutTests {

    private static final FormData DATA = FormData.of(Map.of("姓名", "林致远", "出生日期", "1976-03-15", "奖",
            List.of(Map.of("名", "甲"), Map.of("名", "乙")), "留学", "是"));
    private static final String TEXT = "前{{姓名}}中{{出生日期|年月}}{{#奖}}[{{名}}]{{/奖}}{{?留学}}回国{{否则}}国内{{/?}}后";
    private static final String FILLED = "前林致远中1976年3月[甲][乙]回国后";

    private static String fill(byte[] docx) {
        return TestDocx.text(filled(docx));
    }

    private static byte[] filled(byte[] docx) {
        return new FormFiller().fill(Form.of("t", docx, null), DATA, OutputKind.FORMAL);
    }

    /** A paragraph whose text is cut at these places, each piece with formatting of its own. */
    private static String cut(String text, boolean[] cuts, Random random) {
        StringBuilder xml = new StringBuilder("<w:p>");
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || cuts[i]) {
                String format = random.nextInt(3) == 0 ? "" : "<w:rPr>" + (random.nextBoolean() ? "<w:b/>" : "")
                        + "<w:sz w:val=\"" + (10 + random.nextInt(40)) + "\"/></w:rPr>";
                xml.append("<w:r>").append(format).append("<w:t xml:space=\"preserve\">").append(text, start, i)
                        .append("</w:t></w:r>");
                if (random.nextInt(4) == 0) {
                    xml.append("<w:proofErr w:type=\"spellStart\"/>");
                }
                start = i;
            }
        }
        return xml.append("</w:p>").toString();
    }

    static Stream<Integer> everyPlace() {
        return IntStream.range(1, TEXT.length()).boxed();
    }

    @ParameterizedTest
    @MethodSource("everyPlace")
    void a_cut_at_any_one_place_changes_nothing(int at) {
        boolean[] cuts = new boolean[TEXT.length() + 1];
        cuts[at] = true;
        assertThat(fill(TestDocx.body(cut(TEXT, cuts, new Random(at))))).isEqualTo(FILLED + "\n");
    }

    @Test
    void any_number_of_cuts_changes_nothing() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            boolean[] cuts = new boolean[TEXT.length() + 1];
            int density = 1 + random.nextInt(6);
            for (int i = 0; i < cuts.length; i++) {
                cuts[i] = random.nextInt(density) == 0;
            }
            assertThat(fill(TestDocx.body(cut(TEXT, cuts, random)))).as("seed %d", seed).isEqualTo(FILLED + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>",
        "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>",
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>%1$s"
            + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + "<w:txbxContent>%1$s</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"})
    void it_is_filled_in_tables_content_controls_and_text_boxes(String around) {
        boolean[] all = new boolean[TEXT.length() + 1];
        java.util.Arrays.fill(all, true);
        byte[] docx = filled(TestDocx.body(around.formatted(cut(TEXT, all, new Random(7)))));
        String text = TestDocx.part(docx, "word/document.xml");
        assertThat(text.replace(FILLED, "")).as(text).isEmpty();
        assertThat(text).hasSizeBetween(FILLED.length(), 2 * FILLED.length());
        assertThat(text).hasSize(around.contains("Fallback") ? 2 * FILLED.length() : FILLED.length());
    }

    @Test
    void it_is_filled_in_headers() {
        byte[] docx = filled(TestDocx.withHeader(TestDocx.p("正文"), TestDocx.p("第{{姓名}}页")));
        assertThat(TestDocx.part(docx, "word/header1.xml")).isEqualTo("第林致远页");
    }

    @Test
    void the_first_characters_formatting_stays_and_other_runs_are_left_alone() {
        byte[] docx = filled(TestDocx.body("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>前{</w:t></w:r>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>{姓名}}后</w:t></w:r></w:p>"));
        XmlElement paragraph = OpcPackage.read("t", docx).xml("word/document.xml").root().find("w:p").orElseThrow();
        assertThat(paragraph.children("w:r").stream()
                .map(run -> run.child("w:rPr").children().getFirst().name() + run.child("w:t").allText()))
                .containsExactly("w:i前", "w:i林致远", "w:b后");
    }
}
