package wenshu.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenshu.archive.Mention;
import wenshu.fault.FaultException;
import wenshu.template.readback.FormVersions;
import wenshu.template.readback.Reading.ReadField;

/** Whom a filled form names, read by its template; only forms that remember their template or are headed like one. */
final class FilledForms {

    private static final long MOST_BYTES = 20L << 20;
    private static final double LEAST = 0.5;

    private final FormVersions versions;
    private final FormPeople people;

    FilledForms(FormVersions versions, FormPeople people) {
        this.versions = versions;
        this.people = people;
    }

    /** The people of a form; empty when it is none that we know. */
    List<Mention> people(String name, Path file) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return List.of();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                return List.of();
            }
            byte[] docx = Files.readAllBytes(file);
            // Trying every template takes seconds: without a stamp the boxes are read out of the text.
            if (FormVersions.stamp(name, docx).isEmpty()) {
                return List.of();
            }
            FormVersions.Read read = versions.any(name, docx);
            return read.reading().readable() && read.reading().confidence() >= LEAST ? people.of(filledIn(read.reading().fields())) : List.of();
        } catch (IOException | FaultException e) {
            return List.of();
        }
    }

    private static Map<String, String> filledIn(List<ReadField> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.putIfAbsent(field.path(), field.value()));
        return values;
    }
}
