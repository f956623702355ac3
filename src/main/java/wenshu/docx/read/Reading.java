package wenshu.docx.read;

import java.util.List;
import wenshu.docx.draw.Artwork;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.typeset.content.Document.Settings;

/**
 * What one run of the reader shares: the package, its styles, and what could not be taken over.
 *
 * @param numbering counts on from paragraph to paragraph
 * @param notes footnotes and endnotes
 * @param linePitch of the section being read, for spacing counted in lines; millipoints
 * @param characterPitch what the section's grid adds to a character, for indents counted in characters; millipoints
 * @param artwork what drawings are read with, for the part being read
 * @param relationships of the part being read
 * @param compatibilityMode which version of Word the document wants to look like
 */
record Reading(OpcPackage file, StyleSheet styles, Settings settings, CharacterStyles characters, Numbering numbering,
        Notes notes, int linePitch, int characterPitch, Remarks remarks, ParagraphLimit limit,
        Artwork artwork, List<Relationship> relationships, int compatibilityMode) {

    static Reading of(OpcPackage file, String main) {
        StyleSheet styles = StyleSheet.read(file, main);
        Settings settings = SettingsReader.read(file, main, styles, file.xml(main).root().child("w:body"));
        return new Reading(file, styles, settings,
                new CharacterStyles(ThemeFonts.read(file, main), settings.language()),
                Numbering.read(file, main), Notes.read(file, main), 0, 0, new Remarks(), new ParagraphLimit(),
                Artwork.of(file, main), file.relationships(main), CompatibilityMode.read(file, main));
    }

    Reading withGrid(int lines, int characters) {
        return new Reading(file, styles, settings, this.characters, numbering, notes, lines, characters,
                remarks, limit, artwork, relationships, compatibilityMode);
    }

    /** For another part, such as a header: what it refers to is found in its own relationships. */
    Reading in(String part) {
        return new Reading(file, styles, settings, characters, numbering, notes, linePitch, characterPitch, remarks,
                limit, artwork.in(part), file.relationships(part), compatibilityMode);
    }

    void remark(String code, String message) {
        remarks.add(code, message);
    }
}
