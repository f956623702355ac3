package wenshu.template.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenshu.home.DataHome;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormFiller;
import wenshu.template.OutputKind;
import wenshu.template.TemplateCatalogue;
import wenshu.template.stamp.TemplateStamp;

/** Every form filled, opened and saved by LibreOffice, and read back; skipped where it is not installed. */
class OfficeRoundTripTests {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @TempDir
    Path folder;

    @Test
    void what_libreoffice_saves_is_read_back_wholly() throws Exception {
        assumeTrue(Files.isExecutable(OFFICE), "LibreOffice is not installed");
        TemplateCatalogue catalogue = new TemplateCatalogue(new DataHome(folder.resolve("home")));
        List<Form> forms = catalogue.list().stream().map(entry -> catalogue.find(entry.name())).toList();
        List<FormData> data = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of(OFFICE.toString(), "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "docx:MS Word 2007 XML",
                "--outdir", Files.createDirectories(folder.resolve("out")).toString()));
        Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < forms.size(); i++) {
            data.add(new RandomData(90 + i).of(forms.get(i).schema().orElseThrow()));
            Path file = Files.write(folder.resolve("in/" + i + ".docx"),
                    new FormFiller().fill(forms.get(i), data.get(i), OutputKind.DRAFT));
            command.add(file.toString());
        }
        Process office = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(office.waitFor(300, TimeUnit.SECONDS)).isTrue();
        int total = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            byte[] saved = Files.readAllBytes(folder.resolve("out/" + i + ".docx"));
            Score score = Score.of(form.schema().orElseThrow(), data.get(i), new FormReader().read(form, "saved.docx", saved));
            total += score.total();
            score.wrong().forEach(one -> wrong.add(form.name() + " " + one));
            assertThat(FormVersions.stamp("saved.docx", saved)).as(form.name()).map(TemplateStamp::hash).contains(form.hash());
        }
        System.out.printf("LibreOffice: %d forms, %d fields, %d wrong%n", forms.size(), total, wrong.size());
        assertThat(wrong).isEmpty();
    }
}
