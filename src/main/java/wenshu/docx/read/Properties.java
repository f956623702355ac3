package wenshu.docx.read;

import java.util.HashMap;
import java.util.Map;
import wenshu.docx.xml.XmlElement;

/**
 * Formatting properties gathered from document defaults, styles and direct formatting: property name to element. Later
 * layers win; properties made of several attributes (indents, spacing, fonts) are merged attribute by attribute.
 */
final class Properties {

    static final Properties NONE = new Properties(Map.of());

    private final Map<String, XmlElement> values;

    private Properties(Map<String, XmlElement> values) {
        this.values = values;
    }

    /** These properties with those of a {@code w:pPr}, {@code w:rPr} or the like laid over them; null adds nothing. */
    Properties over(XmlElement layer) {
        if (layer == null || layer.content().isEmpty()) {
            return this;
        }
        Map<String, XmlElement> merged = new HashMap<>(values);
        for (XmlElement property : layer.children()) {
            merged.merge(property.name(), property, Properties::merge);
        }
        return new Properties(merged);
    }

    /** These properties with others laid over them. */
    Properties over(Properties layer) {
        if (layer.values.isEmpty()) {
            return this;
        }
        Map<String, XmlElement> merged = new HashMap<>(values);
        layer.values.forEach((name, property) -> merged.merge(name, property, Properties::merge));
        return new Properties(merged);
    }

    /** These properties without one of them. */
    Properties without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        Map<String, XmlElement> left = new HashMap<>(values);
        left.remove(name);
        return new Properties(left);
    }

    /** These properties without the tab stops of another list's numbers. */
    Properties withoutListTabs() {
        XmlElement tabs = values.get("w:tabs");
        if (tabs == null || tabs.children("w:tab").stream().noneMatch(tab -> "num".equals(tab.attribute("w:val")))) {
            return this;
        }
        XmlElement left = new XmlElement("w:tabs");
        tabs.children("w:tab").stream().filter(tab -> !"num".equals(tab.attribute("w:val"))).forEach(left::add);
        Map<String, XmlElement> rest = new HashMap<>(values);
        rest.put("w:tabs", left);
        return new Properties(rest);
    }

    private static XmlElement merge(XmlElement below, XmlElement above) {
        return switch (above.name()) {
            case "w:ind", "w:spacing", "w:rFonts", "w:lang" -> {
                XmlElement both = new XmlElement(above.name());
                both.attributes().putAll(below.attributes());
                if (above.is("w:rFonts")) {
                    dropOverruledThemes(both, above);
                } else if (above.is("w:ind")) {
                    dropOverruledIndent(both, above);
                }
                both.attributes().putAll(above.attributes());
                yield both;
            }
            case "w:pBdr", "w:tblBorders", "w:tcBorders", "w:tblCellMar", "w:tcMar", "w:tabs" -> {
                XmlElement both = above.copy();
                for (XmlElement side : below.children()) {
                    if (above.is("w:tabs") || above.child(side.name()) == null) {
                        both.add(side);
                    }
                }
                yield both;
            }
            case "w:numPr" -> {
                // A style may change the level alone and keep the list of the style it is based on.
                XmlElement both = above.copy();
                for (String part : new String[] {"w:ilvl", "w:numId"}) {
                    if (above.child(part) == null && below.child(part) != null) {
                        both.add(below.child(part));
                    }
                }
                yield both;
            }
            default -> above;
        };
    }

    /** A font named outright overrules a theme font from below, and the other way. */
    private static void dropOverruledThemes(XmlElement both, XmlElement above) {
        String[][] slots = {{"w:ascii", "w:asciiTheme"}, {"w:eastAsia", "w:eastAsiaTheme"}, {"w:hAnsi", "w:hAnsiTheme"},
            {"w:cs", "w:cstheme"}};
        for (String[] slot : slots) {
            if (above.attribute(slot[0]) != null) {
                both.attributes().remove(slot[1]);
            }
        }
    }

    /** The first line either stands in or hangs out: what is said above of the one takes away the other. */
    private static void dropOverruledIndent(XmlElement both, XmlElement above) {
        if (above.attribute("w:firstLine") != null || above.attribute("w:firstLineChars") != null) {
            both.attributes().remove("w:hanging");
            both.attributes().remove("w:hangingChars");
        } else if (above.attribute("w:hanging") != null || above.attribute("w:hangingChars") != null) {
            both.attributes().remove("w:firstLine");
            both.attributes().remove("w:firstLineChars");
        }
    }

    XmlElement get(String name) {
        return values.get(name);
    }

    /** The {@code w:val} of a property, or null. */
    String value(String name) {
        XmlElement property = values.get(name);
        return property == null ? null : property.attribute("w:val");
    }

    /** An attribute of a property, or null. */
    String attribute(String name, String attribute) {
        XmlElement property = values.get(name);
        return property == null ? null : property.attribute(attribute);
    }

    /** A switch (17.17.4): present without value means on. */
    boolean on(String name, boolean otherwise) {
        XmlElement property = values.get(name);
        return property == null ? otherwise : Measures.on(property.attribute("w:val"));
    }
}
