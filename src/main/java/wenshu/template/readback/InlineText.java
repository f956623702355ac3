package wenshu.template.readback;

import java.util.Map;
import java.util.Set;
import wenshu.docx.xml.XmlElement;

/** What a piece of a run prints, and which elements print nothing. */
final class InlineText {

    /** Deleted by a tracked change, a property, or drawn: none of it is text. */
    private static final Set<String> SILENT = Set.of("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr",
            "w:tblGrid", "w:trPr", "w:tcPr", "w:sectPr", "w:instrText", "w:delText", "w:delInstrText", "w:rt", "w:rubyPr",
            "mc:Fallback", "w:customXmlPr", "w:smartTagPr", "w:tblPrEx");

    /** Wingdings and Wingdings 2 by their low byte: the check marks that Word puts in as symbols. */
    private static final Map<Integer, String> MARKS = Map.of(0xFE, "☑", 0xFD, "☒", 0xFC, "✓", 0xA8, "☐", 0x6F, "☐", 0x52, "☑",
            0x50, "✓", 0xA3, "☐", 0xFB, "✗", 0x71, "☐");

    private InlineText() {
    }

    /** Whether nothing below it is printed text. */
    static boolean silent(XmlElement element) {
        return SILENT.contains(element.name());
    }

    /** Whether a run is hidden. */
    static boolean hidden(XmlElement run) {
        XmlElement properties = run.child("w:rPr");
        XmlElement vanish = properties == null ? null : properties.child("w:vanish");
        return vanish != null && !Set.of("0", "false", "off").contains(String.valueOf(vanish.attribute("w:val")));
    }

    /** The text of a child of a run; null when it is none and its content must be looked at. */
    static String of(XmlElement element) {
        return switch (element.name()) {
            case "w:t", "m:t" -> element.allText();
            case "w:tab", "w:ptab" -> "\t";
            case "w:br" -> "page".equals(element.attribute("w:type")) || "column".equals(element.attribute("w:type")) ? "" : "\n";
            case "w:cr" -> "\n";
            case "w:noBreakHyphen" -> "-";
            case "w:sym" -> symbol(element.attribute("w:char"));
            default -> null;
        };
    }

    private static String symbol(String code) {
        try {
            return code == null ? "" : MARKS.getOrDefault(Integer.parseInt(code, 16) & 0xFF, "");
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
