package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenshu.docx.draw.Outline;
import wenshu.docx.draw.VmlOutline;
import wenshu.docx.draw.VmlPaint;
import wenshu.docx.draw.VmlStyle;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Raster;
import wenshu.typeset.content.Table;

/** Reads one VML shape or group as a graphic. */
final class VmlShapeReader {

    private static final int DEEPEST = 40;
    private static final int SIDE_INSET = 7_200;
    private static final int TOP_INSET = 3_600;
    /** A picture washed out for a watermark has its gain lowered to three tenths. */
    private static final int WASHED_GAIN = 500;

    private final Reading reading;
    private final Map<String, XmlElement> types;
    private final boolean object;
    private int depth;

    /**
     * @param types shape types by reference
     * @param object whether what is read is the preview of an embedded object
     */
    VmlShapeReader(Reading reading, Map<String, XmlElement> types, boolean object) {
        this.reading = reading;
        this.types = types;
        this.object = object;
    }

    /** Left, top, width and height of a shape outside of groups, millipoints. */
    static int[] box(XmlElement shape, VmlStyle css) {
        if (shape.is("v:line")) {
            int[] from = point(shape.attribute("from"));
            int[] to = point(shape.attribute("to"));
            return new int[] {Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(to[0] - from[0]),
                Math.abs(to[1] - from[1])};
        }
        return new int[] {css.length("margin-left", css.length("left", 0)), css.length("margin-top",
                css.length("top", 0)), Math.max(0, css.length("width", 0)), Math.max(0, css.length("height", 0))};
    }

    private static int[] point(String value) {
        String[] words = value == null ? new String[0] : value.split(",", -1);
        return new int[] {words.length > 0 ? VmlStyle.measure(words[0], 0) : 0,
            words.length > 1 ? VmlStyle.measure(words[1], 0) : 0};
    }

    Graphic read(XmlElement shape, int width, int height) {
        VmlStyle css = VmlStyle.of(shape);
        if (shape.is("v:group")) {
            return group(shape, css, width, height);
        }
        boolean rising = shape.is("v:line") && rising(shape);
        XmlElement type = types.get(String.valueOf(shape.attribute("type")));
        XmlElement image = shape.child("v:imagedata");
        if (shape.child("v:textpath") != null && shape.child("v:textpath").attribute("string") != null) {
            return WordArt.read(reading, shape, css, width, height);
        }
        VmlPaint paint = VmlPaint.read(shape, type);
        Graphic drawn = null;
        boolean plainPicture = image != null && !VmlStyle.on(shape.attribute("stroked"), false);
        if (!plainPicture) {
            Outline outline = VmlOutline.read(shape, type, width, height);
            drawn = new Graphic.Shape(outline.painted(image == null ? paint.fill() : -1, paint.pen(), paint.line(),
                    css.flipped("x"), css.flipped("y") != rising), css.rotation(), width, height,
                    text(shape, outline));
        }
        if (image == null) {
            return drawn;
        }
        Graphic picture = picture(shape, image, css, width, height);
        return drawn == null ? picture : new Graphic.Group(List.of(new Graphic.Member(picture, 0, 0),
                new Graphic.Member(drawn, 0, 0)), 0, width, height);
    }

    /** Whether a line goes up from left to right. */
    private static boolean rising(XmlElement line) {
        int[] from = point(line.attribute("from"));
        int[] to = point(line.attribute("to"));
        return (from[0] - to[0]) * (long) (from[1] - to[1]) < 0;
    }

    private Graphic picture(XmlElement shape, XmlElement image, VmlStyle css, int width, int height) {
        XmlElement turned = new XmlElement("a:xfrm").with("rot", String.valueOf(css.rotation() * 60L))
                .with("flipH", css.flipped("x") ? "1" : "0").with("flipV", css.flipped("y") ? "1" : "0");
        GraphicReader.Place place = new GraphicReader.Place(0, 0, width, height, turned);
        String id = image.attribute("r:id");
        Raster.Crop crop = PictureReader.usable(new Raster.Crop(VmlStyle.share(image.attribute("cropleft"), 0),
                VmlStyle.share(image.attribute("croptop"), 0), VmlStyle.share(image.attribute("cropright"), 0),
                VmlStyle.share(image.attribute("cropbottom"), 0)));
        int opacity = VmlStyle.share(image.attribute("gain"), 1_000) < WASHED_GAIN ? 300 : 1_000;
        String description = shape.attribute("alt") != null ? shape.attribute("alt") : image.attribute("o:title");
        return new PictureReader(reading).picture(id == null ? "" : id, crop, opacity, place, description,
                object ? "嵌入对象" : null);
    }

    private Graphic group(XmlElement group, VmlStyle css, int width, int height) {
        double[] size = VmlOutline.pair(group.attribute("coordsize"), null, 1_000);
        double[] origin = VmlOutline.pair(group.attribute("coordorigin"), null, 0);
        double scaleX = size[0] > 0 ? width / size[0] : 1;
        double scaleY = size[1] > 0 ? height / size[1] : 1;
        List<Graphic.Member> members = new ArrayList<>();
        depth++;
        for (XmlElement child : group.children()) {
            if (child.is("v:shapetype")) {
                types.put("#" + child.attribute("id"), child);
            }
            boolean shape = child.name().startsWith("v:") && !child.is("v:shapetype") && depth < DEEPEST;
            if (shape) {
                double[] box = inner(child);
                int w = length(box[2] * scaleX);
                int h = length(box[3] * scaleY);
                members.add(new Graphic.Member(read(child, w, h), length((box[0] - origin[0]) * scaleX),
                        length((box[1] - origin[1]) * scaleY)));
            }
        }
        depth--;
        return new Graphic.Group(members, css.rotation(), width, height);
    }

    /** Left, top, width and height of a shape in a group, in the group's units. */
    private static double[] inner(XmlElement shape) {
        if (shape.is("v:line")) {
            double[] from = VmlOutline.pair(shape.attribute("from"), null, 0);
            double[] to = VmlOutline.pair(shape.attribute("to"), null, 0);
            return new double[] {Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(to[0] - from[0]),
                Math.abs(to[1] - from[1])};
        }
        VmlStyle css = VmlStyle.of(shape);
        return new double[] {css.number("left", 0), css.number("top", 0), css.number("width", 0),
            css.number("height", 0)};
    }

    private static int length(double millipoints) {
        return Double.isFinite(millipoints)
                ? (int) Math.clamp(Math.round(millipoints), -40_000_000L, 40_000_000L) : 0;
    }

    private Graphic.TextBox text(XmlElement shape, Outline outline) {
        XmlElement box = shape.child("v:textbox");
        XmlElement content = box == null ? null : box.child("w:txbxContent");
        if (content == null || content.children().isEmpty()) {
            return null;
        }
        VmlStyle css = VmlStyle.of(shape);
        VmlStyle inside = VmlStyle.of(box);
        String[] insets = box.attribute("inset") == null ? new String[0] : box.attribute("inset").split(",", -1);
        Table.Margins room = outline.textInset();
        Table.Margins margins = new Table.Margins(room.top() + inset(insets, 1, TOP_INSET),
                room.left() + inset(insets, 0, SIDE_INSET), room.bottom() + inset(insets, 3, TOP_INSET),
                room.right() + inset(insets, 2, SIDE_INSET));
        String anchor = css.value("v-text-anchor");
        Table.VerticalAlign align = anchor.startsWith("middle") ? Table.VerticalAlign.CENTER
                : anchor.startsWith("bottom") ? Table.VerticalAlign.BOTTOM : Table.VerticalAlign.TOP;
        return new Graphic.TextBox(StoryReader.of(reading).blocks(content.children()), margins, align,
                direction(inside), VmlStyle.on(inside.value("mso-fit-shape-to-text"), false));
    }

    private static int inset(String[] insets, int index, int otherwise) {
        return index < insets.length ? VmlStyle.measure(insets[index], otherwise) : otherwise;
    }

    private static Graphic.Direction direction(VmlStyle css) {
        boolean upward = css.value("mso-layout-flow-alt").equals("bottom-to-top");
        return switch (css.value("layout-flow")) {
            case "vertical-ideographic" -> Graphic.Direction.DOWN;
            case "vertical" -> upward ? Graphic.Direction.TURNED_LEFT : Graphic.Direction.TURNED_RIGHT;
            default -> Graphic.Direction.ACROSS;
        };
    }
}
