package wenshu.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import wenshu.archive.Mention;
import wenshu.fault.FaultException;
import wenshu.home.IdKeys;
import wenshu.template.readback.FormVersions;
import wenshu.template.readback.Reading.ReadField;

/** Whom a filled form names, read by its template; only forms that remember their template or are headed like one. */
final class FilledForms {

    private static final long MOST_BYTES = 20L << 20;
    private static final double LEAST = 0.5;
    private static final Pattern NAME = Pattern.compile("(?:.*\\.)?姓名");
    private static final Pattern UNIT = Pattern.compile("(?:.*\\.)?(?:工作单位|所在单位|单位名称|单位|申报单位|推荐单位)");
    private static final Pattern ID = Pattern.compile("(?:.*\\.)?(?:身份证号码?|公民身份号码|证件号码)");

    private final FormVersions versions;
    private final IdKeys keys;

    FilledForms(FormVersions versions, IdKeys keys) {
        this.versions = versions;
        this.keys = keys;
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
            return read.reading().readable() && read.reading().confidence() >= LEAST ? people(read.reading().fields()) : List.of();
        } catch (IOException | FaultException e) {
            return List.of();
        }
    }

    /** A form of one has plain fields, a list has rows: 名单[2].姓名. */
    private List<Mention> people(List<ReadField> fields) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (ReadField field : fields) {
            int row = field.path().lastIndexOf(']');
            String key = field.path().substring(0, row + 1);
            int at = NAME.matcher(field.path()).matches() ? 0 : UNIT.matcher(field.path()).matches() ? 1
                    : ID.matcher(field.path()).matches() ? 2 : -1;
            if (at >= 0 && !field.value().isBlank()) {
                String[] person = rows.computeIfAbsent(key, any -> new String[] {"", "", ""});
                person[at] = person[at].isEmpty() ? field.value().strip() : person[at];
            }
        }
        List<Mention> people = new ArrayList<>();
        String[] own = rows.get("");
        if (own != null && !own[0].isEmpty()) {
            // Relatives and referees in its tables are not whom the form is about.
            return List.of(mention(own));
        }
        rows.values().stream().filter(person -> !person[0].isEmpty()).forEach(person -> people.add(mention(person)));
        return people;
    }

    private Mention mention(String[] person) {
        return new Mention(person[0].replaceAll("[\\s\\u3000]", ""), person[1], keys.of(person[2]), IdKeys.shown(person[2]), "");
    }
}
