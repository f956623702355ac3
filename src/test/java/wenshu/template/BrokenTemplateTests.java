package wenshu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenshu.forms.lint.TemplateReport;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.template.BrokenTemplates.Broken;

/**
 * What is said about templates that clerks broke. The sentences stand in broken-templates.txt, to be read as a clerk reads
 * them; {@code -Dgolden.update=true} writes the file anew.
 */
class BrokenTemplateTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/templates/broken-templates.txt");
    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @Test
    void every_broken_template_fails_with_the_page_the_place_and_the_remedy() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Broken broken : BrokenTemplates.all()) {
            TemplateReport report = TemplateReport.of("t.docx", broken.docx(), broken.schema(), name -> java.util.Optional.empty(),
                    RENDERER);
            lines.add("【" + broken.name() + "】");
            assertThat(report.faults()).as(broken.name()).isNotEmpty();
            for (TemplateReport.Finding finding : report.faults()) {
                assertThat(finding.fault().remedy()).as(broken.name()).isNotEmpty();
                lines.add("  " + finding.fault().code() + "　" + finding.fault().sentence());
                if (!finding.flaw().proposal().isEmpty()) {
                    lines.add("    改成　" + finding.flaw().proposal());
                }
            }
        }
        assertThat(BrokenTemplates.all()).hasSizeGreaterThanOrEqualTo(40);
        String actual = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual, StandardCharsets.UTF_8);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }
}
