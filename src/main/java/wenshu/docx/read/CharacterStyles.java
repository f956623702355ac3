package wenshu.docx.read;

import java.util.HashMap;
import java.util.Map;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;

/** Turns run properties into {@link CharacterStyle}s; equal ones are the same object. */
final class CharacterStyles {

    private static final int DEFAULT_HALF_POINTS = 20;

    private static final Map<String, Integer> HIGHLIGHTS = Map.ofEntries(Map.entry("yellow", 0xFFFF00),
            Map.entry("green", 0x00FF00), Map.entry("cyan", 0x00FFFF), Map.entry("magenta", 0xFF00FF),
            Map.entry("blue", 0x0000FF), Map.entry("red", 0xFF0000), Map.entry("darkBlue", 0x00008B),
            Map.entry("darkCyan", 0x008B8B), Map.entry("darkGreen", 0x006400), Map.entry("darkMagenta", 0x800080),
            Map.entry("darkRed", 0x8B0000), Map.entry("darkYellow", 0x808000), Map.entry("darkGray", 0xA9A9A9),
            Map.entry("lightGray", 0xD3D3D3), Map.entry("black", 0x000000));

    private final ThemeFonts theme;
    private final Map<CharacterStyle, CharacterStyle> interned = new HashMap<>();

    CharacterStyles(ThemeFonts theme) {
        this.theme = theme;
    }

    CharacterStyle style(Properties p) {
        int size = Math.clamp(Measures.integer(p.value("w:sz"), DEFAULT_HALF_POINTS), 2, 3_276) * 500;
        int rise = Measures.integer(p.value("w:position"), 0) * 500;
        String vertical = p.value("w:vertAlign");
        if ("superscript".equals(vertical)) {
            rise += size / 3;
            size = size * 2 / 3;
        } else if ("subscript".equals(vertical)) {
            rise -= size / 7;
            size = size * 2 / 3;
        }
        String underline = p.value("w:u");
        CharacterStyle style = new CharacterStyle(
                font(p.get("w:rFonts"), "w:ascii", "w:asciiTheme", "Times New Roman"),
                font(p.get("w:rFonts"), "w:eastAsia", "w:eastAsiaTheme", "宋体"),
                "eastAsia".equals(p.attribute("w:rFonts", "w:hint")), size, p.on("w:b", false), p.on("w:i", false),
                Measures.twips(p.value("w:spacing"), 0), Math.clamp(Measures.integer(p.value("w:w"), 100), 1, 600),
                Measures.color(p.value("w:color"), 0), highlight(p), rise, p.on("w:snapToGrid", true),
                underline != null && !underline.equals("none"), p.on("w:strike", false));
        return interned.computeIfAbsent(style, same -> same);
    }

    private static int highlight(Properties p) {
        String name = p.value("w:highlight");
        if (name != null && HIGHLIGHTS.containsKey(name)) {
            return HIGHLIGHTS.get(name);
        }
        return Measures.color(p.attribute("w:shd", "w:fill"), -1);
    }

    private String font(XmlElement fonts, String slot, String themeSlot, String otherwise) {
        if (fonts == null) {
            return otherwise;
        }
        String themed = theme.font(fonts.attribute(themeSlot));
        if (themed != null) {
            return themed;
        }
        String named = fonts.attribute(slot);
        return named == null || named.isBlank() ? otherwise : named;
    }
}
