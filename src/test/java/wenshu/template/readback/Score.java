package wenshu.template.readback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenshu.template.FormData;
import wenshu.template.schema.FormCheck;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Value;

/**
 * What was read, held against what was filled in.
 *
 * @param total how many values there were
 * @param wrong the ones that were read wrongly, and what was read where nothing was
 */
record Score(int total, List<String> wrong) {

    static Score of(FormSchema schema, FormData filled, Reading reading) {
        return of(schema, filled, reading, Set.of());
    }

    /** @param gone fields that the file no longer has */
    static Score of(FormSchema schema, FormData filled, Reading reading, Set<String> gone) {
        Map<String, String> wanted = new LinkedHashMap<>();
        Map<String, String> read = new LinkedHashMap<>();
        leaves("", FormCheck.check(schema, filled.values()).values(), schema, wanted);
        leaves("", reading.data().values(), schema, read);
        Set<String> told = reading.unread().stream().map(Reading.Unread::path).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        wanted.keySet().removeIf(path -> gone.contains(path.replaceAll("[.\\[].*", "")));
        wanted.forEach((path, value) -> {
            if (!same(value, read.getOrDefault(path, "")) && !told.contains(path)) {
                wrong.add(path + ": “" + value + "” read as “" + read.get(path) + "”");
            }
        });
        read.forEach((path, value) -> {
            if (!wanted.containsKey(path) && !gone.contains(path.replaceAll("[.\\[].*", ""))) {
                wrong.add(path + ": nothing read as “" + value + "”");
            }
        });
        return new Score(wanted.size(), wrong);
    }

    private static boolean same(String one, String other) {
        if (plain(one).equals(plain(other))) {
            return true;
        }
        String number = "-?\\d{1,15}(\\.\\d{1,2})?";
        return one.matches(number) && other.matches(number) && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    /** Paragraphs lose the blanks at their beginning when they are printed; an empty line more or less is none of the text. */
    private static String plain(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")).strip();
    }

    private static void leaves(String path, Value value, FormSchema schema, Map<String, String> into) {
        switch (value) {
            case Value.Text(String text, boolean doubtful) -> {
                if (!text.isBlank()) {
                    into.put(path, text);
                }
            }
            case Value.Fields(Map<String, Value> fields) -> fields.forEach((name, field) -> {
                boolean derived = path.isEmpty() && schema.field(name).map(own -> own.type().derived()).orElse(false);
                if (!derived) {
                    leaves(path.isEmpty() ? name : path + "." + name, field, schema, into);
                }
            });
            case Value.Items(List<Value> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    leaves(path + "[" + (i + 1) + "]", items.get(i), schema, into);
                }
            }
            default -> { }
        }
    }
}
