package wenshu.docx.read;

import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;

/** The theme's major and minor fonts, Latin and Chinese (ECMA-376, 20.1.4.1.16). */
record ThemeFonts(String majorLatin, String majorChinese, String minorLatin, String minorChinese) {

    private static final ThemeFonts DEFAULT = new ThemeFonts("Times New Roman", "宋体", "Times New Roman", "宋体");

    static ThemeFonts read(OpcPackage file, String main) {
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("theme") && file.has(relationship.target())) {
                XmlElement root = file.xml(relationship.target()).root();
                return new ThemeFonts(latin(root, "a:majorFont"), chinese(root, "a:majorFont"),
                        latin(root, "a:minorFont"), chinese(root, "a:minorFont"));
            }
        }
        return DEFAULT;
    }

    private static String latin(XmlElement root, String which) {
        return root.find(which).map(font -> font.childAttribute("a:latin", "typeface"))
                .filter(name -> !name.isEmpty()).orElse("Times New Roman");
    }

    private static String chinese(XmlElement root, String which) {
        return root.find(which).map(font -> {
            String ea = font.childAttribute("a:ea", "typeface");
            if (ea != null && !ea.isEmpty()) {
                return ea;
            }
            for (XmlElement script : font.children("a:font")) {
                if ("Hans".equals(script.attribute("script"))) {
                    return script.attribute("typeface");
                }
            }
            return "宋体";
        }).orElse("宋体");
    }

    /** The font of a theme slot such as {@code minorEastAsia}, or null when there is no such slot. */
    String font(String slot) {
        return slot == null ? null : switch (slot) {
            case "majorEastAsia" -> majorChinese;
            case "minorEastAsia" -> minorChinese;
            case "majorAscii", "majorHAnsi", "majorBidi" -> majorLatin;
            case "minorAscii", "minorHAnsi", "minorBidi" -> minorLatin;
            default -> null;
        };
    }
}
