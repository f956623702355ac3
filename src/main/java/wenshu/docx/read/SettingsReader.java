package wenshu.docx.read;

import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Document.Compatibility;
import wenshu.typeset.content.Document.Settings;

/** Reads the document's settings part (ECMA-376, 17.15). */
final class SettingsReader {

    private static final int DEFAULT_TAB = 720 * 50;
    /** A file that does not say is laid out as Word 2007 did. */
    private static final int OLDEST_MODE = 12;

    private SettingsReader() {
    }

    /** Where inner margins and gutters stand (17.15.1.57, 17.15.1.49). */
    record Sides(boolean mirrored, boolean gutterAtTop) {
    }

    static Sides sides(OpcPackage file, String main) {
        Properties p = Properties.NONE.over(root(file, main));
        return new Sides(p.on("w:mirrorMargins", false), p.on("w:gutterAtTop", false));
    }

    private static XmlElement root(OpcPackage file, String main) {
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("settings") && file.has(relationship.target())) {
                return file.xml(relationship.target()).root();
            }
        }
        return new XmlElement("w:settings");
    }

    static Settings read(OpcPackage file, String main, StyleSheet styles, XmlElement body) {
        XmlElement root = root(file, main);
        Properties p = Properties.NONE.over(root);
        XmlElement compat = root.child("w:compat");
        String squeeze = p.value("w:characterSpacingControl");
        return new Settings(p.on("w:evenAndOddHeaders", false),
                squeeze != null && squeeze.startsWith("compressPunctuation"),
                chinese(p, styles, body),
                Measures.twips(p.value("w:defaultTabStop"), DEFAULT_TAB), compatibility(compat),
                text(p.attribute("w:noLineBreaksBefore", "w:val")), text(p.attribute("w:noLineBreaksAfter", "w:val")));
    }

    private static Compatibility compatibility(XmlElement compat) {
        if (compat == null) {
            return new Compatibility(OLDEST_MODE, false, false, false);
        }
        int mode = OLDEST_MODE;
        for (XmlElement setting : compat.children("w:compatSetting")) {
            if ("compatibilityMode".equals(setting.attribute("w:name"))) {
                mode = Measures.integer(setting.attribute("w:val"), mode);
            }
        }
        Properties switches = Properties.NONE.over(compat);
        return new Compatibility(mode, switches.on("w:adjustLineHeightInTable", false),
                switches.on("w:doNotUseHTMLParagraphAutoSpacing", false),
                switches.on("w:splitPgBreakAndParaMark", false));
    }

    /** Where neither the settings nor the styles name an East Asian language, the text itself tells. */
    private static boolean chinese(Properties settings, StyleSheet styles, XmlElement body) {
        String language = settings.attribute("w:themeFontLang", "w:eastAsia");
        if (language == null) {
            language = styles.defaultRun().attribute("w:lang", "w:eastAsia");
        }
        return language == null
                ? body.allText().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                : language.startsWith("zh");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
