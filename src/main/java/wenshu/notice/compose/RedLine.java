package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/**
 * A red line as a DrawingML shape that is anchored to the page, so that no text moves it.
 *
 * @param top its upper edge below the paper's upper edge, in twips
 * @param thickness in twips
 * @param width in twips; the line is centred on the paper or, at type-area width, on the type area
 * @param left its left end from the paper's left edge, in twips
 */
record RedLine(int top, int thickness, int left, int width) {

    private static final int EMU_PER_TWIP = 635;
    private static final String COLOUR = "FF0000";
    private static final String SHAPE_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /** A run that holds the line; {@code id} must be unique in the package. */
    XmlElement run(int id) {
        XmlElement run = new XmlElement("w:r");
        // As Word writes it: a reader that does not know wps leaves the line out instead of refusing the file.
        XmlElement choice = run.addNew("mc:AlternateContent").addNew("mc:Choice").with("Requires", "wps");
        XmlElement anchor = choice.addNew("w:drawing").addNew("wp:anchor");
        for (String distance : new String[] {"distT", "distB", "distL", "distR"}) {
            anchor.with(distance, "0");
        }
        anchor.with("simplePos", "0").with("relativeHeight", Integer.toString(id)).with("behindDoc", "1")
                .with("locked", "0").with("layoutInCell", "1").with("allowOverlap", "1");
        anchor.addNew("wp:simplePos").with("x", "0").with("y", "0");
        position(anchor, "wp:positionH", left);
        // The stroke is centred on the shape's line, so the shape lies half a stroke below the upper edge.
        position(anchor, "wp:positionV", top + thickness / 2.0);
        anchor.addNew("wp:extent").with("cx", emu(width)).with("cy", "0");
        anchor.addNew("wp:effectExtent").with("l", "0").with("t", "0").with("r", "0").with("b", "0");
        anchor.addNew("wp:wrapNone");
        anchor.addNew("wp:docPr").with("id", Integer.toString(id)).with("name", "红线" + id);
        anchor.addNew("wp:cNvGraphicFramePr");
        XmlElement shape = anchor.addNew("a:graphic").addNew("a:graphicData").with("uri", SHAPE_URI).addNew("wps:wsp");
        shape.addNew("wps:cNvCnPr");
        XmlElement properties = shape.addNew("wps:spPr");
        XmlElement transform = properties.addNew("a:xfrm");
        transform.addNew("a:off").with("x", "0").with("y", "0");
        transform.addNew("a:ext").with("cx", emu(width)).with("cy", "0");
        properties.addNew("a:prstGeom").with("prst", "line").addNew("a:avLst");
        XmlElement stroke = properties.addNew("a:ln").with("w", emu(thickness)).with("cap", "flat").with("cmpd", "sng");
        stroke.addNew("a:solidFill").addNew("a:srgbClr").with("val", COLOUR);
        stroke.addNew("a:prstDash").with("val", "solid");
        stroke.addNew("a:round");
        shape.addNew("wps:bodyPr");
        return run;
    }

    private static void position(XmlElement anchor, String name, double twips) {
        anchor.addNew(name).with("relativeFrom", "page").addNew("wp:posOffset").text(emu(twips));
    }

    private static String emu(double twips) {
        return Long.toString(Math.round(twips * EMU_PER_TWIP));
    }
}
