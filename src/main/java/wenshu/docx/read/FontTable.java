package wenshu.docx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;

/**
 * What a document says of the fonts it names, for the case that they are not at hand (ECMA-376, 17.8.3).
 *
 * @param fonts by lower-case name
 */
public record FontTable(Map<String, Entry> fonts) {

    /** A document that says nothing of its fonts. */
    public static final FontTable EMPTY = new FontTable(Map.of());

    public FontTable {
        fonts = Map.copyOf(fonts);
    }

    /**
     * One font.
     *
     * @param alternatives other names it may be found under (w:altName)
     * @param kind what its strokes are like (w:family, w:pitch)
     */
    public record Entry(List<String> alternatives, Kind kind) {
    }

    /** The kinds of w:family that matter when another font stands in. */
    public enum Kind { SERIF, SANS, MONOSPACED, UNKNOWN }

    /** What is said of a font; never null. */
    public Entry of(String family) {
        return fonts.getOrDefault(family.toLowerCase(Locale.ROOT), new Entry(List.of(), Kind.UNKNOWN));
    }

    static FontTable read(OpcPackage file, String main) {
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("fontTable") && file.has(relationship.target())) {
                Map<String, Entry> fonts = new HashMap<>();
                for (XmlElement font : file.xml(relationship.target()).root().children("w:font")) {
                    String name = font.attribute("w:name");
                    if (name != null) {
                        fonts.put(name.toLowerCase(Locale.ROOT), new Entry(alternatives(font), kind(font)));
                    }
                }
                return new FontTable(fonts);
            }
        }
        return EMPTY;
    }

    private static List<String> alternatives(XmlElement font) {
        List<String> names = new ArrayList<>();
        String value = font.childAttribute("w:altName", "w:val");
        for (String name : value == null ? new String[0] : value.split("[,;]")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return List.copyOf(names);
    }

    private static Kind kind(XmlElement font) {
        String family = String.valueOf(font.childAttribute("w:family", "w:val"));
        boolean fixed = "fixed".equals(font.childAttribute("w:pitch", "w:val"));
        return switch (family) {
            case "roman" -> Kind.SERIF;
            case "swiss" -> fixed ? Kind.MONOSPACED : Kind.SANS;
            case "modern" -> Kind.MONOSPACED;
            default -> Kind.UNKNOWN;
        };
    }
}
