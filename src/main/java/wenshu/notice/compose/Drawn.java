package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/** DrawingML shapes; all lengths in twips. */
final class Drawn {

    private static final int EMU_PER_TWIP = 635;
    private static final String SHAPE_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    private Drawn() {
    }

    /** A run with a shape that is anchored to the page, so that no text moves it; {@code id} is unique in the package. */
    static XmlElement anchored(int id, String name, double left, double top, int width, int height, XmlElement shape) {
        XmlElement run = new XmlElement("w:r");
        XmlElement anchor = holder(run, "wp:anchor");
        anchor.with("simplePos", "0").with("relativeHeight", Integer.toString(id)).with("behindDoc", "1")
                .with("locked", "0").with("layoutInCell", "1").with("allowOverlap", "1");
        anchor.addNew("wp:simplePos").with("x", "0").with("y", "0");
        position(anchor, "wp:positionH", left);
        position(anchor, "wp:positionV", top);
        extent(anchor, width, height);
        anchor.addNew("wp:wrapNone");
        graphic(anchor, id, name, shape);
        return run;
    }

    /** A run with a shape that stands in the line of text. */
    static XmlElement inline(int id, String name, int width, int height, XmlElement shape) {
        XmlElement run = new XmlElement("w:r");
        XmlElement inline = holder(run, "wp:inline");
        extent(inline, width, height);
        graphic(inline, id, name, shape);
        return run;
    }

    /** A straight line across; {@code colour} as RRGGBB. */
    static XmlElement line(int width, double thickness, String colour) {
        XmlElement shape = new XmlElement("wps:wsp");
        shape.addNew("wps:cNvCnPr");
        XmlElement stroke = properties(shape, width, 0, "line").addNew("a:ln").with("w", emu(thickness))
                .with("cap", "flat").with("cmpd", "sng");
        stroke.addNew("a:solidFill").addNew("a:srgbClr").with("val", colour);
        stroke.addNew("a:prstDash").with("val", "solid");
        stroke.addNew("a:round");
        shape.addNew("wps:bodyPr");
        return shape;
    }

    private static XmlElement holder(XmlElement run, String name) {
        // As Word writes it: a reader that does not know wps leaves the shape out instead of refusing the file.
        XmlElement choice = run.addNew("mc:AlternateContent").addNew("mc:Choice").with("Requires", "wps");
        XmlElement holder = choice.addNew("w:drawing").addNew(name);
        for (String distance : new String[] {"distT", "distB", "distL", "distR"}) {
            holder.with(distance, "0");
        }
        return holder;
    }

    private static void extent(XmlElement holder, int width, int height) {
        holder.addNew("wp:extent").with("cx", emu(width)).with("cy", emu(height));
        holder.addNew("wp:effectExtent").with("l", "0").with("t", "0").with("r", "0").with("b", "0");
    }

    private static void graphic(XmlElement holder, int id, String name, XmlElement shape) {
        holder.addNew("wp:docPr").with("id", Integer.toString(id)).with("name", name);
        holder.addNew("wp:cNvGraphicFramePr");
        holder.addNew("a:graphic").addNew("a:graphicData").with("uri", SHAPE_URI).add(shape);
    }

    /** Place and size within the shape's own properties, with an outline by its name. */
    static XmlElement properties(XmlElement shape, int width, int height, String outline) {
        XmlElement properties = shape.addNew("wps:spPr");
        XmlElement transform = properties.addNew("a:xfrm");
        transform.addNew("a:off").with("x", "0").with("y", "0");
        transform.addNew("a:ext").with("cx", emu(width)).with("cy", emu(height));
        properties.addNew("a:prstGeom").with("prst", outline).addNew("a:avLst");
        return properties;
    }

    private static void position(XmlElement anchor, String name, double twips) {
        anchor.addNew(name).with("relativeFrom", "page").addNew("wp:posOffset").text(emu(twips));
    }

    static String emu(double twips) {
        return Long.toString(Math.round(twips * EMU_PER_TWIP));
    }
}
