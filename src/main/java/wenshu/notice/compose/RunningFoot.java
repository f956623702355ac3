package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/** What stands at the foot of pages: the page number — 1 — in 4号 宋体, one character in from the outer edge (7.5). */
enum RunningFoot {
    /** Odd pages. */
    ODD,
    /** Even pages. */
    EVEN,
    /** Pages without a number, such as a letter's first one (10.1). */
    NONE,
    /** Odd pages on their side: the number stands where it does on upright pages (clause 8). */
    SIDE_ODD,
    /** Even pages on their side. */
    SIDE_EVEN;

    /** Height of the number's line. */
    private static final int LINE = 280;

    private boolean odd() {
        return this == ODD || this == SIDE_ODD;
    }

    /** The whole footer part. */
    XmlElement part() {
        XmlElement footer = new XmlElement("w:ftr");
        switch (this) {
            case ODD, EVEN -> footer.add(number());
            case NONE -> footer.add(blank(Geometry.SMALLEST_LINE));
            case SIDE_ODD, SIDE_EVEN -> {
                XmlElement holder = blank(Geometry.SMALLEST_LINE);
                holder.add(new SideBox(Geometry.FOOTER, Geometry.LEFT, LINE, Geometry.TYPE_WIDTH).run(number()));
                footer.add(holder);
            }
        }
        return footer;
    }

    private static XmlElement blank(int line) {
        XmlElement paragraph = Wml.paragraph(Styles.PAGE_NUMBER);
        Wml.properties(paragraph).add(Wml.exactLine(line));
        return paragraph;
    }

    private XmlElement number() {
        String side = odd() ? "right" : "left";
        XmlElement paragraph = Wml.paragraph(Styles.PAGE_NUMBER);
        XmlElement properties = Wml.properties(paragraph);
        properties.addNew("w:ind").with("w:" + side + "Chars", "100")
                .with("w:" + side, Integer.toString(Geometry.SMALL_CHARACTER));
        properties.addNew("w:jc").with("w:val", side);
        paragraph.add(Wml.run("— "));
        paragraph.addNew("w:r").addNew("w:fldChar").with("w:fldCharType", "begin");
        paragraph.addNew("w:r").addNew("w:instrText").with("xml:space", "preserve").text(" PAGE ");
        paragraph.addNew("w:r").addNew("w:fldChar").with("w:fldCharType", "separate");
        paragraph.add(Wml.run("1"));
        paragraph.addNew("w:r").addNew("w:fldChar").with("w:fldCharType", "end");
        return paragraph.add(Wml.run(" —"));
    }
}
