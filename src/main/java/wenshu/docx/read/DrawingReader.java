package wenshu.docx.read;

import java.util.Optional;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Graphic.Paint;
import wenshu.typeset.content.FramePlacement.Anchor;
import wenshu.typeset.unit.Length;

/** Reads anchored DrawingML lines and boxes (ECMA-376, 20.4.2.3; wps). */
final class DrawingReader {

    private static final int DEFAULT_LINE_EMU = 9_525;

    private DrawingReader() {
    }

    /** The shape of a {@code w:drawing}; empty when it is something else. */
    static Optional<Drawing> read(XmlElement drawing) {
        XmlElement anchor = drawing.child("wp:anchor");
        Optional<XmlElement> shape = drawing.find("wps:wsp");
        if (anchor == null || shape.isEmpty()) {
            return Optional.empty();
        }
        XmlElement properties = shape.get().child("wps:spPr");
        XmlElement extent = anchor.child("wp:extent");
        String geometry = properties == null ? null : properties.childAttribute("a:prstGeom", "prst");
        boolean line = "line".equals(geometry) || "straightConnector1".equals(geometry);
        if (extent == null || geometry == null || !line && !geometry.equals("rect") || anchor.find("w:txbxContent")
                .isPresent()) {
            return Optional.empty();
        }
        XmlElement horizontal = anchor.child("wp:positionH");
        XmlElement vertical = anchor.child("wp:positionV");
        Graphic shapeItself = new Graphic.Shape(line ? Graphic.Outline.LINE : Graphic.Outline.RECTANGLE,
                paint(properties), 0, false, false, emu(extent.attribute("cx")), emu(extent.attribute("cy")), null);
        return Optional.of(new Drawing(shapeItself, offset(horizontal), offset(vertical), anchor(horizontal),
                anchor(vertical), ParagraphStyles.align(alignment(horizontal)),
                ParagraphStyles.align(alignment(vertical)), Drawing.Wrap.BEHIND));
    }

    private static Paint paint(XmlElement properties) {
        XmlElement ln = properties.child("a:ln");
        boolean stroked = ln != null && ln.child("a:noFill") == null;
        XmlElement fill = properties.child("a:solidFill");
        int width = ln == null ? DEFAULT_LINE_EMU : Measures.integer(ln.attribute("w"), DEFAULT_LINE_EMU);
        return new Paint(stroked ? color(ln.child("a:solidFill"), 0) : -1, Length.ofEmu(width), Graphic.Dash.SOLID, color(fill, -1));
    }

    private static int color(XmlElement fill, int otherwise) {
        return fill == null ? otherwise : Measures.color(fill.childAttribute("a:srgbClr", "val"), otherwise);
    }

    private static int offset(XmlElement position) {
        XmlElement offset = position == null ? null : position.child("wp:posOffset");
        return offset == null ? 0 : emu(offset.allText());
    }

    private static int emu(String value) {
        return Length.ofEmu(Math.clamp(Measures.whole(value, 0), -100_000_000, 100_000_000));
    }

    private static String alignment(XmlElement position) {
        XmlElement align = position == null ? null : position.child("wp:align");
        return align == null ? null : align.allText();
    }

    private static Anchor anchor(XmlElement position) {
        return ParagraphStyles.anchor(position == null ? null : position.attribute("relativeFrom"), Anchor.TEXT);
    }
}
