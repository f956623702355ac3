package wenshu.docx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;

/** The styles of a document with their inheritance resolved (ECMA-376, 17.7). */
final class StyleSheet {

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, Properties> cache = new HashMap<>();
    private Properties defaultParagraph = Properties.NONE;
    private Properties defaultRun = Properties.NONE;
    private String normal = "";
    private String normalTable = "";

    static StyleSheet read(OpcPackage file, String main) {
        StyleSheet sheet = new StyleSheet();
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("styles") && file.has(relationship.target())) {
                sheet.read(file.xml(relationship.target()).root());
            }
        }
        return sheet;
    }

    private void read(XmlElement root) {
        XmlElement defaults = root.child("w:docDefaults");
        if (defaults != null) {
            XmlElement paragraph = defaults.child("w:pPrDefault");
            XmlElement run = defaults.child("w:rPrDefault");
            // Some programs write an empty frame into the defaults; Word does not frame the whole paper for that.
            defaultParagraph = paragraph == null ? Properties.NONE
                    : Properties.NONE.over(paragraph.child("w:pPr")).without("w:framePr");
            defaultRun = run == null ? Properties.NONE : Properties.NONE.over(run.child("w:rPr"));
        }
        for (XmlElement style : root.children("w:style")) {
            String id = style.attribute("w:styleId");
            if (id == null) {
                continue;
            }
            styles.put(id, style);
            if (style.attribute("w:default") != null && Measures.on(style.attribute("w:default"))) {
                if ("paragraph".equals(style.attribute("w:type"))) {
                    normal = id;
                } else if ("table".equals(style.attribute("w:type"))) {
                    normalTable = id;
                }
            }
        }
    }

    /** The style of a paragraph that names none. */
    String normal() {
        return normal;
    }

    String normalTable() {
        return normalTable;
    }

    Properties defaultParagraph() {
        return defaultParagraph;
    }

    Properties defaultRun() {
        return defaultRun;
    }

    /**
     * What a style says itself and through what it is based on, without the document's defaults.
     *
     * @param kind {@code w:pPr}, {@code w:rPr}, {@code w:tblPr} or {@code w:tcPr}
     */
    Properties style(String id, String kind) {
        return id == null || id.isEmpty() ? Properties.NONE : cache.computeIfAbsent(kind + " " + id, key -> {
            Properties properties = Properties.NONE;
            for (XmlElement style : chain(id)) {
                properties = properties.over(style.child(kind));
            }
            return properties;
        });
    }

    /**
     * What a table style says of one part of its tables.
     *
     * @param part the type of a {@code w:tblStylePr}, or empty for the whole table (17.7.6.6)
     * @param kind {@code w:pPr}, {@code w:rPr} or {@code w:tcPr}
     */
    Properties style(String id, String part, String kind) {
        return part.isEmpty() ? style(id, kind)
                : id == null || id.isEmpty() ? Properties.NONE
                        : cache.computeIfAbsent(kind + " " + part + " " + id, key -> {
                            Properties properties = Properties.NONE;
                            for (XmlElement style : chain(id)) {
                                for (XmlElement special : style.children("w:tblStylePr")) {
                                    if (part.equals(special.attribute("w:type"))) {
                                        properties = properties.over(special.child(kind));
                                    }
                                }
                            }
                            return properties;
                        });
    }

    /**
     * The paragraph properties of a style with those of its list's level: they stand over the styles that the one
     * naming the list is based on, and under its own (17.9.23).
     */
    Properties paragraph(String id, Numbering numbering) {
        return id == null || id.isEmpty() ? Properties.NONE : cache.computeIfAbsent("list " + id, key -> {
            Properties properties = Properties.NONE;
            for (XmlElement style : chain(id)) {
                XmlElement own = style.child("w:pPr");
                Properties both = properties.over(own);
                if (own != null && own.child("w:numPr") != null) {
                    XmlElement level = numbering.level(both, style.attribute("w:styleId"));
                    both = (level == null ? properties : properties.withoutListTabs().over(level.child("w:pPr"))).over(own);
                }
                properties = both;
            }
            return properties;
        });
    }

    /** From the most general style to the named one; a circle ends where it closes. */
    private List<XmlElement> chain(String id) {
        List<XmlElement> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String at = id; at != null && seen.add(at); ) {
            XmlElement style = styles.get(at);
            if (style == null) {
                break;
            }
            chain.addFirst(style);
            at = style.childAttribute("w:basedOn", "w:val");
        }
        return chain;
    }
}
