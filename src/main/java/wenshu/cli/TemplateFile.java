package wenshu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wenshu.template.Form;
import wenshu.template.TemplateCatalogue;

/** A template as the command line names it: by its name in the catalogue or by its file. */
final class TemplateFile {

    private TemplateFile() {
    }

    /** The form; a form.yaml beside the file is its schema. */
    static Form form(String template, TemplateCatalogue catalogue) throws IOException {
        if (!template.toLowerCase(java.util.Locale.ROOT).endsWith(".docx")) {
            return catalogue.find(template);
        }
        Path file = Path.of(template);
        Path schema = file.toAbsolutePath().resolveSibling("form.yaml");
        String name = file.getFileName().toString();
        return Form.of(name.substring(0, name.length() - ".docx".length()), InputFile.read(file),
                Files.isRegularFile(schema) ? Files.readAllBytes(schema) : null);
    }
}
