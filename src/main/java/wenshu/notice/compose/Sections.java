package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/** Section properties: page, margins, header and footers. */
final class Sections {

    private final PackageParts parts;
    private final boolean numberOnFirstPage;

    /**
     * @param numberOnFirstPage whether page 1 carries its number (10.1: not in letter layout)
     */
    Sections(PackageParts parts, boolean numberOnFirstPage) {
        this.parts = parts;
        this.numberOnFirstPage = numberOnFirstPage;
    }

    /** The section that the paper begins with, whose first page is of its own kind. */
    XmlElement first() {
        XmlElement section = new XmlElement("w:sectPr");
        section.add(reference("w:headerReference", "first", PackageParts.HEADER_ID));
        feet(section, RunningFoot.ODD, RunningFoot.EVEN);
        section.add(reference("w:footerReference", "first",
                parts.foot(numberOnFirstPage ? RunningFoot.ODD : RunningFoot.NONE)));
        page(section, "nextPage");
        section.addNew("w:titlePg");
        return section;
    }

    /** A later section of the notice's own geometry. */
    XmlElement own() {
        XmlElement section = new XmlElement("w:sectPr");
        feet(section, RunningFoot.ODD, RunningFoot.EVEN);
        return page(section, "nextPage");
    }

    /** Pages on their side: the type area is that of an upright page, turned (clause 8). */
    XmlElement landscape() {
        XmlElement section = new XmlElement("w:sectPr");
        feet(section, RunningFoot.SIDE_ODD, RunningFoot.SIDE_EVEN);
        section.addNew("w:type").with("w:val", "nextPage");
        section.addNew("w:pgSz").with("w:w", Integer.toString(Geometry.PAGE_HEIGHT))
                .with("w:h", Integer.toString(Geometry.PAGE_WIDTH)).with("w:orient", "landscape");
        margins(section, Geometry.LEFT, Geometry.TOP, Geometry.RIGHT, Geometry.BOTTOM, Geometry.SIDE_FOOTER);
        return section;
    }

    /** The last even page, which holds nothing but the colophon and carries no number, nor does the one before (7.5). */
    XmlElement colophonPage() {
        XmlElement section = new XmlElement("w:sectPr");
        feet(section, RunningFoot.NONE, RunningFoot.NONE);
        return page(section, "evenPage");
    }

    /** The page numbers of a form's section, in front of whatever else it says. */
    void numbers(XmlElement section) {
        section.content().add(0, reference("w:footerReference", "even", parts.foot(RunningFoot.EVEN)));
        section.content().add(1, reference("w:footerReference", "default", parts.foot(RunningFoot.ODD)));
    }

    private void feet(XmlElement section, RunningFoot odd, RunningFoot even) {
        section.add(reference("w:footerReference", "even", parts.foot(even)));
        section.add(reference("w:footerReference", "default", parts.foot(odd)));
    }

    private static XmlElement reference(String name, String type, String id) {
        return Wml.element(name, "w:type", type, "r:id", id);
    }

    private static XmlElement page(XmlElement section, String begins) {
        section.addNew("w:type").with("w:val", begins);
        section.addNew("w:pgSz").with("w:w", Integer.toString(Geometry.PAGE_WIDTH)).with("w:h", Integer.toString(Geometry.PAGE_HEIGHT));
        margins(section, Geometry.TOP, Geometry.RIGHT, Geometry.BOTTOM, Geometry.LEFT, Geometry.FOOTER);
        return section;
    }

    private static void margins(XmlElement section, int top, int right, int bottom, int left, int footer) {
        section.addNew("w:pgMar").with("w:top", Integer.toString(top)).with("w:right", Integer.toString(right))
                .with("w:bottom", Integer.toString(bottom)).with("w:left", Integer.toString(left))
                .with("w:header", Integer.toString(Geometry.HEADER)).with("w:footer", Integer.toString(footer))
                .with("w:gutter", "0");
    }

    /** Ends a section after the last of these blocks: in its properties when it is a paragraph, else in a small one. */
    static void close(XmlElement body, XmlElement section) {
        XmlElement last = body.children().getLast();
        if (last.is("w:p") && last.childOrNew("w:pPr").child("w:sectPr") == null) {
            XmlElement properties = last.child("w:pPr");
            if (last.content().getFirst() != properties) {
                last.content().remove(properties);
                last.content().addFirst(properties);
            }
            properties.add(section);
            return;
        }
        XmlElement small = Wml.paragraph(Styles.NORMAL);
        Wml.properties(small).add(Wml.exactLine(Geometry.SMALLEST_LINE));
        Wml.properties(small).add(section);
        body.add(small);
    }
}
