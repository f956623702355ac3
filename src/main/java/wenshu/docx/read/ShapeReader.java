package wenshu.docx.read;

import java.util.List;
import java.util.Locale;
import wenshu.docx.draw.Colors;
import wenshu.docx.draw.Emu;
import wenshu.docx.draw.Outline;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Graphic.Direction;
import wenshu.typeset.content.Graphic.TextBox;
import wenshu.typeset.content.Table;

/** Reads shapes with their text (wps:wsp; a:sp of diagrams), ECMA-376, 20.1.2.2.33. */
final class ShapeReader {

    /** A tenth of an inch on both sides, half of it above and below (21.1.2.1.1). */
    private static final int SIDE_INSET = 7_200;
    private static final int TOP_INSET = 3_600;

    private final Reading reading;

    ShapeReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * A shape.
     *
     * @param groupFill colour of the group around it, for shapes that take it over
     */
    Graphic read(XmlElement shape, GraphicReader.Place place, int groupFill) {
        XmlElement properties = GraphicReader.child(shape, "spPr");
        XmlElement style = GraphicReader.child(shape, "style");
        XmlElement line = properties == null ? null : properties.child("a:ln");
        Pen pen = reading.artwork().pens().read(line, reading.artwork().pens().styled(style));
        Outline outline = Outline.read(properties, place.width(), place.height());
        if (!outline.known()) {
            reading.remark("SHAPE_SIMPLIFIED", "有一个图形按外框简化画出，请与原件核对；要保持原样，请在 Word 中把它转换为图片。");
        }
        Graphic drawn = new Graphic.Shape(outline.painted(fill(properties, style, groupFill), pen, line,
                place.flippedH(), place.flippedV()), place.turn(), place.width(), place.height(),
                text(shape, style, outline));
        XmlElement picture = properties == null ? null : properties.child("a:blipFill");
        if (picture == null) {
            return drawn;
        }
        return new Graphic.Group(List.of(new Graphic.Member(new PictureReader(reading).blip(picture, place, null), 0,
                0), new Graphic.Member(drawn, 0, 0)), 0, place.width(), place.height());
    }

    private int fill(XmlElement properties, XmlElement style, int groupFill) {
        Colors colors = reading.artwork().colors();
        XmlElement reference = style == null ? null : style.child("a:fillRef");
        boolean styled = reference != null && Measures.integer(reference.attribute("idx"), 0) > 0;
        int styleColor = styled ? colors.color(reference, 0, -1) : -1;
        if (properties == null) {
            return styleColor;
        }
        if (properties.child("a:grpFill") != null) {
            return groupFill;
        }
        Integer own = colors.fill(properties, Math.max(0, styleColor));
        return own == null ? styleColor : own;
    }

    private TextBox text(XmlElement shape, XmlElement style, Outline outline) {
        XmlElement box = shape.child("wps:txbx");
        XmlElement content = box == null ? null : box.child("w:txbxContent");
        XmlElement drawn = GraphicReader.child(shape, "txBody");
        List<XmlElement> paragraphs = content != null ? content.children()
                : drawn != null ? DiagramText.paragraphs(drawn, reading.artwork().colors()) : List.of();
        if (paragraphs.isEmpty()) {
            return null;
        }
        XmlElement body = GraphicReader.child(drawn != null ? drawn : shape, "bodyPr");
        XmlElement settings = body == null ? new XmlElement("wps:bodyPr") : body;
        Table.Margins inset = outline.textInset();
        Table.Margins margins = new Table.Margins(
                inset.top() + Emu.length(settings.attribute("tIns"), TOP_INSET),
                inset.left() + Emu.length(settings.attribute("lIns"), SIDE_INSET),
                inset.bottom() + Emu.length(settings.attribute("bIns"), TOP_INSET),
                inset.right() + Emu.length(settings.attribute("rIns"), SIDE_INSET));
        return new TextBox(new StoryReader(reading, Properties.NONE, color(style)).blocks(paragraphs), margins,
                align(settings.attribute("anchor")), direction(settings.attribute("vert")),
                settings.child("a:spAutoFit") != null);
    }

    /** The colour that a style gives to text which has none of its own. */
    private Properties color(XmlElement style) {
        XmlElement reference = style == null ? null : style.child("a:fontRef");
        int color = reference == null ? -1 : reading.artwork().colors().color(reference, 0, -1);
        if (color <= 0) {
            return Properties.NONE;
        }
        XmlElement run = new XmlElement("w:rPr");
        run.addNew("w:color").with("w:val", String.format(Locale.ROOT, "%06X", color));
        return Properties.NONE.over(run);
    }

    private static Table.VerticalAlign align(String anchor) {
        return anchor == null ? Table.VerticalAlign.TOP : switch (anchor) {
            case "ctr", "dist", "just" -> Table.VerticalAlign.CENTER;
            case "b" -> Table.VerticalAlign.BOTTOM;
            default -> Table.VerticalAlign.TOP;
        };
    }

    private static Direction direction(String vertical) {
        return vertical == null ? Direction.ACROSS : switch (vertical) {
            case "eaVert", "wordArtVert", "wordArtVertRtl", "mongolianVert" -> Direction.DOWN;
            case "vert" -> Direction.TURNED_RIGHT;
            case "vert270" -> Direction.TURNED_LEFT;
            default -> Direction.ACROSS;
        };
    }
}
