package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import wenshu.forms.fit.PageFit;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameText;

/** The papers of the artisans' selection as printed pages: application, story, roster, opinions, publicity, award. */
class ArtisanFormPagesTests {

    private static final int MM = 2835;
    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private final TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(Path.of("no-home")));
    private final FormFiller filler = new FormFiller();

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private byte[] docx(String folder, String sample) throws Exception {
        Form form = catalogue.find(folder);
        Path templates = Path.of("templates", folder);
        return sample.equals("blank") ? filler.blank(form) : filler.fill(form, FormDataFile.read(form, sample,
                Files.readAllBytes(templates.resolve(sample)), templates), OutputKind.FORMAL);
    }

    @ParameterizedTest
    @CsvSource({
        "jinzhong-artisan-application, sample.yaml, 6", "jinzhong-artisan-application, blank, 6",
        "jinzhong-artisan-deeds, sample.yaml, 3", "jinzhong-artisan-deeds, blank, 1",
        "jinzhong-artisan-roster, sample.yaml, 2", "jinzhong-artisan-roster, blank, 1",
        "jinzhong-artisan-opinions, sample.yaml, 1", "jinzhong-artisan-opinions, sample-two.yaml, 1",
        "jinzhong-artisan-opinions, sample-six.yaml, 1", "jinzhong-artisan-opinions, blank, 1",
        "publicity-notice, sample.yaml, 2", "publicity-notice, blank, 2",
        "publicity-report, sample.yaml, 2", "publicity-report, sample-none.yaml, 2", "publicity-report, blank, 2",
        "honor-certificate, sample.yaml, 1", "honor-certificate, blank, 1",
        "award-announcement, sample.yaml, 3", "award-announcement, sample-decision.yaml, 3", "award-announcement, blank, 3",
        "award-payment, sample.yaml, 2", "award-payment, blank, 1"})
    void the_pages_are_these_without_a_missing_glyph_as_pdf_a(String folder, String sample, int pages) throws Exception {
        Rendition rendition = RENDERER.render(folder, docx(folder, sample));
        assertThat(rendition.findings()).isEmpty();
        assertThat(rendition.pages()).isEqualTo(pages);
        PdfATests.assertPdfA(rendition.pdf());
        rendition.frames().forEach(ArtisanFormPagesTests::assertInsideThePage);
        String lines = FrameText.of(rendition.frames()).lines()
                .filter(line -> line.startsWith("page") || line.contains(" | "))
                .map(line -> line.startsWith("page") ? line.replaceAll(" \\d+\\.\\d+x.*", "") : line.substring(line.indexOf(" | ") + 3))
                .collect(Collectors.joining("\n", "", "\n"));
        Path golden = Path.of("src/test/resources/template/forms", folder + "." + sample.replace(".yaml", "") + ".txt");
        if (System.getenv("GOLDEN_WRITE") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, lines);
        }
        assertThat(lines).isEqualTo(Files.readString(golden));
    }

    /** Every page of a payment list has its heading, its own sum and its signatures; the last one the whole sum. */
    @Test
    void a_payment_list_is_summed_up_page_by_page() throws Exception {
        Form form = catalogue.find("award-payment");
        Map<String, Object> data = new LinkedHashMap<>(catalogue.sample("award-payment").orElseThrow().toMap());
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(Map.of("姓名", "示例" + (char) ('一' + i), "身份证号码", "11010519491231002X", "工作单位", "示例单位",
                    "金额", i == 0 ? "1234.5" : "20000"));
        }
        data.put("名单", rows);
        List<String> pages = RENDERER.render("p", filler.fill(form, FormData.of(data), OutputKind.FORMAL)).frames().stream()
                .map(ArtisanFormPagesTests::text).toList();
        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(page).contains("领取人签字", "制表：宁小满"));
        assertThat(pages.get(0)).contains("本页小计（9人）", "161,234.50").doesNotContain("金额大写");
        assertThat(pages.get(1)).contains("本页小计（9人）", "180,000.00", "18示例丑").doesNotContain("金额大写");
        assertThat(pages.get(2)).contains("本页小计（2人）", "40,000.00", "381,234.50", "叁拾捌万壹仟贰佰叁拾肆元伍角整", "20");
    }

    /** A long career goes on behind the six pages, and nothing of it is lost. */
    @Test
    void a_long_career_goes_on_on_a_page_of_its_own() throws Exception {
        Form form = catalogue.find("jinzhong-artisan-application");
        Map<String, Object> data = new LinkedHashMap<>(catalogue.sample("jinzhong-artisan-application").orElseThrow().toMap());
        data.remove("照片");
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            rows.add(Map.of("起始年月", "%d-07".formatted(1998 + i), "终止年月", "%d-06".formatted(1999 + i),
                    "单位", "示例" + (char) ('一' + i) + "厂", "岗位", "钳工"));
        }
        data.put("工作简历", rows);
        PageFit.Fitted fitted = new PageFit(filler, RENDERER).fill(form, FormData.of(data), OutputKind.FORMAL);
        List<String> pages = RENDERER.render("c", fitted.docx()).frames().stream().map(ArtisanFormPagesTests::text).toList();
        assertThat(pages).hasSize(7);
        assertThat(pages.get(5)).contains("推荐和审核意见");
        assertThat(pages.get(6)).contains("续页：工作简历", "2015.07—2016.06");
        rows.forEach(row -> assertThat(String.join("", pages)).contains((String) ((Map<?, ?>) row).get("单位")));
    }

    /** A seal is pressed where name and date stand on one axis, never on a page of its own. */
    @ParameterizedTest
    @CsvSource({"publicity-notice, 2019年9月9日, 虚构市人力资源和社会保障局, 通讯地址", "publicity-report, 2019年9月20日, 虚构市人力资源和社会保障局, 特此报告",
        "award-announcement, 2019年10月25日, 中共虚构市委人才工作领导小组, 附件：2019年度"})
    void the_issuer_stands_centred_over_the_date(String folder, String date, String issuer, String before) throws Exception {
        Frame page = RENDERER.render(folder, docx(folder, "sample.yaml")).frames().get(1);
        List<FrameItem.GlyphRun> name = runs(page).stream().filter(run -> run.text().equals(issuer)).toList();
        List<FrameItem.GlyphRun> day = runs(page).stream().filter(run -> run.text().startsWith(date.substring(0, 4))
                && run.x() > page.width() / 2).toList();
        assertThat(text(page)).contains(before, date);
        assertThat(name).hasSize(1);
        assertThat(day).isNotEmpty();
        int left = day.stream().mapToInt(FrameItem.GlyphRun::x).min().getAsInt();
        int right = runs(page).stream().filter(run -> run.y() == day.getLast().y()).mapToInt(run -> run.x() + run.width()).max().getAsInt();
        assertThat((left + right) / 2).isBetween(name.getFirst().x() + name.getFirst().width() / 2 - MM,
                name.getFirst().x() + name.getFirst().width() / 2 + MM);
    }

    private static List<FrameItem.GlyphRun> runs(Frame page) {
        return FrameItem.flat(page.items()).stream().filter(FrameItem.GlyphRun.class::isInstance)
                .map(FrameItem.GlyphRun.class::cast).toList();
    }

    private static String text(Frame page) {
        return runs(page).stream().map(FrameItem.GlyphRun::text).collect(Collectors.joining());
    }

    /** No page is empty, and nothing comes nearer to the paper's edge than 10 mm, 8 mm at the foot. */
    private static void assertInsideThePage(Frame page) {
        assertThat(runs(page)).isNotEmpty();
        runs(page).forEach(run -> assertThat(run.x() >= 10 * MM && run.x() + run.width() <= page.width() - 10 * MM
                && run.y() <= page.height() - 8 * MM).as("%s at %d", run.text(), run.x()).isTrue());
    }
}
