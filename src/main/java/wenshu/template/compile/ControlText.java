package wenshu.template.compile;

import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.docx.xml.XmlText;

/** Tells whether an element prints anything of its own or only holds the tags of loops and conditions. */
final class ControlText {

    /** The marker of a tag that prints nothing carries this attribute. */
    static final String SILENT = "silent";

    private ControlText() {
    }

    /** Whether nothing would be seen of it: no text, no value, no picture, no section break. */
    static boolean only(XmlElement element) {
        return switch (element.name()) {
            case ParagraphCutter.MARKER -> element.attribute(SILENT) != null;
            case "w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:sectPr", "w:sym", "w:fldChar",
                    "w:fldSimple", "m:oMath", "w:ptab" -> false;
            default -> {
                for (XmlNode node : element.content()) {
                    boolean nothing = switch (node) {
                        case XmlText text -> text.value().isBlank();
                        case XmlElement child -> only(child);
                    };
                    if (!nothing) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }
}
