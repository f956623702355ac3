package wenshu.forms.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.fault.FaultException;
import wenshu.template.schema.Field;
import wenshu.template.schema.FormSchema;
import wenshu.template.schema.Nearest;

/** The file names of a batch: fixed before the first file is written, none of them twice. */
final class FileNames {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");
    private static final int LONGEST_PIECE = 40;
    private static final int LONGEST = 100;

    private FileNames() {
    }

    /** The name of every person's files without their end, by 序号. */
    static Map<Integer, String> of(BatchOrder order) {
        List<String> known = order.form().schema().map(FormSchema::fields).orElse(List.of()).stream()
                .filter(field -> !field.repeats()).map(Field::name).toList();
        Matcher fields = FIELD.matcher(order.names());
        while (fields.find()) {
            String name = fields.group(1).strip();
            if (!name.equals(Headings.NUMBER) && !known.contains(name)) {
                throw FaultException.badInput("UNKNOWN_FIELD", order.names(), "文件名里的“{" + name + "}”不是表中的字段",
                        Nearest.of(name, known).map(near -> "是否要写“{" + near + "}”").orElse("可以写 {序号}、{姓名} 等"));
            }
        }
        Map<Integer, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Person person : order.people().people()) {
            String base = name(order, person);
            String name = base;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = base + "-" + i;
            }
            names.put(person.number(), name);
        }
        return names;
    }

    private static String name(BatchOrder order, Person person) {
        String name = FIELD.matcher(order.names()).replaceAll(field -> {
            String key = field.group(1).strip();
            String value = key.equals(Headings.NUMBER) ? order.padded(person.number()) : person.data().text(key);
            return Matcher.quoteReplacement(safe(value, LONGEST_PIECE));
        });
        String safe = safe(name, LONGEST).replaceAll("^[-_.·]+|[-_.·]+$", "");
        return safe.isEmpty() ? order.padded(person.number()) : safe;
    }

    /** Without any character that a file system or a shell minds. */
    private static String safe(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.strip().codePoints().filter(c -> Character.isLetterOrDigit(c) || "·-_（）".indexOf(c) >= 0).limit(longest)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
