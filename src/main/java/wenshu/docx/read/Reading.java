package wenshu.docx.read;

import wenshu.docx.draw.Artwork;
import wenshu.docx.opc.OpcPackage;

/**
 * What one run of the reader shares: the package, its styles, and what could not be taken over.
 *
 * @param numbering counts on from paragraph to paragraph
 * @param notes footnotes and endnotes
 * @param linePitch of the section being read, for spacing counted in lines; millipoints
 * @param artwork what drawings are read with, for the part being read
 */
record Reading(OpcPackage file, StyleSheet styles, CharacterStyles characters, Numbering numbering,
        Notes notes, int linePitch, Remarks remarks, ParagraphLimit limit, Artwork artwork) {

    static Reading of(OpcPackage file, String main) {
        return new Reading(file, StyleSheet.read(file, main), new CharacterStyles(ThemeFonts.read(file, main)),
                Numbering.read(file, main), Notes.read(file, main), 0, new Remarks(), new ParagraphLimit(),
                Artwork.of(file, main));
    }

    Reading withLinePitch(int pitch) {
        return new Reading(file, styles, characters, numbering, notes, pitch, remarks, limit, artwork);
    }

    /** For another part, such as a header: what it refers to is found in its own relationships. */
    Reading in(String part) {
        return new Reading(file, styles, characters, numbering, notes, linePitch, remarks, limit, artwork.in(part));
    }

    void remark(String code, String message) {
        remarks.add(code, message);
    }
}
