package wenshu.docx.read;

import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Document.Settings;

/** Reads the document's settings part (ECMA-376, 17.15). */
final class SettingsReader {

    private static final int DEFAULT_TAB = 720 * 50;

    private SettingsReader() {
    }

    static Settings read(OpcPackage file, String main) {
        XmlElement root = new XmlElement("w:settings");
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("settings") && file.has(relationship.target())) {
                root = file.xml(relationship.target()).root();
            }
        }
        Properties p = Properties.NONE.over(root);
        XmlElement compat = root.child("w:compat");
        boolean gridInTables = compat != null && compat.child("w:adjustLineHeightInTable") != null
                && Measures.on(compat.childAttribute("w:adjustLineHeightInTable", "w:val"));
        String squeeze = p.value("w:characterSpacingControl");
        String language = p.attribute("w:themeFontLang", "w:eastAsia");
        return new Settings(p.on("w:evenAndOddHeaders", false),
                squeeze != null && squeeze.startsWith("compressPunctuation"),
                language == null || language.startsWith("zh"),
                Measures.twips(p.value("w:defaultTabStop"), DEFAULT_TAB), gridInTables,
                text(p.attribute("w:noLineBreaksBefore", "w:val")), text(p.attribute("w:noLineBreaksAfter", "w:val")));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
