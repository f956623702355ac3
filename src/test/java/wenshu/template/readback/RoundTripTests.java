package wenshu.template.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.FormFiller;
import wenshu.template.FormPictures;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.template.schema.FormSchema;

/** What is filled in is read back: every form of the catalogue, its samples and data by chance. */
@Order(1)
class RoundTripTests {

    private static final int SEEDS = 25;

    @TempDir
    static Path home;

    private final FormFiller filler = new FormFiller();
    private final FormReader reader = new FormReader();

    private static List<TemplateCatalogue.Entry> entries() {
        return new TemplateCatalogue(new DataHome(home)).list();
    }

    private static Form form(TemplateCatalogue.Entry entry) {
        return new TemplateCatalogue(new DataHome(home)).find(entry.name());
    }

    @TestFactory
    Stream<DynamicTest> every_sample_of_every_form_is_read_back_wholly() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (TemplateCatalogue.Entry entry : entries()) {
            try (Stream<Path> samples = Files.list(Path.of("templates", entry.folder()))) {
                samples.filter(file -> file.getFileName().toString().matches("sample.*\\.yaml")).sorted().forEach(sample ->
                        tests.add(DynamicTest.dynamicTest(entry.folder() + "/" + sample.getFileName(), () -> {
                            Form form = form(entry);
                            FormData data = FormPictures.beside(form, FormDataFile.read("sample.yaml",
                                    Files.readAllBytes(sample)), sample.getParent());
                            check(form, data, OutputKind.FORMAL);
                        })));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> data_by_chance_are_read_back_wholly() {
        return entries().stream().map(entry -> DynamicTest.dynamicTest(entry.folder(), () -> {
            Form form = form(entry);
            for (long seed = 1; seed <= SEEDS; seed++) {
                check(form, new RandomData(seed).of(form.schema().orElseThrow()), OutputKind.DRAFT);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> an_empty_form_reads_as_nothing() {
        return entries().stream().map(entry -> DynamicTest.dynamicTest(entry.folder(), () -> {
            Form form = form(entry);
            Score score = Score.of(form.schema().orElseThrow(), FormData.empty(),
                    reader.read(form, "blank.docx", filler.blank(form)));
            assertThat(score.wrong()).isEmpty();
        }));
    }

    private void check(Form form, FormData data, OutputKind kind) {
        FormSchema schema = form.schema().orElseThrow();
        byte[] docx = filler.fill(form, data, kind);
        Reading reading = reader.read(form, "filled.docx", docx);
        Score score = Score.of(schema, data, reading);
        assertThat(score.wrong()).as(data.toMap().toString()).isEmpty();
        assertThat(reading.strange()).isEmpty();
        assertThat(reading.confidence()).as(form.name()).isGreaterThan(0.85);
    }
}
