package wenshu.docx.read;

import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.FramePlacement.Anchor;
import wenshu.typeset.content.Table;

/** Reads where a table floats, {@code w:tblpPr} (ECMA-376, 17.4.57). */
final class FloatingReader {

    private FloatingReader() {
    }

    /**
     * The placement, or null when the table does not float.
     *
     * @param shift how far the table's edge stands left of where its text is put, millipoints
     */
    static Table.Floating read(XmlElement p, int shift) {
        if (p == null) {
            return null;
        }
        FramePlacement.Align across = ParagraphStyles.align(p.attribute("w:tblpXSpec"));
        String ySpec = p.attribute("w:tblpYSpec");
        Anchor vertical = ParagraphStyles.anchor(p.attribute("w:vertAnchor"), Anchor.MARGIN);
        return new Table.Floating(new FramePlacement(0, 0, Measures.twips(p.attribute("w:tblpX"), 0) - shift,
                Measures.twips(p.attribute("w:tblpY"), 0),
                ParagraphStyles.anchor(p.attribute("w:horzAnchor"), Anchor.TEXT),
                "inline".equals(ySpec) ? Anchor.TEXT : vertical, across,
                vertical == Anchor.TEXT ? null : ParagraphStyles.align(ySpec)),
                new Table.Margins(Measures.twips(p.attribute("w:topFromText"), 0),
                        Measures.twips(p.attribute("w:leftFromText"), 0),
                        Measures.twips(p.attribute("w:bottomFromText"), 0),
                        Measures.twips(p.attribute("w:rightFromText"), 0)));
    }
}
