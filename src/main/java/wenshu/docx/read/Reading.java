package wenshu.docx.read;

import wenshu.docx.opc.OpcPackage;

/**
 * What one run of the reader shares: the package, its styles, and what could not be taken over.
 *
 * @param numbering counts on from paragraph to paragraph
 * @param notes footnotes and endnotes
 * @param linePitch of the section being read, for spacing counted in lines; millipoints
 */
record Reading(OpcPackage file, StyleSheet styles, CharacterStyles characters, Numbering numbering,
        Notes notes, int linePitch, Remarks remarks, ParagraphLimit limit) {

    static Reading of(OpcPackage file, String main) {
        return new Reading(file, StyleSheet.read(file, main), new CharacterStyles(ThemeFonts.read(file, main)),
                Numbering.read(file, main), Notes.read(file, main), 0, new Remarks(), new ParagraphLimit());
    }

    Reading withLinePitch(int pitch) {
        return new Reading(file, styles, characters, numbering, notes, pitch, remarks, limit);
    }

    void remark(String code, String message) {
        remarks.add(code, message);
    }
}
