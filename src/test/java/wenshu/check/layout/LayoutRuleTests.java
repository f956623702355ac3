package wenshu.check.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static wenshu.check.layout.BrokenDocx.property;
import static wenshu.check.layout.BrokenDocx.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.assembly.conformance.Sample;
import wenshu.assembly.conformance.SamplePapers;
import wenshu.check.Catalogue;
import wenshu.check.Checker;
import wenshu.check.Finding;
import wenshu.check.Knowledge;
import wenshu.check.Profile;
import wenshu.check.Subject;
import wenshu.check.print.Print;
import wenshu.docx.xml.XmlElement;
import wenshu.home.DataHome;
import wenshu.measure.Box;
import wenshu.measure.Glyph;
import wenshu.measure.Pages;
import wenshu.measure.Sheet;
import wenshu.measure.TextLine;
import wenshu.notice.Attachment;
import wenshu.notice.Draft;
import wenshu.notice.DraftElements;
import wenshu.notice.compose.Booklet;
import wenshu.notice.compose.NoticeComposer;
import wenshu.paper.Element;
import wenshu.paper.Paper;

/** Every rule of layout both ways: it finds the fault in a paper that is broken for it, and is silent on the good one. */
class LayoutRuleTests {

    private static final String BUREAU = "阳泉市人力资源和社会保障局";
    private static final String FIRST = "为贯彻落实全市";
    private static final String DATE = "2024年6月12日";
    private static final Checker CHECKER = new Checker(Catalogue.standard(), List.of(new LayoutRules()));
    private static Workshop workshop;

    @TempDir
    private static Path home;

    @BeforeAll
    static void open() {
        workshop = new Workshop(new DataHome(home), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    /** One fault: a sample paper, what is broken, the rule that must see it, and how it must say so. */
    private record Fault(String rule, String sample, UnaryOperator<BrokenDocx> broken, String said) {
    }

    private static Stream<Fault> faults() {
        return Stream.of(
                new Fault("F01", "文件，2段", docx -> docx.sections("w:pgSz", size -> size.with("w:w", "12240").with("w:h", "15840")), "纸张为 215.9×279.4 mm"),
                new Fault("F02", "文件，2段", docx -> docx.sections("w:pgMar", margin -> margin.with("w:left", "1800")), "订口（左边距）为 31.8 mm，应为 28 mm"),
                new Fault("F03", "文件，2段", docx -> docx.paragraph(FIRST, run("w:rFonts", "w:eastAsia", "宋体")), "字体为 宋体"),
                new Fault("F03", "文件，2段", docx -> docx.paragraph(FIRST, run("w:sz", "w:val", "28")), "字号为 14 磅"),
                new Fault("F04", "文件，16段", docx -> lines(docx, "660"), "行距为 33.0 磅，每面 19 行"),
                new Fault("F04", "文件，16段", docx -> lines(docx, "560"), "撑不满版心（空 7.7 mm）"),
                new Fault("F05", "文件，2段", docx -> docx.paragraph(FIRST, run("w:color", "w:val", "0000FF")), "#0000FF"),
                new Fault("F07", "文件，2段", docx -> docx.paragraph(BUREAU, run("w:color", "w:val", "FF8080")), "#FF8080"),
                new Fault("F10", "文件，份号、密级、紧急程度", docx -> docx.paragraph("000012", property("w:ind", "w:left", "630")), "份号左端"),
                new Fault("F11", "文件，份号、密级、紧急程度", docx -> docx.paragraph("机密", run("w:rFonts", "w:eastAsia", "仿宋_GB2312")), "密级的字体"),
                new Fault("F12", "文件，份号、密级、紧急程度", docx -> docx.paragraph("特急", run("w:sz", "w:val", "28")), "紧急程度的字号为 14 磅"),
                new Fault("F13", "文件，2段", docx -> docx.paragraph(BUREAU, spacing -> before(spacing, -200)), "发文机关标志上沿距上页边为 68."),
                new Fault("F13", "文件，2段", docx -> docx.paragraph(BUREAU, run("w:color", "w:val", "000000")), "不是红色"),
                new Fault("F14", "文件，3个机关联合，加盖印章", docx -> docx.paragraph("文件", property("w:spacing", "w:before", "1200")), "“文件”二字"),
                new Fault("F15", "文件，2段", docx -> docx.without("阳人社发", 1), "发文字号与标志之间的空行为 约 1."),
                new Fault("F16", "上行文，一位签发人", docx -> docx.paragraph("阳人社〔2024〕19号", property("w:ind", "w:left", "0")), "发文字号左空"),
                new Fault("F17", "上行文，三个机关联合", docx -> docx.each("word/document.xml", "w:tab", LayoutRuleTests::shift), "左端"),
                new Fault("F18", "文件，2段", docx -> docx.each("word/header1.xml", "wp:posOffset", LayoutRuleTests::lower), "红色分隔线距发文字号"),
                new Fault("F20", "文件，2段", docx -> docx.paragraph(BUREAU + "关于", run("w:sz", "w:val", "36")), "标题的字号为 18 磅"),
                new Fault("F20", "文件，2段", docx -> docx.paragraph(BUREAU + "关于", property("w:jc", "w:val", "left")), "标题行中线"),
                new Fault("T13", "文件，2段", docx -> docx.paragraph(BUREAU + "关于", LayoutRuleTests::cut), "词语被拆开"),
                new Fault("F21", "文件，2段", docx -> docx.paragraph("各县（区）人力", property("w:ind", "w:left", "630")), "主送机关左端"),
                new Fault("F22", "文件，2段", docx -> docx.paragraph(FIRST, property("w:pageBreakBefore")), "首页正文为 没有"),
                new Fault("F23", "文件，9段", docx -> docx.paragraph(FIRST, property("w:ind", "w:firstLine", "0", "w:firstLineChars", "0")), "段首缩进为 0.0 字"),
                new Fault("F23", "文件，9段", docx -> docx.paragraph(FIRST, text("　　为贯彻落实全市技能人才工作部署，决定举办培训班。")), "段首缩进的做法为 空格"),
                new Fault("F24", "文件，9段", docx -> docx.paragraph("一、培训对象", run("w:rFonts", "w:eastAsia", "仿宋_GB2312")), "一级标题的字体为 仿宋"),
                new Fault("F24", "文件，9段", docx -> docx.paragraph("（一）高度", run("w:rFonts", "w:eastAsia", "黑体")), "二级标题的字体为 黑体"),
                new Fault("F25", "文件，两个附件", docx -> docx.paragraph("附件：1", property("w:ind", "w:left", "0")), "附件说明左空"),
                new Fault("F25", "文件，一个附件", docx -> docx.without("附件：", 1), "附件说明与正文之间的空行"),
                new Fault("F60", "信函，9段", docx -> docx.each("word/header1.xml", "w:spacing", LayoutRuleTests::higher), "发文机关标志上沿"),
                new Fault("F61", "信函，9段", docx -> docx.each("word/header1.xml", "wp:extent", extent -> extent.with("cx", "5616000")), "红色双线长"),
                new Fault("F62", "信函，9段", docx -> docx.paragraph("阳人社函", property("w:jc", "w:val", "center")), "发文字号右端"),
                new Fault("F63", "信函，紧急程度", docx -> docx.paragraph("加急", run("w:rFonts", "w:eastAsia", "楷体_GB2312")), "紧急程度的字体"),
                new Fault("F64", "信函，9段", docx -> docx.without(BUREAU + "关于", 1), "空行"),
                new Fault("F66", "信函，9段", LayoutRuleTests::numberOnFirst, "信函格式首页页码为 有"));
    }

    private static Stream<Fault> moreFaults() {
        return Stream.of(
                new Fault("F30", "文件，9段", docx -> signature(docx, property("w:ind", "w:right", "500")), "中线相差"),
                new Fault("S03", "文件，9段", docx -> docx.paragraph(DATE, property("w:ind", "w:right", "315")), "成文日期"),
                new Fault("F31", "文件，2个机关联合，加盖印章", docx -> docx.paragraph(DATE, property("w:ind", "w:right", "0")), "日期"),
                new Fault("F32", "文件，不加盖印章", docx -> signature(docx, property("w:ind", "w:right", "480")), "署名右空"),
                new Fault("F33", "文件，2个机关联合，不加盖印章", docx -> docx.paragraph(DATE, property("w:ind", "w:left", "1000")), "2 字"),
                new Fault("F34", "文件，签名章", docx -> docx.paragraph(DATE, property("w:ind", "w:right", "0")), "签名章之下成文日期右空为 0.0 字"),
                new Fault("F35", "文件，9段", docx -> docx.paragraph(DATE, text("24年6月12日")), "24年6月12日"),
                new Fault("F36", "文件，9段", docx -> docx.before(DATE, "（此页无正文）"), "此页无正文"),
                new Fault("F40", "文件，9段", docx -> docx.paragraph("（此件主动公开）", property("w:ind", "w:left", "0", "w:firstLine", "0", "w:firstLineChars", "0")), "附注左空为 0.0 字"),
                new Fault("F73", "文件，9段", docx -> signature(docx, property("w:pageBreakBefore")), "单独占一面"),
                new Fault("S08", "文件，9段", docx -> signature(docx, property("w:ind", "w:right", "-700")), "超出版心"),
                new Fault("A08", "文件，一个附件", docx -> docx.paragraph("附件", nothing()).each("word/document.xml", "w:pageBreakBefore", off -> off.with("w:val", "0")), "接在其他内容之后"),
                new Fault("F41", "文件，一个附件", LayoutRuleTests::plainLabel, "附件标识的字体"),
                new Fault("F43", "文件，9段", docx -> docx.each("word/document.xml", "a:ln", line -> line.with("w", "28575")), "分隔线的粗细"),
                new Fault("F44", "文件，9段", docx -> docx.paragraph("抄送", run("w:sz", "w:val", "32")), "抄送机关的字号为 16 磅"),
                new Fault("F45", "文件，主送移入版记", docx -> docx.paragraph("主送", text("抄送：市总工会。")).paragraph("抄送：市总工会，", text("主送：各县（区）人力资源和社会保障局。")), "不在抄送之上"),
                new Fault("F46", "文件，9段", docx -> docx.paragraph(BUREAU + "办公室", property("w:ind", "w:left", "0", "w:leftChars", "0")), "左空"),
                new Fault("V02", "文件，9段", docx -> docx.each("word/document.xml", "w:framePr", frame -> frame.with("w:yAlign", "center")), "版记末条分隔线距上页边"),
                new Fault("F48", "文件，9段", LayoutRuleTests::centred, "单页码右空"),
                new Fault("F48", "文件，9段", docx -> docx.sections("w:pgMar", margin -> margin.with("w:footer", "700")), "页码一字线距上页边"),
                new Fault("F49", "文件，横排附件", LayoutRuleTests::flatNumbers, "在横向页面的下方"),
                new Fault("F68", "命令", docx -> docx.paragraph("阳泉市人民政府令", spacing -> before(spacing, 850)), "发文机关标志上沿距上页边为 72."),
                new Fault("F69", "纪要", docx -> docx.paragraph("出席：", run("w:rFonts", "w:eastAsia", "仿宋_GB2312")), "“出席：”的字体"),
                new Fault("F70", "文件，9段", docx -> docx.paragraph("1.参训", run("w:rFonts", "w:ascii", "仿宋_GB2312", "w:hAnsi", "仿宋_GB2312", "w:eastAsia", "仿宋_GB2312"))
                        .paragraph(FIRST, text("为贯彻落实全市2024年技能人才工作部署，决定举办职业技能提升培训班。")), "正文数字的字体"),
                new Fault("F71", "文件，9段", docx -> docx.paragraph("一、培训对象", run("w:b")), "黑体又加粗"),
                new Fault("F72", "文件，9段", docx -> docx.paragraph(FIRST, text("为贯彻落实全市技能人才工作部署加快培养高素质技能人才充分发挥技能人才在推动高质量发展中的重要作用经研究决定举办")), "段落末行"),
                new Fault("F74", "文件，横排附件", docx -> docx.each("word/document.xml", "w:gridCol", column -> column.with("w:w", "5000"))
                        .each("word/document.xml", "w:tcW", width -> width.with("w:w", "5000")), "表格的宽度"),
                new Fault("P19", "文件，9段", docx -> docx.paragraph(FIRST, text("为贯彻落实全市技能人才工作部署加快培养高素质技能人充，分发挥作用。"))
                        .paragraph("为贯彻", property("w:kinsoku", "w:val", "0")).paragraph("为贯彻", property("w:overflowPunct", "w:val", "0")), "在行首"));
    }

    @TestFactory
    Stream<DynamicTest> bothWays() {
        return Stream.concat(faults(), moreFaults()).map(fault -> DynamicTest.dynamicTest(fault.rule + " " + fault.sample + " " + fault.said, () -> {
            Draft draft = sample(fault.sample);
            byte[] good = workshop.notices().preview("x", draft).docx();
            assertThat(findings(subject(draft, good), fault.rule)).as("silent on the good paper").isEmpty();
            byte[] broken = fault.broken.apply(new BrokenDocx(good)).bytes();
            Paper paper = reworded(draft, broken);
            List<Finding> found = findings(new Subject(paper).printed(workshop.prints().docx("x", broken, paper)), fault.rule);
            assertThat(found).as("finds the fault").isNotEmpty().anySatisfy(finding -> assertThat(finding.sentence()).contains(fault.said));
        }));
    }

    /** What stands on the pages and in no DOCX: seals, glyphs that are missing, fonts left out. */
    @TestFactory
    Stream<DynamicTest> bothWaysOnPages() {
        return Stream.of(
                DynamicTest.dynamicTest("F37", () -> pages("F37", "文件，9段", pages -> sealed(pages, 60), "印章直径为 60.0 mm")),
                DynamicTest.dynamicTest("S10", () -> pages("S10", "文件，9段", pages -> sealed(alone(pages), 45), "没有正文")),
                DynamicTest.dynamicTest("F75", () -> pages("F75", "文件，9段", LayoutRuleTests::glyphLost, "缺“为”")),
                DynamicTest.dynamicTest("F76", () -> pages("F76", "文件，9段", LayoutRuleTests::fontLeftOut, "没有嵌入")),
                DynamicTest.dynamicTest("F65", () -> pages("F65", "信函，9段", LayoutRuleTests::lineNearTheFoot, "首页末行距下双线")));
    }

    private void pages(String rule, String sample, UnaryOperator<Pages> broken, String said) throws Exception {
        Draft draft = sample(sample);
        Notices.Set set = workshop.notices().preview("x", draft);
        Paper paper = DraftElements.of(draft).paper();
        Pages good = workshop.prints().pages("x", set.rendition().pdf());
        Pages withSeal = rule.equals("F37") || rule.equals("S10") ? sealed(good, 45) : good;
        assertThat(findings(new Subject(paper).printed(Print.of(paper, withSeal, Optional.empty())), rule)).isEmpty();
        List<Finding> found = findings(new Subject(paper).printed(Print.of(paper, broken.apply(good), Optional.empty())), rule);
        assertThat(found).isNotEmpty().anySatisfy(finding -> assertThat(finding.sentence()).contains(said));
    }

    @Test
    void letterLayoutIsNotForRequests() {
        Draft draft = sample("信函，9段");
        Draft request = new Draft(draft.head().change().title(BUREAU + "关于举办2024年职业技能提升培训班的请示").build(), draft.body(), List.of(), List.of());
        assertThat(findings(subject(draft), "F67")).isEmpty();
        assertThat(findings(subject(request), "F67")).hasSize(1);
    }

    @Test
    void anAttachmentBoundByItselfNamesItsPaper() {
        Draft draft = sample("文件，9段");
        Draft apart = new Draft(draft.head(), draft.body(), List.of(new Attachment("培训日程安排", new Attachment.Text(List.of("上午报到。")), false, true)), List.of());
        Booklet booklet = new NoticeComposer(name -> new byte[0]).booklets(apart).getFirst();
        Paper good = wenshu.paper.read.PaperReader.ofDocx(booklet.docx());
        assertThat(findings(new Subject(good).printed(workshop.prints().docx("x", booklet.docx(), good)), "F42")).isEmpty();
        byte[] nameless = new BrokenDocx(booklet.docx()).paragraph("阳人社发", text("附件")).bytes();
        Paper broken = wenshu.paper.read.PaperReader.ofDocx(nameless);
        assertThat(findings(new Subject(broken).printed(workshop.prints().docx("x", nameless, broken)), "F42")).hasSize(1);
    }

    @Test
    void theHabitsOfManyOfficesAreAProfileThatTheProgramCarries() {
        Profile house = Profile.carried("house", id -> false).orElseThrow();
        assertThat(house.habits().linePitch()).isEqualTo(28);
        assertThat(house.habits().centredNumbers()).isTrue();
        assertThat(Profile.carried("../x", id -> false)).isEmpty();
        assertThat(Profile.carried("nosuch", id -> false)).isEmpty();
    }

    /** Habits of a house are kept by its own profile only. */
    @Test
    void aProfileOfTheHouseMeasuresByItsHabits() {
        Profile house = Profile.parse("本局版式", "行距 = 28磅\n页码 = 居中\n三级标题 = 加粗\n版记置于双数面 = 是", id -> false);
        Draft draft = sample("文件，16段");
        byte[] good = workshop.notices().preview("x", draft).docx();
        byte[] own = centred(lines(new BrokenDocx(good), "560")).bytes();
        Paper paper = DraftElements.of(draft).paper();
        Print print = workshop.prints().docx("x", own, paper);
        assertThat(findings(new Subject(paper).printed(print), "F04")).isNotEmpty();
        assertThat(findings(new Subject(paper).printed(print), "F48")).isNotEmpty();
        assertThat(findings(new Subject(paper).printed(print), "F47")).isEmpty();
        Subject byHouse = new Subject(paper, Knowledge.NONE.under(house)).printed(print);
        assertThat(findings(byHouse, "F04")).isEmpty();
        assertThat(findings(byHouse, "F48")).isEmpty();
        assertThat(findings(byHouse, "F24")).anySatisfy(finding -> assertThat(finding.sentence()).contains("加粗（本局习惯）").doesNotContain("9704"));
        assertThat(findings(byHouse, "F47")).hasSize(print.pages().sheets().size() % 2);
        Subject byStandard = new Subject(paper, Knowledge.NONE.under(Profile.STANDARD)).printed(workshop.prints().docx("x",
                new BrokenDocx(good).paragraph("1.参训", run("w:b")).bytes(), paper));
        assertThat(findings(byStandard, "F24")).hasSize(1);
    }

    /** Each rule that is measured has a fault here that it finds. */
    @Test
    void everyRuleIsTried() {
        Set<String> tried = new TreeSet<>(Set.of("F37", "S10", "F75", "F76", "F65", "F67", "F42", "F47"));
        Stream.concat(faults(), moreFaults()).map(Fault::rule).forEach(tried::add);
        assertThat(tried).containsExactlyElementsOf(new TreeSet<>(new LayoutRules().rules().keySet()));
    }

    private static List<Finding> findings(Subject subject, String rule) {
        return CHECKER.check(subject).stream().filter(finding -> finding.rule().id().equals(rule)).toList();
    }

    private static Draft sample(String name) {
        return SamplePapers.all().stream().filter(sample -> sample.name().equals(name)).map(Sample::draft).findFirst().orElseThrow();
    }

    private static Subject subject(Draft draft) {
        return subject(draft, workshop.notices().preview("x", draft).docx());
    }

    private static Subject subject(Draft draft, byte[] docx) {
        Paper paper = DraftElements.of(draft).paper();
        return new Subject(paper).printed(workshop.prints().docx("x", docx, paper));
    }

    /** The elements of the draft, with the words that the broken file has in their place. */
    private static Paper reworded(Draft draft, byte[] docx) {
        String all = wenshu.check.print.DocxFormat.read("x", docx).paragraphs().stream().map(p -> p.text()).reduce("", (a, b) -> a + "\n" + b);
        List<Element> elements = new ArrayList<>();
        for (Element element : DraftElements.of(draft).paper().elements()) {
            String text = element.text();
            if (text.startsWith(FIRST) && !all.contains(text)) {
                text = all.lines().filter(line -> line.strip().startsWith("为贯彻")).map(String::strip).findFirst().orElseThrow();
            } else if (text.equals(DATE) && all.contains("\n24年")) {
                text = "24年6月12日";
            } else if (text.startsWith("主送：") && all.contains("主送：各县（区）人力资源和社会保障局。")) {
                text = "主送：各县（区）人力资源和社会保障局。";
            } else if (text.startsWith("抄送：") && all.contains("抄送：市总工会。")) {
                text = "抄送：市总工会。";
            }
            elements.add(new Element(elements.size(), element.role(), element.part(), text, false, 0, element.place()));
            if (text.equals(DATE) && all.contains("此页无正文")) {
                elements.add(new Element(elements.size(), wenshu.paper.Role.OTHER, element.part(), "（此页无正文）", false, 0, element.place()));
            }
        }
        return new Paper(elements);
    }

    private static BrokenDocx lines(BrokenDocx docx, String twips) {
        return docx.each("word/document.xml", "w:p", paragraph -> {
            if (paragraph.child("w:pPr") != null && "GwBody".equals(paragraph.child("w:pPr").childAttribute("w:pStyle", "w:val"))) {
                property("w:spacing", "w:line", twips, "w:lineRule", "exact").accept(paragraph);
            }
        });
    }

    private static void before(XmlElement paragraph, int more) {
        XmlElement spacing = paragraph.child("w:pPr").child("w:spacing");
        spacing.with("w:before", Integer.toString(Integer.parseInt(spacing.attribute("w:before")) + more));
    }

    private static void higher(XmlElement spacing) {
        if (spacing.attribute("w:before") != null) {
            spacing.with("w:before", Integer.toString(Integer.parseInt(spacing.attribute("w:before")) - 200));
        }
    }

    private static void lower(XmlElement offset) {
        long value = Long.parseLong(offset.allText());
        if (value > 3_000_000) {
            offset.content().clear();
            offset.text(Long.toString(value + 72_000));
        }
    }

    private static void cut(XmlElement title) {
        title.content().removeIf(node -> node instanceof XmlElement child && child.is("w:r"));
        XmlElement run = title.addNew("w:r");
        run.addNew("w:t").text(BUREAU + "关于举办2024");
        run.addNew("w:br");
        run.addNew("w:t").text("年职业技能提升培训班的通知");
    }

    private static void shift(XmlElement tab) {
        if ("6324".equals(tab.attribute("w:pos"))) {
            tab.with("w:pos", "5700");
        }
    }

    private static void nothing(XmlElement element) {
        // Only looked for.
    }

    private static java.util.function.Consumer<XmlElement> nothing() {
        return LayoutRuleTests::nothing;
    }

    private static java.util.function.Consumer<XmlElement> text(String words) {
        return paragraph -> {
            paragraph.content().removeIf(node -> node instanceof XmlElement child && child.is("w:r"));
            paragraph.addNew("w:r").addNew("w:t").text(words);
        };
    }

    /** The paragraph of the name below the text: the last one that is nothing but the bureau's name. */
    private static BrokenDocx signature(BrokenDocx docx, java.util.function.Consumer<XmlElement> change) {
        List<XmlElement> found = new ArrayList<>();
        return docx.each("word/document.xml", "w:p", paragraph -> {
            if (paragraph.allText().equals(BUREAU)) {
                found.add(paragraph);
                change.accept(paragraph);
            }
        });
    }

    private static BrokenDocx plainLabel(BrokenDocx docx) {
        return docx.each("word/document.xml", "w:p", paragraph -> {
            if (paragraph.allText().equals("附件")) {
                run("w:rFonts", "w:eastAsia", "仿宋_GB2312").accept(paragraph);
            }
        });
    }

    private static BrokenDocx centred(BrokenDocx docx) {
        BrokenDocx changed = docx;
        for (String part : List.of("word/footer1.xml", "word/footer2.xml")) {
            changed = changed.each(part, "w:p", paragraph -> {
                property("w:jc", "w:val", "center").accept(paragraph);
                property("w:ind", "w:left", "0", "w:right", "0", "w:leftChars", "0", "w:rightChars", "0").accept(paragraph);
            });
        }
        return changed;
    }

    private static BrokenDocx numberOnFirst(BrokenDocx docx) {
        return docx.each("word/document.xml", "w:titlePg", first -> first.with("w:val", "0"));
    }

    /** Landscape pages with the footers of upright ones. */
    private static BrokenDocx flatNumbers(BrokenDocx docx) {
        return docx.each("word/document.xml", "w:sectPr", section -> {
            if ("landscape".equals(section.childAttribute("w:pgSz", "w:orient"))) {
                section.content().removeIf(node -> node instanceof XmlElement child && child.is("w:footerReference"));
            }
        });
    }

    private static Pages with(Pages pages, Function<Sheet, Sheet> change) {
        return new Pages(pages.source(), pages.sheets().stream().map(change).toList(), pages.fonts());
    }

    /** A seal of that many millimetres over name and date. */
    private static Pages sealed(Pages pages, int millimetres) {
        return with(pages, sheet -> {
            Optional<TextLine> date = sheet.lines().stream().filter(line -> line.text().strip().equals(DATE)).findFirst();
            if (date.isEmpty()) {
                return sheet;
            }
            int half = millimetres * 36_000 * 10 / 254;
            int x = date.get().ink().centre();
            int y = date.get().baseline() - 20_000;
            return new Sheet(sheet.width(), sheet.height(), sheet.lines(), sheet.bars(), List.of(new Box(x - half, y - half, x + half, y + half)));
        });
    }

    /** The page of the date without any text above it. */
    private static Pages alone(Pages pages) {
        return with(pages, sheet -> {
            Optional<TextLine> date = sheet.lines().stream().filter(line -> line.text().strip().equals(DATE)).findFirst();
            return date.isEmpty() ? sheet : new Sheet(sheet.width(), sheet.height(),
                    sheet.lines().stream().filter(line -> line.baseline() > date.get().baseline() - 40_000).toList(), sheet.bars(), sheet.pictures());
        });
    }

    private static Pages glyphLost(Pages pages) {
        return with(pages, sheet -> new Sheet(sheet.width(), sheet.height(), sheet.lines().stream().map(line -> new TextLine(line.baseline(), line.turn(),
                line.glyphs().stream().map(g -> g.text().equals("为") ? new Glyph(g.text(), g.x(), g.advance(), g.size(), g.font(), g.color(), g.bold(), true, g.ink()) : g)
                        .toList())).toList(), sheet.bars(), sheet.pictures()));
    }

    private static Pages fontLeftOut(Pages pages) {
        return new Pages(pages.source(), pages.sheets(), pages.fonts().stream().map(font -> new Pages.Font(font.name(), false)).toList());
    }

    /** The first page's last line of text, moved down to the red line. */
    private static Pages lineNearTheFoot(Pages pages) {
        Sheet first = pages.sheets().getFirst();
        TextLine last = first.lines().getLast();
        int down = 780_000 - last.baseline();
        List<TextLine> lines = new ArrayList<>(first.lines().subList(0, first.lines().size() - 1));
        lines.add(new TextLine(last.baseline() + down, 0, last.glyphs().stream().map(g -> new Glyph(g.text(), g.x(), g.advance(), g.size(), g.font(), g.color(),
                g.bold(), g.missing(), g.ink() == null ? null : new Box(g.ink().left(), g.ink().top() + down, g.ink().right(), g.ink().bottom() + down))).toList()));
        List<Sheet> sheets = new ArrayList<>(pages.sheets());
        sheets.set(0, new Sheet(first.width(), first.height(), lines, first.bars(), first.pictures()));
        return new Pages(pages.source(), sheets, pages.fonts());
    }
}
