package wenshu.docx.read;

import java.util.List;
import wenshu.docx.draw.Emu;
import wenshu.docx.draw.Outline;
import wenshu.docx.draw.Pictures;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Raster;

/** Reads pictures (pic:pic, ECMA-376, 20.2.2.5); one that cannot be drawn becomes a labelled box and a remark. */
final class PictureReader {

    private final Reading reading;

    PictureReader(Reading reading) {
        this.reading = reading;
    }

    Graphic read(XmlElement picture, GraphicReader.Place place, String description) {
        XmlElement fill = GraphicReader.child(picture, "blipFill");
        XmlElement properties = GraphicReader.child(picture, "spPr");
        Graphic image = blip(fill, place, description);
        XmlElement line = properties == null ? null : properties.child("a:ln");
        Pen pen = line == null ? Pen.NONE : reading.artwork().pens().read(line, Pen.NONE);
        if (pen.color() < 0) {
            return image;
        }
        Outline outline = Outline.read(properties, place.width(), place.height());
        Graphic edge = new Graphic.Shape(outline.painted(-1, pen, line, place.flippedH(), place.flippedV()),
                place.turn(), place.width(), place.height(), null);
        return new Graphic.Group(List.of(new Graphic.Member(image, 0, 0), new Graphic.Member(edge, 0, 0)), 0,
                place.width(), place.height());
    }

    /** The picture of a {@code blipFill}, stretched to a place. */
    Graphic blip(XmlElement fill, GraphicReader.Place place, String description) {
        XmlElement blip = fill == null ? null : fill.child("a:blip");
        String embedded = blip == null ? null : blip.attribute("r:embed");
        if (embedded == null || embedded.isEmpty()) {
            boolean linked = blip != null && blip.attribute("r:link") != null;
            return linked ? linked(place.width(), place.height()) : missing(place.width(), place.height());
        }
        return picture(embedded, crop(fill.child("a:srcRect")), opacity(blip), place, description, null);
    }

    /**
     * The picture that a relationship names.
     *
     * @param object what embedded object it is the preview of, or null
     */
    Graphic picture(String id, Raster.Crop crop, int opacity, GraphicReader.Place place, String description,
            String object) {
        Relationship relationship = reading.artwork().relationships().get(id);
        if (relationship == null) {
            return missing(place.width(), place.height());
        }
        if (relationship.external()) {
            return linked(place.width(), place.height());
        }
        return switch (reading.artwork().pictures().read(relationship.target())) {
            case Pictures.Result.Readable readable -> {
                int turn = (place.turn() + (place.flippedV() ? 180_000 : 0)) % 360_000;
                boolean mirrored = place.flippedH() != place.flippedV();
                yield new Graphic.Picture(mirrored ? reading.artwork().pictures().mirrored(readable.raster())
                        : readable.raster(), mirrored ? new Raster.Crop(crop.right(), crop.top(), crop.left(),
                        crop.bottom()) : crop, opacity, turn, place.width(), place.height(),
                        description == null ? "" : description.strip());
            }
            case Pictures.Result.Unreadable unreadable when unreadable.reason() == Pictures.Reason.METAFILE ->
                metafile(relationship.target(), place, object);
            case Pictures.Result.Unreadable unreadable -> unreadable(unreadable.reason(), place, object);
        };
    }

    /** Lines, areas and text of a metafile; a box where nothing in it is known. */
    private Graphic metafile(String part, GraphicReader.Place place, String object) {
        List<Graphic.Member> members = reading.artwork().pictures().metafile(part, place.width(), place.height());
        if (members.isEmpty()) {
            return unreadable(Pictures.Reason.METAFILE, place, object);
        }
        reading.remark("METAFILE_SIMPLIFIED", "图元文件（EMF 或 WMF）按其中的线条、文字和图像排出，请与原件核对。");
        return new Graphic.Group(members, place.turn(), place.width(), place.height());
    }

    private Graphic unreadable(Pictures.Reason reason, GraphicReader.Place place, String object) {
        if (object != null) {
            return box(object, "OBJECT_LEFT_OUT", "有一个嵌入对象的预览图不能排出，只画出同样大小的方框；请在 Word 中把该对象复制后以图片形式粘贴，再试。",
                    place.width(), place.height());
        }
        return switch (reason) {
            case MISSING -> missing(place.width(), place.height());
            case BROKEN -> box("图片（已损坏）", "PICTURE_UNREADABLE", "有一张图片已损坏，只画出同样大小的方框；请在 Word 中重新插入这张图片后再试。",
                    place.width(), place.height());
            case TOO_LARGE -> box("图片（过大）", "PICTURE_TOO_LARGE", "有一张图片像素过多，只画出同样大小的方框；请在 Word 中压缩图片后再试。",
                    place.width(), place.height());
            case METAFILE -> box("图元文件（EMF/WMF）", "METAFILE_LEFT_OUT",
                    "有一张图元文件（EMF 或 WMF）没有排出，只画出同样大小的方框；请在 Word 中把它另存为 PNG 图片后重新插入，再试。",
                    place.width(), place.height());
            case UNKNOWN_FORMAT -> box("图片（格式不明）", "PICTURE_UNREADABLE",
                    "有一张图片的格式不能识别，只画出同样大小的方框；请换成 PNG 或 JPEG 图片后再试。", place.width(), place.height());
        };
    }

    private Graphic linked(int width, int height) {
        return box("链接的图片（未取回）", "PICTURE_LINKED", "有一张图片只是链接，没有存在文件里，为安全起见不去取回；请在 Word 中断开链接、把图片存入文件后再试。",
                width, height);
    }

    private Graphic missing(int width, int height) {
        return box("图片（缺失）", "PICTURE_UNREADABLE", "有一张图片在文件里找不到，只画出同样大小的方框；请在 Word 中重新插入这张图片后再试。", width,
                height);
    }

    private Graphic box(String label, String code, String message, int width, int height) {
        reading.remark(code, message);
        return new Graphic.Labelled(label, width, height);
    }

    private static Raster.Crop crop(XmlElement rectangle) {
        if (rectangle == null) {
            return Raster.Crop.NONE;
        }
        return usable(new Raster.Crop(Emu.share(rectangle.attribute("l"), 0), Emu.share(rectangle.attribute("t"), 0),
                Emu.share(rectangle.attribute("r"), 0), Emu.share(rectangle.attribute("b"), 0)));
    }

    /** A crop that leaves something; else none. */
    static Raster.Crop usable(Raster.Crop crop) {
        boolean leaves = crop.left() + crop.right() < 1_000 && crop.top() + crop.bottom() < 1_000;
        return leaves ? crop : Raster.Crop.NONE;
    }

    /** A picture that is made very light, as for a watermark, is drawn as if it were clear. */
    private static int opacity(XmlElement blip) {
        XmlElement fixed = blip.child("a:alphaModFix");
        if (fixed != null) {
            return Math.clamp(Emu.share(fixed.attribute("amt"), 1_000), 0, 1_000);
        }
        XmlElement light = blip.child("a:lum");
        boolean washed = light != null && Emu.share(light.attribute("bright"), 0) >= 500
                && Emu.share(light.attribute("contrast"), 0) <= -500;
        return washed ? 300 : 1_000;
    }
}
