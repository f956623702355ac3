package wenshu.notice.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;
import wenshu.fault.FaultException;
import wenshu.notice.Attachment;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.Fixtures;

class NoticeComposerTests {

    private static final NoticeComposer COMPOSER = new NoticeComposer(name -> SmallForm.docx());

    @ParameterizedTest
    @ValueSource(strings = {"yangquan", "changzhi", "document"})
    void composesTheGoldenStructure(String name) throws IOException {
        Draft draft = switch (name) {
            case "yangquan" -> Fixtures.yangquan();
            case "changzhi" -> Fixtures.changzhi();
            default -> DraftFile.parse("", Fixtures.text("document-draft.txt"));
        };
        String actual = Structure.of(COMPOSER.docx(draft));
        // What was composed lies in target/ so that a wanted change can be looked at and taken over.
        Path seen = Path.of("target", "golden", name + ".txt");
        Files.createDirectories(seen.getParent());
        Files.writeString(seen, actual);
        assertThat(actual).isEqualTo(Fixtures.text("golden/" + name + ".txt"));
    }

    @Test
    void theSameDraftGivesTheSameBytes() {
        assertThat(COMPOSER.docx(Fixtures.changzhi())).isEqualTo(COMPOSER.docx(Fixtures.changzhi()));
    }

    @Test
    void keepsEveryWordOfTheForwardedPaper() {
        Draft draft = Fixtures.yangquan();
        String composed = OpcPackage.read("x", COMPOSER.docx(draft)).xml("word/document.xml").root().allText();
        assertThat(composed).contains(String.join("", draft.forwarded().getFirst().paragraphs()));
    }

    @Test
    void bringsTheFormsStylesAlongUnderNamesOfTheirOwn() {
        OpcPackage file = OpcPackage.read("x", COMPOSER.docx(Fixtures.changzhi()));
        XmlElement styles = file.xml("word/styles.xml").root();
        XmlElement normal = styles.children("w:style").stream().filter(s -> "F2-a".equals(s.attribute("w:styleId"))).findFirst().orElseThrow();
        // Size and font were the form's document defaults; as a style of the notice they must be said.
        assertThat(normal.child("w:rPr").childAttribute("w:sz", "w:val")).isEqualTo("21");
        assertThat(normal.attribute("w:default")).isNull();
        assertThat(styles.children("w:style").stream().filter(s -> s.attribute("w:default") != null)).hasSize(1);
        assertThat(file.xml("word/document.xml").root().find("w:tbl").orElseThrow().find("w:pStyle").orElseThrow().attribute("w:val"))
                .isEqualTo("F2-a");
    }

    @Test
    void userTextIsNeverMarkup() {
        Draft draft = DraftFile.parse("", "---\n发文机关: 示例局\n标题: \"关于<w:p/>&amp;的通知\"\n主送: \"甲</w:t>\"\n---\n</w:body>{{姓名}}\n");
        String text = OpcPackage.read("x", COMPOSER.docx(draft)).xml("word/document.xml").root().allText();
        assertThat(text).contains("关于<w:p/>&amp;的通知", "甲</w:t>：", "</w:body>{{姓名}}");
    }

    @Test
    void aLongIssuerMovesTheDateSoThatTheNameStaysInside() {
        List<XmlElement> lines = Signature.sealed("新疆维吾尔自治区人力资源和社会保障厅", "2024年3月11日");
        int name = right(lines.get(0));
        int date = right(lines.get(1));
        assertThat(name).isZero();
        assertThat(date).isGreaterThan(4 * Geometry.CHARACTER);
        // Their centres are the same.
        assertThat(name + Geometry.width("新疆维吾尔自治区人力资源和社会保障厅") / 2.0)
                .isCloseTo(date + Geometry.width("2024年3月11日") / 2.0, org.assertj.core.data.Offset.offset(2.0));
    }

    private static int right(XmlElement paragraph) {
        return Integer.parseInt(paragraph.child("w:pPr").childAttribute("w:ind", "w:right"));
    }

    @Test
    void aTemplateThatIsMissingIsRefused() {
        NoticeComposer composer = new NoticeComposer(name -> {
            throw FaultException.badInput("TEMPLATE_NOT_FOUND", "", "没有名为“" + name + "”的模板", "请检查名称");
        });
        assertThatThrownBy(() -> composer.docx(Fixtures.changzhi())).isInstanceOf(FaultException.class).hasMessageContaining(Fixtures.FORM);
    }

    @Test
    void anUnlistedForwardedPaperStillLiesBehind() {
        Draft listed = Fixtures.yangquan();
        Draft draft = new Draft(listed.head(), listed.body(), List.of(new Attachment("名单", new Attachment.Text(List.of("林致远")))),
                listed.forwarded());
        String structure = Structure.of(COMPOSER.docx(draft));
        assertThat(structure).contains("附件：名单", "[公文附件标识 pageBreakBefore] 附件\n", "pageBreakBefore spacing line=837");
        Draft without = new Draft(listed.head(), listed.body(), List.of(), Optional.empty());
        assertThat(Structure.of(COMPOSER.docx(without))).doesNotContain("附件标识", "附件说明", "pageBreakBefore");
    }
}
