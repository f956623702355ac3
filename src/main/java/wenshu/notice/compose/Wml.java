package wenshu.notice.compose;

import wenshu.docx.xml.XmlElement;

/** Builds WordprocessingML elements, each property in the order of its schema. */
final class Wml {

    /** Marks that Word sets in the Latin font unless it is told that they are Chinese. */
    private static final String AMBIGUOUS = "“”‘’—…·×℃°±÷";

    private Wml() {
    }

    /** An element with attributes given as name, value, name, value. */
    static XmlElement element(String name, String... attributes) {
        XmlElement element = new XmlElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.with(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    /** A paragraph of a style. */
    static XmlElement paragraph(String style) {
        XmlElement paragraph = new XmlElement("w:p");
        paragraph.addNew("w:pPr").addNew("w:pStyle").with("w:val", style);
        return paragraph;
    }

    /** A paragraph of a style with one run of text. */
    static XmlElement paragraph(String style, String text) {
        return paragraph(style).add(run(text));
    }

    /** The properties of a paragraph, to add to in schema order. */
    static XmlElement properties(XmlElement paragraph) {
        return paragraph.child("w:pPr");
    }

    /** A run in the style's own font. */
    static XmlElement run(String text) {
        XmlElement run = new XmlElement("w:r");
        if (ambiguous(text)) {
            run.addNew("w:rPr").addNew("w:rFonts").with("w:hint", "eastAsia");
        }
        text(run, text);
        return run;
    }

    /** A run in another Chinese font than the style's. */
    static XmlElement run(String text, Face face) {
        XmlElement run = new XmlElement("w:r");
        XmlElement fonts = run.addNew("w:rPr").addNew("w:rFonts");
        if (ambiguous(text)) {
            fonts.with("w:hint", "eastAsia");
        }
        fonts.with("w:eastAsia", face.family());
        text(run, text);
        return run;
    }

    private static boolean ambiguous(String text) {
        return text.chars().anyMatch(c -> AMBIGUOUS.indexOf(c) >= 0);
    }

    private static void text(XmlElement run, String text) {
        run.addNew("w:t").with("xml:space", "preserve").text(text);
    }

    /** A paragraph that begins with a bookmark, whose place is found again when the paper is laid out. */
    static XmlElement marked(XmlElement paragraph, String bookmark, int id) {
        String number = Integer.toString(id);
        int at = paragraph.content().indexOf(paragraph.child("w:pPr")) + 1;
        paragraph.content().add(at, element("w:bookmarkStart", "w:id", number, "w:name", bookmark));
        paragraph.content().add(at + 1, element("w:bookmarkEnd", "w:id", number));
        return paragraph;
    }

    /** {@code w:spacing} of a paragraph with an exact line. */
    static XmlElement exactLine(int twips) {
        return element("w:spacing", "w:line", Integer.toString(twips), "w:lineRule", "exact");
    }

    /** The fonts of a style: a Chinese face, Times New Roman for Latin letters and figures. */
    static XmlElement fonts(Face face) {
        return element("w:rFonts", "w:ascii", "Times New Roman", "w:eastAsia", face.family(), "w:hAnsi",
                "Times New Roman", "w:cs", "Times New Roman");
    }

    /** One face for Latin letters and digits too: a title's year must not look lighter than the title. */
    static XmlElement allFonts(Face face) {
        return element("w:rFonts", "w:ascii", face.family(), "w:eastAsia", face.family(), "w:hAnsi", face.family(),
                "w:cs", "Times New Roman");
    }

    /** {@code w:sz} and {@code w:szCs} appended to run properties. */
    static void size(XmlElement runProperties, int halfPoints) {
        runProperties.addNew("w:sz").with("w:val", Integer.toString(halfPoints));
        runProperties.addNew("w:szCs").with("w:val", Integer.toString(halfPoints));
    }
}
