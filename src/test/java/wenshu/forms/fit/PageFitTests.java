package wenshu.forms.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenshu.docx.opc.OpcPackage;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.forms.lint.FitLint;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.typeset.frame.FrameItem;

/** A form stays on its pages: what is too long becomes smaller, goes on elsewhere, or is refused. */
class PageFitTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private final FormFiller filler = new FormFiller();
    private final PageFit fit = new PageFit(filler, RENDERER);
    private final Rooms rooms = new Rooms(filler, RENDERER);

    /** A page with a row of a fixed height, a box that grows, and rows; then a continuation page when it is needed. */
    private static Form form(String nameFit, String deedsFit, String jobsFit) {
        String size = "<w:rPr><w:sz w:val=\"24\"/></w:rPr>";
        String exact = "<w:pPr><w:spacing w:line=\"400\" w:lineRule=\"exact\"/>" + size + "</w:pPr>";
        String body = "<w:tbl><w:tblPr><w:tblW w:w=\"8000\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"8000\"/></w:tblGrid>"
                + row("<w:trHeight w:val=\"500\" w:hRule=\"exact\"/>", "<w:p>" + exact + run("{{姓名}}") + "</w:p>")
                + row("<w:trHeight w:val=\"8000\" w:hRule=\"atLeast\"/>", "<w:p>" + exact + run("{{业绩}}") + "</w:p>")
                + row("<w:trHeight w:val=\"500\" w:hRule=\"atLeast\"/>",
                        "<w:p>" + exact + run("{{#经历|行}}{{单位}}{{/经历}}") + "</w:p>")
                + "</w:tbl>" + (deedsFit.contains("续页") ? "<w:p>" + run("{{?续页.业绩}}") + "</w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr>"
                        + run("续页：业绩") + "</w:p><w:p>" + run("{{续页.业绩}}") + "</w:p><w:p>" + run("{{/?}}") + "</w:p>" : "")
                + (jobsFit.contains("续页") ? "<w:p>" + run("{{#续页.经历}}续：{{单位}}{{/续页.经历}}") + "</w:p>" : "")
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:bottom=\"1440\" w:left=\"1800\""
                + " w:right=\"1800\" w:header=\"0\" w:footer=\"0\"/></w:sectPr>";
        String yaml = "名称: 试表\n页数: 1\n分组:\n  - 名称: 一\n    字段:\n      - {名称: 姓名, 最长: 200" + fit(nameFit) + "}\n"
                + "      - {名称: 业绩, 类型: 长文本, 最长: 5000" + fit(deedsFit) + "}\n"
                + "      - {名称: 经历, 类型: 表格, 最长: 60" + fit(jobsFit) + ", 列: [{名称: 单位, 最长: 30}]}\n";
        return Form.of("试表", docx(body), yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String fit(String words) {
        return words.isEmpty() ? "" : ", 适应: \"" + words + "\"";
    }

    private static String row(String height, String content) {
        return "<w:tr><w:trPr>" + height + "</w:trPr><w:tc><w:tcPr><w:tcW w:w=\"8000\" w:type=\"dxa\"/></w:tcPr>" + content
                + "</w:tc></w:tr>";
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static byte[] docx(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>").getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>").getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", ("<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8));
        return OpcPackage.of(parts).toBytes();
    }

    private static FormData data(String name, int deeds, int jobs) {
        return FormData.of(Map.of("姓名", name, "业绩", "治水有成。".repeat(deeds / 5), "经历",
                IntStream.range(0, jobs).mapToObj(i -> Map.of("单位", "示例单位" + i)).toList()));
    }

    private static List<String> pages(byte[] docx) {
        return RENDERER.layOut("t", docx).frames().stream().map(frame -> FrameItem.flat(frame.items()).stream()
                .filter(FrameItem.GlyphRun.class::isInstance).map(item -> ((FrameItem.GlyphRun) item).text())
                .collect(Collectors.joining())).toList();
    }

    @Test
    void what_fits_is_left_alone() {
        PageFit.Fitted fitted = fit.fill(form("缩小到小五", "缩小到小五，续页", "续页"), data("林致远", 400, 3), OutputKind.FORMAL);
        assertThat(fitted.adjustment().sizes()).isEmpty();
        assertThat(fitted.adjustment().kept()).isEmpty();
        assertThat(fitted.docx()).isEqualTo(filler.fill(form("缩小到小五", "缩小到小五，续页", "续页"), data("林致远", 400, 3),
                OutputKind.FORMAL));
    }

    @Test
    void a_name_too_long_for_its_fixed_row_becomes_smaller() {
        PageFit.Fitted fitted = fit.fill(form("缩小到小五", "", ""), data("买买提江·阿不都热依木·".repeat(3) + "示例", 100, 1), OutputKind.FORMAL);
        assertThat(fitted.adjustment().sizes()).containsOnlyKeys("姓名");
        assertThat(fitted.adjustment().sizes().get("姓名")).isBetween(18, 22);
        assertThat(pages(fitted.docx())).hasSize(1);
    }

    @Test
    void smaller_lines_come_closer() {
        int plain = rooms.of(form("", "", "")).get("业绩").characters();
        Room room = rooms.of(form("", "缩小到 9 磅", "")).get("业绩");
        assertThat(room.characters()).isEqualTo(plain);
        // 12 pt on 20 pt lines, 9 pt on 15 pt lines: (12/9)² as many.
        assertThat(room.atSmallest() * 100 / plain).isBetween(165, 185);
    }

    @Test
    void the_measured_room_is_the_last_that_fits() {
        int room = rooms.of(form("", "", "")).get("业绩").characters();
        assertThat(fit.fit(form("", "", ""), text(room), OutputKind.DRAFT).faults()).isEmpty();
        assertThat(fit.fit(form("", "", ""), text(room + 1), OutputKind.DRAFT).faults()).hasSize(1);
    }

    private static FormData text(int count) {
        return FormData.of(Map.of("业绩", Rooms.text(count)));
    }

    @Test
    void what_may_not_change_is_refused_with_how_much_is_too_much() {
        assertThatThrownBy(() -> fit.fill(form("", "", ""), data("林", 4000, 0), OutputKind.FORMAL))
                .isInstanceOf(FaultException.class).hasMessageMatching("业绩：写了 4000 字，表上这一栏最多排 \\d+ 字，请删去 \\d+ 字左右。?");
        assertThat(fit.fill(form("", "", ""), data("林", 4000, 0), OutputKind.DRAFT).faults()).hasSize(1);
    }

    @Test
    void the_rest_goes_to_the_continuation_page_behind_a_sentence_and_nothing_is_lost() {
        PageFit.Fitted fitted = fit.fill(form("", "续页", ""), data("林", 4000, 0), OutputKind.FORMAL);
        List<String> pages = pages(fitted.docx());
        assertThat(pages.getFirst()).contains("治水有成。（下转续页）");
        assertThat(pages.get(1)).startsWith("续页：业绩治水有成。");
        String all = String.join("", pages).replace("（下转续页）", "").replace("续页：业绩", "").replace("林", "");
        assertThat(all).isEqualTo("治水有成。".repeat(800));
    }

    @Test
    void rows_that_do_not_fit_go_on_elsewhere() {
        PageFit.Fitted fitted = fit.fill(form("", "", "续页"), data("林", 0, 40), OutputKind.FORMAL);
        int kept = fitted.adjustment().kept().get("经历");
        assertThat(kept).isBetween(5, 30);
        String all = String.join("", pages(fitted.docx()));
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String row = (i < kept ? "" : "续：") + "示例单位" + i;
            if (!all.contains(row)) {
                missing.add(row);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Each box that is too full yields by itself: what is elsewhere stays as it is. */
    @Test
    void two_boxes_that_are_both_too_full_are_mended_each_for_itself() {
        FormData data = FormData.of(Map.of("姓名", "买买提江·阿不都热依木·".repeat(3) + "示例", "业绩", "治水有成。".repeat(800),
                "经历", List.of(Map.of("单位", "示例单位"))));
        PageFit.Fitted fitted = fit.fill(form("缩小到小五", "续页", "续页"), data, OutputKind.FORMAL);
        assertThat(fitted.adjustment().sizes()).containsOnlyKeys("姓名");
        assertThat(fitted.adjustment().kept()).containsOnlyKeys("业绩");
        assertThat(fitted.adjustment().kept().get("业绩")).isGreaterThan(600);
    }

    @Test
    void lint_tells_fields_that_allow_more_than_their_box_holds() {
        FitLint lint = new FitLint(filler, RENDERER);
        assertThat(lint.check(form("缩小到小五", "续页", "续页"))).extracting(Fault::code, Fault::place)
                .containsExactly(tuple("BOX_TOO_SMALL", "姓名"));
        assertThat(lint.check(form("", "", ""))).extracting(Fault::sentence).first().asString()
                .matches("姓名：最长写的是 200 字，这一栏只排得下约 \\d+ 字，请减小“最长”，或写 适应: 缩小到小五。?");
        Form two = Form.of("两页", docx("<w:p>" + run("{{姓名}}") + "</w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>"),
                "名称: 两页\n页数: 1\n分组:\n  - 名称: 一\n    字段: [{名称: 姓名, 最长: 20}]\n".getBytes(StandardCharsets.UTF_8));
        assertThat(lint.check(two)).extracting(Fault::sentence).singleElement().asString().contains("空白表排出来是 2 页");
    }

    @Test
    void a_template_without_the_place_for_the_rest_is_faulty() {
        assertThatThrownBy(() -> Form.of("t", docx("<w:p>" + run("{{业绩}}") + "</w:p>"),
                "名称: t\n分组:\n  - 名称: 一\n    字段:\n      - {名称: 业绩, 类型: 长文本, 适应: 续页}\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("{{续页.业绩}}");
        assertThatThrownBy(() -> form("放大到三号", "", "")).hasMessageContaining("不认识“适应: 放大到三号”");
    }
}
