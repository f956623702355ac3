package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
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

/** The papers of an allowance campaign as printed pages: registration, recommendation, rosters, votes, report, letter. */
class CampaignFormPagesTests {

    private static final int MM = 2835;
    private static final int ROWS = 60;

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private final TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(Path.of("no-home")));
    private final FormFiller filler = new FormFiller();

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Path folder(String form) {
        return Path.of("templates", form);
    }

    private FormData data(Form form, String folder, String sample) throws IOException {
        return FormDataFile.read(form, sample, Files.readAllBytes(folder(folder).resolve(sample)), folder(folder));
    }

    private byte[] docx(String folder, String sample) throws IOException {
        Form form = catalogue.find(folder);
        return sample.equals("blank") ? filler.blank(form) : filler.fill(form, data(form, folder, sample), OutputKind.FORMAL);
    }

    @ParameterizedTest
    @CsvSource({
        "expert-registration, sample.yaml, 3", "expert-registration, blank, 3",
        "allowance-recommendation-2020, sample.yaml, 2", "allowance-recommendation-2020, blank, 2",
        "expert-review-summary, sample.yaml, 2", "expert-review-summary, blank, 2",
        "candidate-roster, sample.yaml, 1", "candidate-roster, blank, 1",
        "candidate-overview, sample.yaml, 1", "candidate-overview, blank, 1",
        "recommendation-report, sample.yaml, 3", "recommendation-report, blank, 2",
        "recommendation-letter, sample.yaml, 3", "recommendation-letter, blank, 2"})
    void the_pages_are_these_without_a_missing_glyph_as_pdf_a(String folder, String sample, int pages) throws Exception {
        Rendition rendition = RENDERER.render(folder, docx(folder, sample));
        assertThat(rendition.findings()).isEmpty();
        assertThat(rendition.pages()).isEqualTo(pages);
        PdfATests.assertPdfA(rendition.pdf());
        rendition.frames().forEach(CampaignFormPagesTests::assertInsideThePage);
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

    private static void assertInsideThePage(Frame page) {
        runs(page).forEach(run -> assertThat(run.x() >= 10 * MM && run.x() + run.width() <= page.width() - 10 * MM
                && run.y() <= page.height() - 8 * MM).as("%s at %d", run.text(), run.x()).isTrue());
    }

    /** However long a roster is: every page begins with its heading row, no candidate is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"candidate-roster", "candidate-overview", "expert-review-summary"})
    void a_roster_of_sixty_repeats_its_heading(String folder) throws Exception {
        Form form = catalogue.find(folder);
        Map<String, Object> data = new LinkedHashMap<>(data(form, folder, "sample.yaml").toMap());
        List<Object> rows = new ArrayList<>();
        List<?> given = (List<?>) data.get("人选");
        for (int i = 0; i < ROWS; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            ((Map<?, ?>) given.get(i % given.size())).forEach((key, value) -> row.put(key.toString(), value));
            row.put("姓名", "示例" + (char) ('一' + i));
            rows.add(row);
        }
        data.put("人选", rows);
        List<Frame> pages = RENDERER.render(folder, filler.fill(form, FormData.of(data), OutputKind.FORMAL)).frames();
        assertThat(pages.size()).isGreaterThan(3);
        int named = 0;
        for (Frame page : pages) {
            String text = text(page);
            assertThat(text).contains("序号", "姓");
            named += (int) rows.stream().filter(row -> text.contains(((Map<?, ?>) row).get("姓名").toString())).count();
        }
        assertThat(named).isEqualTo(ROWS);
    }

    /** The seal and the date below it stand on one axis in every box of opinions. */
    @ParameterizedTest
    @CsvSource({"expert-registration, 4", "allowance-recommendation-2020, 4"})
    void seals_and_dates_stand_on_one_axis(String folder, int boxes) throws Exception {
        Frame last = RENDERER.render(folder, docx(folder, "blank")).frames().getLast();
        List<FrameItem.GlyphRun> seals = runs(last).stream().filter(run -> run.text().matches(".*[公盖]　章.*")).toList();
        List<FrameItem.GlyphRun> dates = runs(last).stream().filter(run -> run.text().contains("月")).toList();
        assertThat(seals).hasSize(boxes);
        assertThat(dates).hasSize(boxes);
        for (int i = 0; i < boxes; i++) {
            int seal = seals.get(i).x() + seals.get(i).width() / 2;
            assertThat(dates.get(i).x() + dates.get(i).width() / 2).isBetween(seal - MM, seal + MM);
            assertThat(dates.get(i).y()).isGreaterThan(seals.get(i).y());
        }
    }

    @Test
    void a_photo_is_printed_in_its_frame() throws Exception {
        Frame first = RENDERER.render("r", docx("expert-registration", "sample.yaml")).frames().getFirst();
        List<FrameItem.Picture> pictures = FrameItem.flat(first.items()).stream()
                .filter(FrameItem.Picture.class::isInstance).map(FrameItem.Picture.class::cast).toList();
        assertThat(pictures).hasSize(1);
        assertThat(pictures.getFirst().width()).isBetween(24 * MM, 25 * MM + 10);
        assertThat(pictures.getFirst().height()).isBetween(34 * MM, 35 * MM + 10);
    }

    private static String text(Frame page) {
        return runs(page).stream().map(FrameItem.GlyphRun::text).collect(Collectors.joining());
    }

    private static List<FrameItem.GlyphRun> runs(Frame page) {
        return FrameItem.flat(page.items()).stream().filter(FrameItem.GlyphRun.class::isInstance)
                .map(FrameItem.GlyphRun.class::cast).toList();
    }
}
