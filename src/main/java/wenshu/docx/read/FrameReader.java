package wenshu.docx.read;

import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Drawing.Wrap;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.FramePlacement.Anchor;
import wenshu.typeset.content.FramePlacement.DropCap;
import wenshu.typeset.content.Table.Margins;

/** Reads where a framed paragraph stands (ECMA-376, 17.3.1.11). */
final class FrameReader {

    private FrameReader() {
    }

    /** The placement that a {@code w:framePr} describes, or null. */
    static FramePlacement read(XmlElement frame) {
        if (frame == null) {
            return null;
        }
        String cap = frame.attribute("w:dropCap");
        DropCap dropCap = cap == null ? DropCap.NONE : switch (cap) {
            case "drop" -> DropCap.DROP;
            case "margin" -> DropCap.MARGIN;
            default -> DropCap.NONE;
        };
        Anchor across = ParagraphStyles.anchor(frame.attribute("w:hAnchor"), Anchor.TEXT);
        Anchor down = dropCap == DropCap.NONE
                ? ParagraphStyles.anchor(frame.attribute("w:vAnchor"), Anchor.TEXT) : Anchor.TEXT;
        return new FramePlacement(Measures.twips(frame.attribute("w:w"), 0), Measures.twips(frame.attribute("w:h"), 0),
                Measures.twips(frame.attribute("w:x"), 0),
                dropCap == DropCap.NONE ? Measures.twips(frame.attribute("w:y"), 0) : 0, across, down,
                ParagraphStyles.align(frame.attribute("w:xAlign")), ParagraphStyles.align(frame.attribute("w:yAlign")),
                "inside".equals(frame.attribute("w:xAlign")) || "outside".equals(frame.attribute("w:xAlign")),
                wrap(frame), dropCap);
    }

    private static Wrap wrap(XmlElement frame) {
        int across = Math.max(0, Measures.twips(frame.attribute("w:hSpace"), 0));
        int down = Math.max(0, Measures.twips(frame.attribute("w:vSpace"), 0));
        String kind = frame.attribute("w:wrap");
        boolean beside = kind == null || !(kind.equals("notBeside") || kind.equals("none"));
        return new Wrap(beside ? Wrap.Kind.SQUARE : Wrap.Kind.TOP_AND_BOTTOM, Wrap.Side.BOTH,
                new Margins(down, across, down, across));
    }
}
