package wenshu.docx.read;

import java.util.List;
import java.util.Optional;
import wenshu.docx.draw.Emu;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Table.Margins;

/** Reads {@code w:drawing}: graphics in the line (wp:inline, ECMA-376, 20.4.2.8) and anchored ones (wp:anchor). */
final class DrawingReader {

    private final Reading reading;

    DrawingReader(Reading reading) {
        this.reading = reading;
    }

    /** What is drawn; nothing for what is hidden or has no size. */
    Optional<Inline> read(XmlElement drawing, CharacterStyle style) {
        XmlElement inline = drawing.child("wp:inline");
        XmlElement holder = inline != null ? inline : drawing.child("wp:anchor");
        XmlElement extent = holder == null ? null : holder.child("wp:extent");
        if (extent == null || hidden(holder)) {
            return Optional.empty();
        }
        int width = Math.max(0, Emu.length(extent.attribute("cx"), 0));
        int height = Math.max(0, Emu.length(extent.attribute("cy"), 0));
        Optional<Graphic> graphic = new GraphicReader(reading).read(holder, width, height).map(DrawingReader::based);
        return graphic.map(g -> inline != null ? new Inline.Embedded(extended(g, holder.child("wp:effectExtent")), style)
                : new Inline.Anchored(AnchorReader.read(holder, g)));
    }

    private static boolean hidden(XmlElement holder) {
        String hidden = holder.childAttribute("wp:docPr", "hidden");
        return hidden != null && Measures.on(hidden);
    }

    /**
     * What is turned nearer to lying than to standing takes the room of its box turned by a quarter, about the same
     * middle, as Word has it.
     */
    private static Graphic based(Graphic graphic) {
        int turn = switch (graphic) {
            case Graphic.Picture picture -> picture.turn();
            case Graphic.Shape shape -> shape.turn();
            case Graphic.Group group -> group.turn();
            case Graphic.Labelled labelled -> 0;
        };
        boolean across = turn >= 45_000 && turn < 135_000 || turn >= 225_000 && turn < 315_000;
        int w = graphic.width();
        int h = graphic.height();
        return across ? new Graphic.Group(List.of(new Graphic.Member(graphic, (h - w) / 2, (w - h) / 2)), 0, h, w)
                : graphic;
    }

    /** What a graphic in the line takes beside its own size for shadows and edges (20.4.2.6). */
    private static Graphic extended(Graphic graphic, XmlElement effect) {
        Margins more = AnchorReader.edges(effect, "l", "t", "r", "b");
        if (more.left() <= 0 && more.top() <= 0 && more.right() <= 0 && more.bottom() <= 0) {
            return graphic;
        }
        return new Graphic.Group(List.of(new Graphic.Member(graphic, more.left(), more.top())), 0,
                graphic.width() + more.left() + more.right(), graphic.height() + more.top() + more.bottom());
    }
}
