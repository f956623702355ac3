package wenshu.template.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wenshu.template.value.Value;
import wenshu.template.value.ValueReader;

/** The national code lists that forms refer to by number; they are data, in codes.yaml. */
public final class CodeLists {

    private static final String RESOURCE = "/wenshu/template/codes.yaml";
    private static final Map<String, CodeList> NATIONAL = load();

    private CodeLists() {
    }

    /** The list of that standard, such as GB/T 3304. */
    public static Optional<CodeList> national(String name) {
        return Optional.ofNullable(NATIONAL.get(name));
    }

    private static Map<String, CodeList> load() {
        try (InputStream in = CodeLists.class.getResourceAsStream(RESOURCE)) {
            Map<String, CodeList> lists = new LinkedHashMap<>();
            ValueReader.read("codes.yaml", in.readAllBytes()).values().forEach((name, list) -> {
                Map<String, Value> parts = ((Value.Fields) list).values();
                String suffix = parts.get("后缀") instanceof Value.Text(String text, boolean doubtful) ? text : "";
                Map<String, String> values = new LinkedHashMap<>();
                ((Value.Fields) parts.get("代码")).values()
                        .forEach((code, value) -> values.put(code, ((Value.Text) value).text() + suffix));
                lists.put(name, new CodeList(name, values, suffix));
            });
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
