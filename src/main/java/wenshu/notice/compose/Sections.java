package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/** Section properties: page, margins, header and footers. */
final class Sections {

    private Sections() {
    }

    /** A section of the notice's own geometry; only the paper's first one has a first page of its own kind. */
    static XmlElement own(boolean first) {
        XmlElement section = new XmlElement("w:sectPr");
        references(section, first);
        section.addNew("w:type").with("w:val", "nextPage");
        section.addNew("w:pgSz").with("w:w", Integer.toString(Geometry.PAGE_WIDTH)).with("w:h", Integer.toString(Geometry.PAGE_HEIGHT));
        section.addNew("w:pgMar").with("w:top", Integer.toString(Geometry.TOP)).with("w:right", Integer.toString(Geometry.RIGHT))
                .with("w:bottom", Integer.toString(Geometry.BOTTOM)).with("w:left", Integer.toString(Geometry.LEFT))
                .with("w:header", Integer.toString(Geometry.HEADER)).with("w:footer", Integer.toString(Geometry.FOOTER))
                .with("w:gutter", "0");
        if (first) {
            section.addNew("w:titlePg");
        }
        return section;
    }

    /** The header and footers of the notice, in front of whatever else the section says. */
    static void references(XmlElement section, boolean first) {
        int at = 0;
        if (first) {
            section.content().add(at++, reference("w:headerReference", "first", PackageParts.HEADER_ID));
        }
        section.content().add(at++, reference("w:footerReference", "even", PackageParts.EVEN_ID));
        section.content().add(at++, reference("w:footerReference", "default", PackageParts.ODD_ID));
        if (first) {
            section.content().add(at, reference("w:footerReference", "first", PackageParts.FIRST_ID));
        }
    }

    private static XmlElement reference(String name, String type, String id) {
        return Wml.element(name, "w:type", type, "r:id", id);
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
        Wml.properties(small).add(Wml.exactLine(14));
        Wml.properties(small).add(section);
        body.add(small);
    }
}
