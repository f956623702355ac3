package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenshu.docx.draw.Colors;
import wenshu.docx.xml.XmlElement;

/** Text of DrawingML (a:txBody, ECMA-376, 21.1.2) as paragraphs of WordprocessingML, which the rest of the house reads. */
final class DiagramText {

    private DiagramText() {
    }

    static List<XmlElement> paragraphs(XmlElement body, Colors colors) {
        List<XmlElement> paragraphs = new ArrayList<>();
        for (XmlElement paragraph : body.children("a:p")) {
            XmlElement converted = new XmlElement("w:p");
            XmlElement properties = converted.addNew("w:pPr");
            properties.addNew("w:spacing").with("w:before", "0").with("w:after", "0").with("w:line", "240")
                    .with("w:lineRule", "auto");
            properties.addNew("w:ind").with("w:firstLine", "0").with("w:firstLineChars", "0");
            String align = paragraph.childAttribute("a:pPr", "algn");
            properties.addNew("w:jc").with("w:val", "ctr".equals(align) ? "center" : "r".equals(align) ? "right"
                    : "left");
            for (XmlElement run : paragraph.children()) {
                if (run.is("a:br")) {
                    converted.addNew("w:r").addNew("w:br");
                } else if (run.child("a:t") != null) {
                    run(converted.addNew("w:r"), run, colors);
                }
            }
            paragraphs.add(converted);
        }
        boolean empty = paragraphs.stream().allMatch(p -> p.children("w:r").isEmpty());
        return empty ? List.of() : paragraphs;
    }

    private static void run(XmlElement into, XmlElement run, Colors colors) {
        XmlElement from = run.child("a:rPr");
        if (from != null) {
            XmlElement properties = into.addNew("w:rPr");
            if ("1".equals(from.attribute("b"))) {
                properties.addNew("w:b");
            }
            Integer color = colors.fill(from, 0);
            if (color != null && color >= 0) {
                properties.addNew("w:color").with("w:val", String.format(Locale.ROOT, "%06X", color));
            }
            String size = from.attribute("sz");
            if (size != null) {
                properties.addNew("w:sz").with("w:val", String.valueOf(Measures.integer(size, 1_800) / 50));
            }
        }
        into.addNew("w:t").text(run.child("a:t").allText());
    }
}
