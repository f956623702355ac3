package wenshu.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import wenshu.docx.read.FontTable;
import wenshu.typeset.font.Advances;
import wenshu.typeset.font.LineMetrics;

/**
 * What {@code fonts/fonts.yaml} says: which file stands for which family name.
 *
 * @param families by lower-case name
 * @param fallback files asked for characters that a font lacks
 * @param sansFallback the same for families without serifs
 * @param defaults what stands in for a font nobody knows
 */
record FontCatalogue(Map<String, Family> families, List<String> fallback, List<String> sansFallback,
        Defaults defaults) {

    /**
     * A family and its files; styles it has no file for are null.
     *
     * @param advances the official widths by style
     */
    record Family(List<String> names, String regular, String bold, String italic, String boldItalic, boolean han,
            boolean sans, boolean symbols, LineMetrics metrics, Map<String, Advances> advances) {

        /** The official widths of a style; those of the nearest one where only that is known. */
        Advances advances(boolean isBold, boolean isItalic) {
            String style = isBold && isItalic ? "boldItalic" : isBold ? "bold" : isItalic ? "italic" : "regular";
            String near = isBold ? "bold" : "regular";
            return advances.getOrDefault(style, advances.getOrDefault(near, advances.get("regular")));
        }
    }

    /** Families for text in a font nobody knows, by script and kind. */
    record Defaults(String han, String hanSans, String latin, String latinSans, String latinMono) {

        String family(FontTable.Kind kind, boolean eastAsian) {
            return switch (kind) {
                case SERIF, UNKNOWN -> eastAsian ? han : latin;
                case SANS -> eastAsian ? hanSans : latinSans;
                case MONOSPACED -> eastAsian ? hanSans : latinMono;
            };
        }
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
                    new Defaults((String) defaults.get("han"), (String) defaults.get("hanSans"),
                            (String) defaults.get("latin"), (String) defaults.get("latinSans"),
                            (String) defaults.get("latinMono")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Full-width letters are the same as narrow ones; a leading @ marks a font turned for vertical text. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("@") ? plain.substring(1) : plain;
    }

    /** The family of that name, or the default one of its script. */
    Family family(String name, boolean han) {
        Family family = families.get(key(name));
        return family != null ? family : families.get(key(defaults.family(FontTable.Kind.UNKNOWN, han)));
    }

    private static Family family(Map<?, ?> entry) {
        List<?> metrics = (List<?>) entry.get("metrics");
        return new Family(strings(entry.get("names")), (String) entry.get("regular"), (String) entry.get("bold"),
                (String) entry.get("italic"), (String) entry.get("boldItalic"), "han".equals(entry.get("script")),
                Boolean.TRUE.equals(entry.get("sans")), "symbols".equals(entry.get("script")), metrics == null ? LineMetrics.CHINESE
                : new LineMetrics(millionths(metrics.get(0)), millionths(metrics.get(1)), millionths(metrics.get(2))),
                advances(entry));
    }

    /** A measure in thousandths, with or without decimals. */
    private static int millionths(Object thousandths) {
        return (int) Math.round(((Number) thousandths).doubleValue() * 1_000);
    }

    private static Map<String, Advances> advances(Map<?, ?> entry) {
        Map<?, ?> tables = entry.get("advances") instanceof Map<?, ?> some ? some : Map.of();
        int percent = entry.get("width") instanceof Integer width ? width : 100;
        Map<String, Advances> advances = new HashMap<>();
        advances.put("regular", tables.isEmpty() && percent == 100 ? Advances.OWN : new Advances(List.of(), percent));
        tables.forEach((style, widths) -> {
            List<Integer> table = new ArrayList<>();
            ((List<?>) widths).forEach(width -> table.add((Integer) width));
            advances.put((String) style, new Advances(table, percent));
        });
        return Map.copyOf(advances);
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        ((List<?>) list).forEach(item -> strings.add((String) item));
        return List.copyOf(strings);
    }
}
