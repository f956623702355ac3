package wenshu.paper.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenshu.docx.opc.OpcPackage;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/** Papers as Word files that nobody took care of. */
class DocxPaperTests {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void aPaperLaidOutBySpacesAndBlankParagraphs() {
        assertThat(said(paragraph("示例市人力资源和社会保障局文件") + paragraph("") + paragraph("        例人社发〔2024〕8号") + paragraph("") + paragraph("")
                + paragraph("关于报送") + paragraph("年度总结的通知") + paragraph("") + paragraph("各科室：") + paragraph("    请报送总结。")
                + paragraph("　　一、时间") + paragraph("    12月20日前。") + paragraph("    附件：提纲") + paragraph("") + paragraph("")
                + paragraph("                      示例市人力资源和社会保障局") + paragraph("                         2024年12月1日"))).isEqualTo("""
                MASTHEAD | 示例市人力资源和社会保障局文件
                NUMBER | 例人社发〔2024〕8号
                TITLE | 关于报送
                TITLE | 年度总结的通知
                RECIPIENTS | 各科室：
                BODY | 请报送总结。
                HEADING_1 | 一、时间
                BODY | 12月20日前。
                ATTACHMENT_NOTE | 附件：提纲
                SIGNATURE | 示例市人力资源和社会保障局
                DATE | 2024年12月1日
                """);
    }

    @Test
    void numbersThatWordPutsAreSeenButAreNoText() {
        String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        Paper paper = paper(paragraph("关于开展培训的通知") + paragraph("各科室：") + paragraph("现将有关事项通知如下：")
                + numbered.formatted(0, "培训时间") + numbered.formatted(1, "第一期。5月6日。") + numbered.formatted(1, "第二期。5月9日。")
                + numbered.formatted(0, "培训地点") + paragraph("示例楼。"));
        assertThat(Roles.of(paper)).isEqualTo("""
                TITLE | 关于开展培训的通知
                RECIPIENTS | 各科室：
                BODY | 现将有关事项通知如下：
                HEADING_1 | 一、培训时间
                HEADING_2 | （一）第一期。5月6日。
                HEADING_2 | （二）第二期。5月9日。
                HEADING_1 | 二、培训地点
                BODY | 示例楼。
                """);
        Element first = paper.elements().get(3);
        assertThat(first.text()).isEqualTo("培训时间");
        assertThat(first.numbering()).isEqualTo("一、");
    }

    @Test
    void whatIsInsertedCountsAndWhatIsDeletedDoesNot() {
        assertThat(said(paragraph("关于某事的通知") + "<w:p><w:r><w:t>各</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>有关</w:t></w:r></w:ins>"
                + "<w:del w:id=\"2\"><w:r><w:delText>科室和</w:delText></w:r></w:del><w:r><w:t>单位：</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>请</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>（内部）</w:t></w:r><w:r><w:t>于第</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>周报送。</w:t></w:r></w:p>")).isEqualTo("""
                TITLE | 关于某事的通知
                RECIPIENTS | 各有关单位：
                BODY | 请于第3周报送。
                """);
    }

    @Test
    void aMarkInATextBoxIsReadOnce() {
        String box = "<w:txbxContent>" + paragraph("示例市教育局文件") + "</w:txbxContent>";
        assertThat(said("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + paragraph("例教发〔2024〕1号")
                + paragraph("关于某事的通知") + paragraph("各校：") + paragraph("请办理。"))).isEqualTo("""
                MASTHEAD | 示例市教育局文件
                NUMBER | 例教发〔2024〕1号
                TITLE | 关于某事的通知
                RECIPIENTS | 各校：
                BODY | 请办理。
                """);
    }

    /** Breaks within a paragraph stay in it where its lines are the same, and part it where they are not. */
    @Test
    void breaksWithinAParagraph() {
        Paper paper = paper("<w:p><w:r><w:t>示例市教育局</w:t><w:br/><w:t>关于某事的通知</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>各校：</w:t><w:br/><w:t>　　请办理。</w:t><w:br/><w:t>　　一、时间</w:t></w:r></w:p>");
        assertThat(Roles.of(paper)).isEqualTo("""
                TITLE | 示例市教育局⏎关于某事的通知
                RECIPIENTS | 各校：
                BODY | 请办理。
                HEADING_1 | 一、时间
                """);
        assertThat(paper.elements()).extracting(element -> element.place().paragraph()).containsExactly(1, 2, 2, 2);
        assertThat(paper.elements()).extracting(Element::offset).containsExactly(0, 0, 4, 11);
    }

    @Test
    void tablesAndPagesOfAttachments() {
        assertThat(said(paragraph("关于某事的通知") + paragraph("各校：") + paragraph("请填表。") + paragraph("附件：名册") + paragraph("示例市教育局")
                + paragraph("2024年5月6日") + "<w:p><w:r><w:br w:type=\"page\"/><w:t>附件</w:t></w:r></w:p>" + paragraph("名册")
                + "<w:tbl><w:tr><w:tc>" + paragraph("姓名") + "</w:tc><w:tc>" + paragraph("2024年5月6日") + "</w:tc></w:tr></w:tbl>")).isEqualTo("""
                TITLE | 关于某事的通知
                RECIPIENTS | 各校：
                BODY | 请填表。
                ATTACHMENT_NOTE | 附件：名册
                SIGNATURE | 示例市教育局
                DATE | 2024年5月6日
                ATTACHMENT_LABEL ATTACHMENT 1 | 附件
                ATTACHMENT_TITLE ATTACHMENT 1 | 名册
                TABLE ATTACHMENT 1 | 姓名
                TABLE ATTACHMENT 1 | 2024年5月6日
                """);
    }

    @Test
    void aFileWithoutTextIsAnEmptyPaper() {
        assertThat(paper("<w:p/><w:p/>").elements()).isEmpty();
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String said(String body) {
        return Roles.of(paper(body));
    }

    private static Paper paper(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        put(parts, "_rels/.rels", relationship("officeDocument", "word/document.xml"));
        put(parts, "word/_rels/document.xml.rels", relationship("numbering", "numbering.xml"));
        put(parts, "word/numbering.xml", "<w:numbering " + NAMESPACES + "><w:abstractNum w:abstractNumId=\"0\">"
                + level(0, "%1、") + level(1, "（%2）") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
        put(parts, "word/document.xml", "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        return PaperReader.ofDocx(OpcPackage.of(parts).toBytes());
    }

    private static String level(int level, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + DOCUMENT + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }
}
