package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/** The styles of a notice, named in Chinese as a clerk sees them in Word. */
final class Styles {

    static final String NORMAL = "a";
    static final String BODY = "GwBody";
    static final String TITLE = "GwTitle";
    static final String RECIPIENTS = "GwRecipients";
    static final String MARK = "GwMark";
    static final String NUMBER = "GwNumber";
    static final String NOTE = "GwNote";
    static final String SIGNATURE = "GwSignature";
    static final String ANNOTATION = "GwAnnotation";
    static final String COLOPHON = "GwColophon";
    static final String PAGE_NUMBER = "GwPageNumber";
    static final String LABEL = "GwLabel";
    static final String HEADER = "GwHeader";
    static final String ATTENDANCE = "GwAttendance";
    static final String CELL = "GwCell";

    private Styles() {
    }

    /** The whole part {@code word/styles.xml}. */
    static XmlElement part() {
        XmlElement styles = new XmlElement("w:styles");
        XmlElement defaults = styles.addNew("w:docDefaults");
        XmlElement run = defaults.addNew("w:rPrDefault").addNew("w:rPr");
        run.add(Wml.fonts(Face.FANGSONG));
        Wml.size(run, Geometry.SIZE);
        run.add(Wml.element("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN"));
        defaults.addNew("w:pPrDefault");
        styles.add(normal());
        styles.add(style(BODY, "公文正文", ind("w:firstLineChars", "200", "w:firstLine", "630")));
        styles.add(title());
        styles.add(style(RECIPIENTS, "公文主送机关"));
        styles.add(mark());
        styles.add(style(NUMBER, "公文发文字号", jc("center")));
        styles.add(style(NOTE, "公文附件说明", jc("left")));
        styles.add(style(SIGNATURE, "公文落款", jc("right")));
        styles.add(style(ANNOTATION, "公文附注", ind("w:firstLineChars", "200", "w:firstLine", "630")));
        styles.add(small(COLOPHON, "公文版记", Face.FANGSONG, 480));
        styles.add(small(PAGE_NUMBER, "公文页码", Face.SONG, 280));
        styles.add(label());
        styles.add(style(HEADER, "公文首页页眉"));
        styles.add(style(ATTENDANCE, "公文出席人员", ind("w:left", Integer.toString(5 * Geometry.CHARACTER), "w:hanging",
                Integer.toString(3 * Geometry.CHARACTER)), jc("left")));
        styles.add(style(CELL, "公文表格"));
        return styles;
    }

    private static XmlElement normal() {
        XmlElement style = Wml.element("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", NORMAL);
        style.addNew("w:name").with("w:val", "Normal");
        style.addNew("w:qFormat");
        XmlElement paragraph = style.addNew("w:pPr");
        paragraph.addNew("w:widowControl").with("w:val", "0");
        // No mark hangs over the type area's edge (5.2.1).
        paragraph.addNew("w:overflowPunct").with("w:val", "0");
        // No quarter-em gap between hanzi and figures: 28 characters fill a line.
        paragraph.addNew("w:autoSpaceDE").with("w:val", "0");
        paragraph.addNew("w:autoSpaceDN").with("w:val", "0");
        paragraph.add(Wml.exactLine(Geometry.LINE));
        paragraph.addNew("w:jc").with("w:val", "both");
        XmlElement run = style.addNew("w:rPr");
        run.add(Wml.fonts(Face.FANGSONG));
        run.addNew("w:spacing").with("w:val", Integer.toString(Geometry.TRACKING));
        run.addNew("w:kern").with("w:val", "0");
        Wml.size(run, Geometry.SIZE);
        return style;
    }

    private static XmlElement title() {
        XmlElement style = style(TITLE, "公文标题", Wml.exactLine(Geometry.TITLE_LINE), jc("center"),
                Wml.element("w:outlineLvl", "w:val", "0"));
        XmlElement run = style.addNew("w:rPr");
        run.add(Wml.allFonts(Face.TITLE_SONG));
        run.addNew("w:spacing").with("w:val", "0");
        Wml.size(run, Geometry.TITLE_SIZE);
        return style;
    }

    private static XmlElement mark() {
        XmlElement style = style(MARK, "公文发文机关标志", jc("center"));
        XmlElement run = style.addNew("w:rPr");
        run.add(Wml.fonts(Face.TITLE_SONG));
        run.addNew("w:color").with("w:val", "FF0000");
        run.addNew("w:spacing").with("w:val", "0");
        return style;
    }

    private static XmlElement label() {
        XmlElement style = style(LABEL, "公文附件标识", jc("left"));
        style.addNew("w:rPr").add(Wml.fonts(Face.HEI));
        return style;
    }

    private static XmlElement small(String id, String name, Face face, int line) {
        XmlElement style = style(id, name, Wml.exactLine(line), jc("left"));
        XmlElement run = style.addNew("w:rPr");
        run.add(face == Face.SONG ? Wml.element("w:rFonts", "w:ascii", face.family(), "w:eastAsia", face.family(),
                "w:hAnsi", face.family()) : Wml.fonts(face));
        run.addNew("w:spacing").with("w:val", "0");
        Wml.size(run, Geometry.SMALL_SIZE);
        return style;
    }

    private static XmlElement style(String id, String name, XmlElement... paragraphProperties) {
        XmlElement style = Wml.element("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id);
        style.addNew("w:name").with("w:val", name);
        style.addNew("w:basedOn").with("w:val", NORMAL);
        style.addNew("w:qFormat");
        if (paragraphProperties.length > 0) {
            XmlElement properties = style.addNew("w:pPr");
            for (XmlElement property : paragraphProperties) {
                properties.add(property);
            }
        }
        return style;
    }

    private static XmlElement ind(String... attributes) {
        return Wml.element("w:ind", attributes);
    }

    private static XmlElement jc(String value) {
        return Wml.element("w:jc", "w:val", value);
    }
}
