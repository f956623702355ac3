package wenshu.docx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.draw.VmlStyle;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Drawing.From;
import wenshu.typeset.content.Drawing.Position;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Inline;

/** Reads {@code w:pict} and {@code w:object}: drawings of older papers and previews of embedded objects (VML). */
final class VmlReader {

    /** A rule that stands in the line takes this much of it above itself. */
    private static final int ABOVE_RULE = 6_000;

    private final Reading reading;
    private final Map<String, XmlElement> types = new HashMap<>();

    VmlReader(Reading reading) {
        this.reading = reading;
    }

    List<Inline> read(XmlElement picture, CharacterStyle style) {
        boolean object = picture.is("w:object");
        List<Inline> inlines = new ArrayList<>();
        for (XmlElement shape : picture.children()) {
            switch (shape.name()) {
                case "v:shapetype" -> types.put("#" + shape.attribute("id"), shape);
                case "v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:polyline", "v:arc", "v:curve",
                    "v:image", "v:group" -> inline(shape, style, object, inlines);
                case "w:drawing" -> new DrawingReader(reading).read(shape, style).ifPresent(inlines::add);
                default -> { }
            }
        }
        if (inlines.isEmpty() && object) {
            reading.remark("OBJECT_LEFT_OUT", "有一个嵌入对象没有预览图，没有排出；请在 Word 中打开该对象并更新，或把它换成图片后再试。");
        }
        return inlines;
    }

    private void inline(XmlElement shape, CharacterStyle style, boolean object, List<Inline> into) {
        VmlStyle css = VmlStyle.of(shape);
        if (css.value("visibility").equals("hidden")) {
            return;
        }
        if (VmlStyle.on(shape.attribute("o:hr"), false)) {
            into.add(new Inline.Anchored(rule(shape, css)));
            return;
        }
        int[] box = VmlShapeReader.box(shape, css);
        Graphic graphic = new VmlShapeReader(reading, types, object).read(shape, box[2], box[3]);
        boolean anchored = css.value("position").equals("absolute");
        if (anchored) {
            into.add(new Inline.Anchored(VmlAnchor.read(shape, css, graphic, box[0], box[1])));
        } else if (graphic.width() > 0 || graphic.height() > 0) {
            into.add(new Inline.Embedded(graphic, style));
        }
    }

    /** A horizontal rule (o:hr): as wide as the column, or a part of it. */
    private Drawing rule(XmlElement shape, VmlStyle css) {
        int height = Math.max(750, css.length("height", 1_500));
        int width = css.length("width", 0);
        int share = Measures.integer(shape.attribute("o:hrpct"), width > 0 ? 0 : 1_000);
        Graphic line = new VmlShapeReader(reading, types, false).read(shape, width > 0 && share == 0 ? width : 1_000,
                height);
        String align = shape.attribute("o:hralign");
        Position across = new Position(From.TEXT, AnchorReader.align(align == null ? "left" : align), 0, 0, false);
        return new Drawing(line, across, new Position(From.TEXT, null, ABOVE_RULE, 0, false),
                share > 0 ? new Drawing.Share(From.TEXT, Math.clamp(share, 1, 1_000)) : null, null,
                Drawing.Wrap.BEHIND, 0, true);
    }
}
