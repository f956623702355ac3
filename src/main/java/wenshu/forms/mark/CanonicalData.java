package wenshu.forms.mark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.schema.Field;
import wenshu.template.schema.FormCheck;
import wenshu.template.schema.FormSchema;
import wenshu.template.value.Value;

/**
 * The data of a form in the one way that its hash is taken over: JSON without white space, fields in the order of the
 * form, dates and codes as the form keeps them, whatever is blank or made by the program left out;
 * a picture is the hash of its file. Two ways to write the same thing are one.
 */
public final class CanonicalData {

    private CanonicalData() {
    }

    /** The JSON; {@code {}} when nothing is filled in. */
    public static String json(Form form, FormData data) {
        List<Field> fields = form.schema().map(FormSchema::fields).orElse(List.of());
        Value.Fields values = form.schema().map(schema -> FormCheck.check(schema, data.values()).values())
                .orElse(data.values());
        StringBuilder json = new StringBuilder();
        write(values, fields, json);
        return json.isEmpty() ? "{}" : json.toString();
    }

    /** The SHA-256 of the JSON in UTF-8, as lower-case hexadecimal digits. */
    public static String sha256(Form form, FormData data) {
        return hex(json(form, data).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a value unless it is blank. */
    private static void write(Value value, List<Field> fields, StringBuilder json) {
        switch (value) {
            case Value.Text(String text, boolean doubtful) -> {
                if (!text.isBlank()) {
                    quote(text.strip(), json);
                }
            }
            case Value.Missing missing -> { }
            case Value.Picture picture -> quote("sha256:" + hex(picture.bytes()), json);
            case Value.Items(List<Value> items) -> {
                int start = json.length();
                json.append('[');
                for (Value item : items) {
                    int before = json.length();
                    json.append(json.length() > start + 1 ? "," : "");
                    int bare = json.length();
                    write(item, fields, json);
                    if (json.length() == bare) {
                        json.setLength(before);
                    }
                }
                close(json, start, ']');
            }
            case Value.Fields(Map<String, Value> values) -> {
                int start = json.length();
                json.append('{');
                for (Field field : fields) {
                    if (field.type().derived()) {
                        continue;
                    }
                    entry(field.name(), values.get(field.name()), field.columns(), json, start);
                }
                // What no schema names comes by its name.
                new TreeMap<>(values).forEach((name, given) -> {
                    if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                        entry(name, given, List.of(), json, start);
                    }
                });
                close(json, start, '}');
            }
        }
    }

    private static void entry(String name, Value value, List<Field> columns, StringBuilder json, int start) {
        if (value == null) {
            return;
        }
        int before = json.length();
        json.append(json.length() > start + 1 ? "," : "");
        quote(name, json);
        json.append(':');
        int bare = json.length();
        write(value, columns, json);
        if (json.length() == bare) {
            json.setLength(before);
        }
    }

    private static void close(StringBuilder json, int start, char mark) {
        if (json.length() == start + 1) {
            json.setLength(start);
        } else {
            json.append(mark);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < 0x20) {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
