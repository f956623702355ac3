package wenshu.docx.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle.TabStop;
import wenshu.typeset.content.ParagraphStyle.TabStop.Kind;
import wenshu.typeset.content.ParagraphStyle.TabStop.Leader;

/** Reads tab stops and alignment tabs (ECMA-376, 17.3.1.37, 17.3.3.23). */
final class TabReader {

    /** Word keeps no more stops in a paragraph. */
    private static final int MOST = 64;

    private TabReader() {
    }

    /** The stops from left to right; of several that name one place, the first stands, be it to clear the place. */
    static List<TabStop> stops(XmlElement tabs) {
        if (tabs == null) {
            return List.of();
        }
        Map<Integer, XmlElement> places = new HashMap<>();
        for (XmlElement tab : tabs.children("w:tab")) {
            places.putIfAbsent(Measures.twips(tab.attribute("w:pos"), 0), tab);
        }
        TreeMap<Integer, TabStop> stops = new TreeMap<>();
        places.forEach((position, tab) -> {
            if (!"clear".equals(tab.attribute("w:val"))) {
                stops.put(position, new TabStop(position, kind(tab.attribute("w:val")),
                        leader(tab.attribute("w:leader"))));
            }
        });
        return stops.values().stream().limit(MOST).toList();
    }

    static Inline.AlignmentTab alignmentTab(XmlElement tab, CharacterStyle style) {
        return new Inline.AlignmentTab(style, kind(tab.attribute("w:alignment")),
                "indent".equals(tab.attribute("w:relativeTo")), leader(tab.attribute("w:leader")));
    }

    private static Kind kind(String value) {
        return value == null ? Kind.LEFT : switch (value) {
            case "right", "end" -> Kind.RIGHT;
            case "center" -> Kind.CENTER;
            case "decimal" -> Kind.DECIMAL;
            case "bar" -> Kind.BAR;
            default -> Kind.LEFT;
        };
    }

    private static Leader leader(String value) {
        return value == null ? Leader.NONE : switch (value) {
            case "dot" -> Leader.DOT;
            case "hyphen" -> Leader.HYPHEN;
            case "underscore" -> Leader.UNDERSCORE;
            case "heavy" -> Leader.HEAVY;
            case "middleDot" -> Leader.MIDDLE_DOT;
            default -> Leader.NONE;
        };
    }
}
