package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import wenshu.home.DataHome;
import wenshu.template.Form;
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
        "jinzhong-artisan-opinions, sample-six.yaml, 1", "jinzhong-artisan-opinions, blank, 1"})
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

    /** No page is empty, and nothing comes nearer to the paper's edge than 10 mm, 8 mm at the foot. */
    private static void assertInsideThePage(Frame page) {
        List<FrameItem.GlyphRun> runs = FrameItem.flat(page.items()).stream().filter(FrameItem.GlyphRun.class::isInstance)
                .map(FrameItem.GlyphRun.class::cast).toList();
        assertThat(runs).isNotEmpty();
        runs.forEach(run -> assertThat(run.x() >= 10 * MM && run.x() + run.width() <= page.width() - 10 * MM
                && run.y() <= page.height() - 8 * MM).as("%s at %d", run.text(), run.x()).isTrue());
    }
}
