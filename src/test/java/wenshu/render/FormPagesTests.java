package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.template.schema.Field;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameText;

/** The allowance form as printed pages. */
class FormPagesTests {

    private static final String NAME = "享受政府特殊津贴人员申报表";
    private static final Path FOLDER = Path.of("templates/government-allowance");
    private static final int MM = 2835;
    private static final int LEFT = 28 * MM;
    private static final int RIGHT = LEFT + 156 * MM;

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));
    private final Form form = new TemplateCatalogue(new DataHome(Path.of("no-home"))).find(NAME);
    private final FormFiller filler = new FormFiller();

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private byte[] docx(String sample) throws IOException {
        return sample.equals("blank") ? filler.blank(form)
                : filler.fill(form, FormDataFile.read(form, sample, Files.readAllBytes(FOLDER.resolve(sample)), FOLDER),
                        OutputKind.FORMAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.yaml", "sample-skilled.yaml", "sample-rare.yaml", "blank"})
    void six_pages_without_a_missing_glyph_as_pdf_a(String sample) throws Exception {
        Rendition rendition = RENDERER.render(sample, docx(sample));
        assertThat(rendition.findings()).isEmpty();
        assertThat(rendition.pages()).isEqualTo(6);
        PdfATests.assertPdfA(rendition.pdf());
        rendition.frames().subList(1, 6).forEach(FormPagesTests::assertTable156mmWide);
    }

    private static void assertTable156mmWide(Frame page) {
        List<FrameItem.Stroke> strokes = FrameItem.flat(page.items()).stream().filter(FrameItem.Stroke.class::isInstance)
                .map(FrameItem.Stroke.class::cast).toList();
        List<Integer> upright = new ArrayList<>();
        strokes.stream().filter(s -> s.x1() == s.x2()).forEach(s -> upright.add(s.x1()));
        FrameItem.flat(page.items()).stream().filter(FrameItem.Fill.class::isInstance).map(FrameItem.Fill.class::cast)
                .filter(f -> f.height() > f.width()).forEach(f -> upright.add(f.x() + f.width() / 2));
        assertThat(upright).isNotEmpty();
        assertThat(upright.stream().mapToInt(x -> x).min().getAsInt()).isBetween(LEFT - MM / 2, LEFT + MM / 2);
        assertThat(upright.stream().mapToInt(x -> x).max().getAsInt()).isBetween(RIGHT - MM / 2, RIGHT + MM / 2);
    }

    @Test
    void the_lines_of_the_sample_are_these() throws Exception {
        String lines = FrameText.of(RENDERER.render("s", docx("sample.yaml")).frames()).lines()
                .filter(line -> line.startsWith("page") || line.contains(" | "))
                .map(line -> line.startsWith("page") ? line.replaceAll(" \\d+\\.\\d+x.*", "") : line.substring(line.indexOf(" | ") + 3))
                .collect(Collectors.joining("\n", "", "\n"));
        Path golden = Path.of("src/test/resources/template/sample.pages.txt");
        if (System.getenv("GOLDEN_WRITE") != null) {
            Files.writeString(golden, lines);
        }
        assertThat(lines).isEqualTo(Files.readString(golden));
    }

    @Test
    void no_text_leaves_the_page_however_full_the_fields_are() throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            Rendition rendition = RENDERER.render("r", filler.fill(form, full(random), OutputKind.DRAFT));
            assertThat(rendition.pages()).as("seed %d", seed).isGreaterThanOrEqualTo(6);
            for (Frame page : rendition.frames()) {
                runs(page.items()).forEach(run -> assertThat(run.x() >= LEFT - MM && run.x() + run.width() <= RIGHT + 6 * MM
                        && run.y() < page.height() - 20 * MM).as("%s at %d", run.text(), run.x()).isTrue());
            }
        }
    }

    /** The sample with every free text as long as its field allows, or nearly so. */
    private FormData full(Random random) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>(FormDataFile.read("s", Files.readAllBytes(
                Path.of("templates/government-allowance/sample.yaml"))).toMap());
        for (Field field : form.schema().orElseThrow().fields()) {
            switch (field.type()) {
                case TEXT -> data.put(field.name(), letters(random, field.maxLength()));
                case LONG_TEXT -> data.put(field.name(), letters(random, field.maxLength() - random.nextInt(50)));
                case TABLE -> data.put(field.name(), rows(field, random));
                default -> { }
            }
        }
        return FormData.of(data);
    }

    private static List<Object> rows(Field table, Random random) {
        List<Object> rows = new ArrayList<>();
        for (int i = random.nextInt(table.maxLength() + 1); i > 0; i--) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Field column : table.columns()) {
                row.put(column.name(), switch (column.type()) {
                    case MONTH -> "2001-11";
                    case YEAR -> "2001";
                    default -> letters(random, column.maxLength());
                });
            }
            rows.add(row);
        }
        return rows;
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(20);
            text.append(kind == 0 ? '，' : kind == 1 ? (char) ('a' + random.nextInt(26)) : (char) (0x4E00 + random.nextInt(5000)));
        }
        return text.toString();
    }

    private static List<FrameItem.GlyphRun> runs(List<FrameItem> items) {
        List<FrameItem.GlyphRun> runs = new ArrayList<>();
        for (FrameItem item : FrameItem.flat(items)) {
            if (item instanceof FrameItem.GlyphRun run) {
                runs.add(run);
            }
        }
        return runs;
    }
}
