package wenshu.archive.ocfl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an OCFL inventory says (OCFL 1.1, 3.5), as far as checking needs it.
 *
 * @param id the object's id
 * @param head its newest version, such as 2 for v2; 0 when it says none
 * @param contents each content file, by its path in the object, and its SHA-512
 * @param names what each content file is called in the newest version that has it
 */
record Inventory(String id, int head, Map<String, String> contents, Map<String, String> names) {

    static final String NAME = "inventory.json";
    private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,8})");

    /** Reads one; what is not there is empty, never null. */
    static Inventory of(byte[] json) throws JacksonException {
        JsonNode root = JsonMapper.shared().readTree(json);
        Matcher version = VERSION.matcher(root.path("head").asString(""));
        int head = version.matches() ? Integer.parseInt(version.group(1)) : 0;
        Map<String, String> contents = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        root.path("manifest").propertyStream().forEach(entry -> entry.getValue()
                .forEach(path -> contents.put(path.asString(), entry.getKey())));
        Map<String, String> logical = new LinkedHashMap<>();
        root.path("versions").forEach(each -> each.path("state").propertyStream().forEach(entry -> entry.getValue()
                .forEach(name -> logical.put(entry.getKey(), name.asString()))));
        contents.forEach((path, digest) -> names.put(path, logical.getOrDefault(digest, path)));
        return new Inventory(root.path("id").asString(""), head, contents, names);
    }

    /** Whether a file of this name in an object is one of its lists, for objects of so many versions. */
    static boolean isList(String nameInObject, int versions) {
        if (nameInObject.equals(ObjectLists.DECLARATION)) {
            return true;
        }
        String name = nameInObject;
        int slash = name.indexOf('/');
        if (slash >= 0) {
            Matcher version = VERSION.matcher(name.substring(0, slash));
            if (!version.matches() || Integer.parseInt(version.group(1)) > versions) {
                return false;
            }
            name = name.substring(slash + 1);
        }
        return name.equals(NAME) || name.equals(NAME + ".sha512");
    }
}
