package wenshu.docx.read;

import java.util.List;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle.Language;
import wenshu.typeset.content.Document.Compatibility;
import wenshu.typeset.content.Document.Settings;

/** Reads the document's settings part (ECMA-376, 17.15). */
final class SettingsReader {

    private static final int DEFAULT_TAB = 720 * 50;
    /** A file that does not say is laid out as Word 2007 did. */
    private static final int OLDEST_MODE = 12;
    private static final int DEFAULT_HALF_POINTS = 20;

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
        String squeeze = p.value("w:characterSpacingControl");
        Properties normal = styles.defaultRun().over(styles.style(styles.normal(), "w:rPr"));
        Language language = language(p, normal, body);
        return new Settings(p.on("w:evenAndOddHeaders", false),
                squeeze != null && squeeze.startsWith("compressPunctuation"), language,
                Measures.twips(p.value("w:defaultTabStop"), DEFAULT_TAB), compatibility(root.child("w:compat")),
                marks(root, "w:noLineBreaksBefore", language), marks(root, "w:noLineBreaksAfter", language),
                Math.clamp(Measures.integer(normal.value("w:sz"), DEFAULT_HALF_POINTS), 2, 3_276) * 500);
    }

    private static Compatibility compatibility(XmlElement compat) {
        int mode = OLDEST_MODE;
        for (XmlElement setting : compat == null ? List.<XmlElement>of() : compat.children("w:compatSetting")) {
            if ("compatibilityMode".equals(setting.attribute("w:name"))) {
                mode = Measures.integer(setting.attribute("w:val"), mode);
            }
        }
        Properties switches = Properties.NONE.over(compat);
        return new Compatibility(mode, switches.on("w:adjustLineHeightInTable", false),
                switches.on("w:doNotUseHTMLParagraphAutoSpacing", false), switches.on("w:splitPgBreakAndParaMark", false),
                switches.on("w:ulTrailSpace", false),
                !switches.on("w:doNotExpandShiftReturn", false),
                switches.on("w:balanceSingleByteDoubleByteWidth", false));
    }

    /** Where neither the settings nor the styles name an East Asian language, the text itself tells. */
    private static Language language(Properties settings, Properties normal, XmlElement body) {
        Language named = CharacterStyles.language(settings.attribute("w:themeFontLang", "w:eastAsia"),
                CharacterStyles.language(normal.attribute("w:lang", "w:eastAsia"), null));
        if (named != null) {
            return named;
        }
        boolean han = body != null
                && body.allText().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return han ? Language.CHINESE : Language.OTHER;
    }

    /** A set of marks for the document's language replaces the usual one (17.15.1.58, .59). */
    private static String marks(XmlElement root, String name, Language language) {
        for (XmlElement set : root.children(name)) {
            String marks = set.attribute("w:val");
            if (marks != null && CharacterStyles.language(set.attribute("w:lang"), language) == language) {
                return marks;
            }
        }
        return "";
    }
}
