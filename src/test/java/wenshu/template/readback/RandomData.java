package wenshu.template.readback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wenshu.template.FormData;
import wenshu.template.schema.Field;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Scope;

/** Data that fit a schema, by chance: rare characters, short and long texts, from no rows to the most. */
final class RandomData {

    private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";
    private static final String RARE = "𠀀𠮷𡈽𪚥龘靐㐂䶮犇骉垚燚堃喆昇";
    private static final String SIGNS = "，。；（）《》“”％ABCxyz0123456789·—… ";

    private final Random random;

    RandomData(long seed) {
        this.random = new Random(seed);
    }

    FormData of(FormSchema schema) {
        return FormData.of(fields(schema.fields(), null));
    }

    private Map<String, Object> fields(List<Field> fields, Scope outer) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Field field : fields) {
            Scope scope = new Scope(FormData.of(out).values(), outer, outer == null ? 0 : 1);
            boolean applies = field.when() == null || field.when().test(scope);
            if (field.type().derived() || !applies || !field.required() && random.nextInt(4) == 0) {
                continue;
            }
            Object value = value(field, scope);
            if (value != null) {
                out.put(field.name(), value);
            }
        }
        return out;
    }

    private Object value(Field field, Scope scope) {
        int year = 1950 + random.nextInt(75);
        int month = 1 + random.nextInt(12);
        return switch (field.type()) {
            case TEXT -> text(field);
            case LONG_TEXT -> longText(field);
            case NUMBER -> Integer.toString(random.nextInt(100_000));
            case AMOUNT -> random.nextInt(1_000_000) + (random.nextBoolean() ? "" : ".5");
            case DATE -> "%04d-%02d-%02d".formatted(year, month, 1 + random.nextInt(28));
            case MONTH -> "%04d-%02d".formatted(year, month);
            case YEAR -> Integer.toString(year);
            case YES_NO -> random.nextBoolean() ? "是" : "否";
            case CODE -> field.codes().names().get(random.nextInt(field.codes().names().size()));
            case MULTI -> {
                List<String> names = field.codes().names();
                List<String> chosen = new ArrayList<>(names.stream().filter(name -> random.nextInt(3) == 0).toList());
                if (chosen.isEmpty()) {
                    chosen.add(names.get(random.nextInt(names.size())));
                }
                yield field.maxLength() == 0 ? chosen : chosen.subList(0, Math.min(field.maxLength(), chosen.size()));
            }
            case ID_NUMBER -> "G" + (10_000_000 + random.nextInt(89_999_999));
            case EMAIL -> "a" + random.nextInt(100_000) + "@example.com";
            case PHONE -> "0000-" + (1_000_000 + random.nextInt(8_999_999));
            case MOBILE -> "1380000" + (1000 + random.nextInt(8999));
            case TABLE -> {
                int most = field.maxLength() == 0 ? 12 : Math.min(field.maxLength(), 40);
                int rows = random.nextInt(5) == 0 ? most : random.nextInt(Math.min(most, 6) + 1);
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < Math.max(rows, field.required() ? 1 : 0); i++) {
                    list.add(fields(field.columns(), scope));
                }
                yield list;
            }
            case GROUP -> fields(field.columns(), scope);
            default -> null;
        };
    }

    /** Without the marks that templates put between two values: what lies between those could belong to either. */
    private String text(Field field) {
        int most = field.maxLength() == 0 ? 40 : field.maxLength();
        int length = random.nextInt(6) == 0 ? most : 1 + random.nextInt(Math.min(most, 12));
        return letters(Math.max(length, field.minLength()), "");
    }

    private String longText(Field field) {
        int most = field.maxLength() == 0 ? 500 : Math.min(field.maxLength(), 1500);
        int length = Math.max(field.minLength(), random.nextInt(5) == 0 ? most : 1 + random.nextInt(Math.min(most, 200)));
        StringBuilder out = new StringBuilder();
        for (int line = 0, left = length; left > 0; line++) {
            int here = Math.min(left, 1 + random.nextInt(80));
            out.append(line == 0 ? "" : "\n").append(letters(here, SIGNS));
            left -= here + 1;
        }
        return out.toString();
    }

    /** Begins and ends with a letter, so that no blank is lost at an end. */
    private String letters(int count, String signs) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(12);
            boolean inside = i > 0 && i < count - 1;
            String from = kind == 0 ? RARE : kind == 1 && inside && !signs.isEmpty() ? signs : COMMON;
            int[] all = from.codePoints().toArray();
            out.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return out.toString();
    }

}
