package wenshu.docx.read;

import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlElement;

/** Sizes of text after the styles of its document (ECMA-376, 17.7.2), for those who change a document unseen. */
public final class EffectiveText {

    private static final int WORDS_DEFAULT = 20;

    private final StyleSheet styles;

    private EffectiveText(StyleSheet styles) {
        this.styles = styles;
    }

    /** For the text of this document. */
    public static EffectiveText of(OpcPackage document) {
        return new EffectiveText(StyleSheet.read(document, document.mainDocument()));
    }

    /**
     * The size of a run's characters in half points.
     *
     * @param paragraph its paragraph's {@code w:pPr}, or null
     * @param run its {@code w:rPr}, or null
     */
    public int halfPoints(XmlElement paragraph, XmlElement run) {
        Properties properties = styles.defaultRun().over(styles.style(style(paragraph), "w:rPr"))
                .over(styles.style(run == null ? null : run.childAttribute("w:rStyle", "w:val"), "w:rPr")).over(run);
        XmlElement size = properties.get("w:sz");
        return size == null ? WORDS_DEFAULT : Measures.integer(size.attribute("w:val"), WORDS_DEFAULT);
    }

    /** The exact height of a paragraph's lines in twips (17.3.1.33); 0 where the lines are as high as their text. */
    public int exactLine(XmlElement paragraph) {
        XmlElement spacing = styles.defaultParagraph().over(styles.style(style(paragraph), "w:pPr")).over(paragraph)
                .get("w:spacing");
        return spacing != null && "exact".equals(spacing.attribute("w:lineRule")) ? Measures.integer(spacing.attribute("w:line"), 0) : 0;
    }

    private String style(XmlElement paragraph) {
        String named = paragraph == null ? null : paragraph.childAttribute("w:pStyle", "w:val");
        return named == null ? styles.normal() : named;
    }
}
