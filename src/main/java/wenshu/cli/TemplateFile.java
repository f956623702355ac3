package wenshu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import wenshu.template.Form;
import wenshu.template.TemplateCatalogue;

/** A template as the command line names it: by its name in the catalogue, by its file or by its folder. */
final class TemplateFile {

    private TemplateFile() {
    }

    /**
     * A template's files, right or wrong.
     *
     * @param name what the template is called
     * @param formYaml null when there is none
     * @param snippets the snippets beside it, by name without ending
     */
    record Source(String name, byte[] docx, byte[] formYaml, Function<String, Optional<byte[]>> snippets) {
    }

    /** The files of a template. */
    static Source source(String template, TemplateCatalogue catalogue) throws IOException {
        if (!template.toLowerCase(java.util.Locale.ROOT).endsWith(".docx")) {
            return new Source(template, catalogue.docx(template), catalogue.formYaml(template).orElse(null),
                    catalogue.snippets(template));
        }
        Path file = Path.of(template);
        Path schema = file.toAbsolutePath().resolveSibling("form.yaml");
        return new Source(template, InputFile.read(file), Files.isRegularFile(schema) ? InputFile.read(schema) : null,
                beside(file));
    }

    /** The snippets in the folder of a template. */
    private static Function<String, Optional<byte[]>> beside(Path template) {
        return snippet -> {
            Path file = template.toAbsolutePath().resolveSibling(snippet + ".docx");
            try {
                return Files.isRegularFile(file) ? Optional.of(InputFile.read(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The form; a form.yaml beside the file is its schema. */
    static Form form(String template, TemplateCatalogue catalogue) throws IOException {
        Path folder = Path.of(template).resolve("template.docx");
        boolean inFolder = Files.isRegularFile(folder);
        if (!inFolder && !template.toLowerCase(java.util.Locale.ROOT).endsWith(".docx")) {
            return catalogue.find(template);
        }
        Path file = inFolder ? folder : Path.of(template);
        Path schema = file.toAbsolutePath().resolveSibling("form.yaml");
        String name = file.getFileName().toString();
        String title = inFolder ? Path.of(template).toAbsolutePath().normalize().getFileName().toString()
                : name.substring(0, name.length() - ".docx".length());
        return Form.of(title, InputFile.read(file),
                Files.isRegularFile(schema) ? Files.readAllBytes(schema) : null, beside(file));
    }
}
