package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/**
 * A box whose text runs from top to bottom, turned clockwise: on a page that lies on its side it is upright when the
 * sheet is turned back.
 *
 * @param left, top from the paper's edges, in twips
 * @param width, height in twips
 */
record SideBox(int left, int top, int width, int height) {

    /** Red lines of the first page have smaller ones. */
    private static final int ID = 20;

    /** A run that holds the box with one paragraph. */
    XmlElement run(XmlElement paragraph) {
        XmlElement shape = new XmlElement("wps:wsp");
        shape.addNew("wps:cNvSpPr").with("txBox", "1");
        XmlElement properties = Drawn.properties(shape, width, height, "rect");
        properties.addNew("a:noFill");
        properties.addNew("a:ln").addNew("a:noFill");
        shape.addNew("wps:txbx").addNew("w:txbxContent").add(paragraph);
        XmlElement body = shape.addNew("wps:bodyPr").with("vert", "vert").with("wrap", "square");
        for (String inset : new String[] {"lIns", "tIns", "rIns", "bIns"}) {
            body.with(inset, "0");
        }
        body.with("anchor", "t").addNew("a:noAutofit");
        return Drawn.anchored(ID, "页码", left, top, width, height, shape);
    }
}
