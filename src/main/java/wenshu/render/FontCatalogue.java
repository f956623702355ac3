package wenshu.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import wenshu.typeset.font.LineMetrics;

/**
 * What {@code fonts/fonts.yaml} says: which file stands for which family name.
 *
 * @param families by lower-case name
 * @param fallback files asked for characters that a font lacks
 * @param sansFallback the same for families without serifs
 * @param defaultHan family for Chinese text in a font nobody knows
 * @param defaultLatin family for other text in a font nobody knows
 */
record FontCatalogue(Map<String, Family> families, List<String> fallback, List<String> sansFallback, String defaultHan,
        String defaultLatin) {

    /**
     * A family and its files; styles it has no file for are null.
     */
    record Family(List<String> names, String regular, String bold, String italic, String boldItalic, boolean han,
            boolean sans, LineMetrics metrics) {
    }

    /** Reads the catalogue that is built in. */
    static FontCatalogue builtIn() {
        try (InputStream in = FontCatalogue.class.getResourceAsStream("/fonts/fonts.yaml")) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, Family> families = new HashMap<>();
            for (Object entry : (List<?>) root.get("families")) {
                Family family = family((Map<?, ?>) entry);
                family.names().forEach(name -> families.put(key(name), family));
            }
            Map<?, ?> defaults = (Map<?, ?>) root.get("default");
            return new FontCatalogue(families, strings(root.get("fallback")), strings(root.get("sansFallback")),
                    (String) defaults.get("han"), (String) defaults.get("latin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The family of that name, or the default one of its script. */
    Family family(String name, boolean han) {
        Family family = families.get(key(name));
        return family != null ? family : families.get(key(han ? defaultHan : defaultLatin));
    }

    private static Family family(Map<?, ?> entry) {
        List<?> metrics = (List<?>) entry.get("metrics");
        return new Family(strings(entry.get("names")), (String) entry.get("regular"), (String) entry.get("bold"),
                (String) entry.get("italic"), (String) entry.get("boldItalic"), "han".equals(entry.get("script")),
                Boolean.TRUE.equals(entry.get("sans")), metrics == null ? LineMetrics.CHINESE
                : new LineMetrics((Integer) metrics.get(0), (Integer) metrics.get(1), (Integer) metrics.get(2)));
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        ((List<?>) list).forEach(item -> strings.add((String) item));
        return List.copyOf(strings);
    }
}
