package wenshu.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenshu.docx.draw.Emu;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Graphic;

/** Reads what {@code a:graphicData} holds: pictures, shapes, groups, canvases; the rest becomes a labelled box. */
final class GraphicReader {

    /** Groups in groups deeper than this are of no office program. */
    private static final int DEEPEST = 40;
    private static final Set<String> MEMBERS = Set.of("pic", "wsp", "sp", "cxnSp", "wgp", "grpSp", "graphicFrame",
            "contentPart");
    private static final double PER_EMU = 1 / 12.7;

    private final Reading reading;

    GraphicReader(Reading reading) {
        this.reading = reading;
    }

    /** The graphic of a {@code wp:inline} or {@code wp:anchor}; nothing when it shows nothing. */
    Optional<Graphic> read(XmlElement holder, int width, int height) {
        XmlElement graphic = holder.child("a:graphic");
        XmlElement data = graphic == null ? null : graphic.child("a:graphicData");
        if (data == null || data.children().isEmpty()) {
            reading.remark("DRAWING_LEFT_OUT", "文件中的图片或图形没有内容，未排出，请核对。");
            return Optional.empty();
        }
        String description = holder.childAttribute("wp:docPr", "descr");
        if (description == null || description.isBlank()) {
            description = holder.childAttribute("wp:docPr", "title");
        }
        return member(data.children().getFirst(), new Place(0, 0, width, height, null), -1, description, 0);
    }

    /** Where a graphic stands among its neighbours, in millipoints, with the {@code a:xfrm} that says how it is turned. */
    record Place(int x, int y, int width, int height, XmlElement transform) {

        int turn() {
            return transform == null ? 0 : Emu.angle(transform.attribute("rot"));
        }

        boolean flippedH() {
            return transform != null && transform.attribute("flipH") != null
                    && Measures.on(transform.attribute("flipH"));
        }

        boolean flippedV() {
            return transform != null && transform.attribute("flipV") != null
                    && Measures.on(transform.attribute("flipV"));
        }
    }

    private Optional<Graphic> member(XmlElement element, Place place, int groupFill, String description, int depth) {
        if (depth > DEEPEST) {
            reading.remark("DRAWING_LEFT_OUT", "图形组合嵌套过深，其中一部分未排出，请核对。");
            return Optional.empty();
        }
        return switch (local(element)) {
            case "pic" -> Optional.of(new PictureReader(reading).read(element, at(place, child(element, "spPr")),
                    description));
            case "wsp", "sp", "cxnSp" -> Optional.of(new ShapeReader(reading).read(element,
                    at(place, child(element, "spPr")), groupFill));
            case "wgp", "grpSp", "wpc", "lockedCanvas", "spTree" -> Optional.of(group(element, place, groupFill, depth));
            case "chart", "chartSpace" -> Optional.of(labelled("图表", "CHART_LEFT_OUT",
                    "图表没有排出，只画出同样大小的方框；请在 Word 中把图表复制后以图片形式粘贴，再试。", place));
            case "relIds" -> Optional.of(new SmartArtReader(reading).drawing(element)
                    .flatMap(tree -> member(tree, place, groupFill, description, depth + 1))
                    .orElseGet(() -> labelled("SmartArt 图形", "SMARTART_LEFT_OUT",
                            "SmartArt 图形没有排出，只画出同样大小的方框；请在 Word 中把它转换为形状或图片后再试。", place)));
            case "graphicFrame" -> frame(element, place, depth);
            default -> Optional.of(labelled("图形", "DRAWING_LEFT_OUT",
                    "有一种图形没有排出，只画出同样大小的方框；请在 Word 中把它转换为图片后再试。", place));
        };
    }

    private Optional<Graphic> frame(XmlElement element, Place place, int depth) {
        XmlElement data = element.child("a:graphic") == null ? null
                : element.child("a:graphic").child("a:graphicData");
        return data == null || data.children().isEmpty() ? Optional.empty()
                : member(data.children().getFirst(), place, -1, null, depth + 1);
    }

    private Graphic labelled(String label, String code, String message, Place place) {
        reading.remark(code, message);
        return new Graphic.Labelled(label, place.width(), place.height());
    }

    private static Place at(Place place, XmlElement properties) {
        return new Place(place.x(), place.y(), place.width(), place.height(),
                properties == null ? null : properties.child("a:xfrm"));
    }

    private Graphic group(XmlElement element, Place place, int outerFill, int depth) {
        XmlElement properties = child(element, "grpSpPr");
        XmlElement transform = properties == null ? null : properties.child("a:xfrm");
        Integer own = properties == null ? null : reading.artwork().colors().fill(properties, 0);
        int fill = own == null ? outerFill : own;
        Place turned = new Place(0, 0, place.width(), place.height(), transform);
        double childWidth = number(transform, "a:chExt", "cx");
        double childHeight = number(transform, "a:chExt", "cy");
        double scaleX = childWidth > 0 ? place.width() / childWidth : PER_EMU;
        double scaleY = childHeight > 0 ? place.height() / childHeight : PER_EMU;
        double originX = number(transform, "a:chOff", "x");
        double originY = number(transform, "a:chOff", "y");
        List<Graphic.Member> members = new ArrayList<>();
        for (XmlElement child : element.children()) {
            XmlElement shape = chosen(child);
            XmlElement at = shape == null ? null : transform(shape);
            if (at == null) {
                continue;
            }
            int width = length(number(at, "a:ext", "cx") * scaleX);
            int height = length(number(at, "a:ext", "cy") * scaleY);
            int x = length((number(at, "a:off", "x") - originX) * scaleX);
            int y = length((number(at, "a:off", "y") - originY) * scaleY);
            int left = turned.flippedH() ? place.width() - x - width : x;
            int top = turned.flippedV() ? place.height() - y - height : y;
            member(shape, new Place(left, top, width, height, at), fill, name(shape), depth + 1)
                    .ifPresent(graphic -> members.add(new Graphic.Member(graphic, left, top)));
        }
        return new Graphic.Group(members, turned.turn(), place.width(), place.height());
    }

    /** A shape, also one that is wrapped into a choice; null for what is no shape. */
    private static XmlElement chosen(XmlElement child) {
        if (!child.is("mc:AlternateContent")) {
            return MEMBERS.contains(local(child)) ? child : null;
        }
        XmlElement choice = child.child("mc:Choice");
        return choice == null || choice.children().isEmpty() ? null : choice.children().getFirst();
    }

    private static XmlElement transform(XmlElement shape) {
        XmlElement own = child(shape, "xfrm");
        if (own != null) {
            return own;
        }
        XmlElement properties = child(shape, "spPr");
        if (properties == null) {
            properties = child(shape, "grpSpPr");
        }
        return properties == null ? null : properties.child("a:xfrm");
    }

    private static String name(XmlElement shape) {
        XmlElement naming = child(shape, "nvPicPr");
        XmlElement common = naming == null ? null : child(naming, "cNvPr");
        return common == null ? null : common.attribute("descr");
    }

    private static double number(XmlElement transform, String child, String attribute) {
        String value = transform == null ? null : transform.childAttribute(child, attribute);
        try {
            double number = value == null ? 0 : Double.parseDouble(value.trim());
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int length(double millipoints) {
        return (int) Math.clamp(Math.round(millipoints), -40_000_000L, 40_000_000L);
    }

    /** The name without its prefix: the same shapes stand in several namespaces. */
    static String local(XmlElement element) {
        return element.name().substring(element.name().indexOf(':') + 1);
    }

    /** The first child of a local name, or null. */
    static XmlElement child(XmlElement element, String localName) {
        for (XmlElement child : element.children()) {
            if (local(child).equals(localName)) {
                return child;
            }
        }
        return null;
    }
}
