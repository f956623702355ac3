package wenshu.docx.read;

import java.util.HashMap;
import java.util.Map;
import wenshu.docx.draw.Colors;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.CharacterStyle.Language;

/** Turns run properties into {@link CharacterStyle}s; equal ones are the same object. */
final class CharacterStyles {

    private static final int DEFAULT_HALF_POINTS = 20;

    private static final Map<String, Integer> HIGHLIGHTS = Map.ofEntries(Map.entry("yellow", 0xFFFF00),
            Map.entry("green", 0x00FF00), Map.entry("cyan", 0x00FFFF), Map.entry("magenta", 0xFF00FF),
            Map.entry("blue", 0x0000FF), Map.entry("red", 0xFF0000), Map.entry("darkBlue", 0x00008B),
            Map.entry("darkCyan", 0x008B8B), Map.entry("darkGreen", 0x006400), Map.entry("darkMagenta", 0x800080),
            Map.entry("darkRed", 0x8B0000), Map.entry("darkYellow", 0x808000), Map.entry("darkGray", 0xA9A9A9),
            Map.entry("lightGray", 0xD3D3D3), Map.entry("black", 0x000000), Map.entry("white", 0xFFFFFF));

    private final ThemeFonts theme;
    private final Language language;
    private final Map<CharacterStyle, CharacterStyle> interned = new HashMap<>();

    /**
     * @param language East Asian language of runs that name none
     */
    CharacterStyles(ThemeFonts theme, Language language) {
        this.theme = theme;
        this.language = language;
    }

    CharacterStyle style(Properties p) {
        int size = Math.clamp(Measures.integer(p.value("w:sz"), DEFAULT_HALF_POINTS), 2, 3_276) * 500;
        int kerned = Measures.integer(p.value("w:kern"), 0) * 500;
        boolean kerns = kerned > 0 && size >= kerned;
        int rise = Measures.integer(p.value("w:position"), 0) * 500;
        String vertical = p.value("w:vertAlign");
        if ("superscript".equals(vertical)) {
            rise += size / 3;
            size = small(size, 65);
        } else if ("subscript".equals(vertical)) {
            rise -= size / 7;
            size = small(size, 65);
        }
        XmlElement fonts = p.get("w:rFonts");
        String ascii = font(fonts, "w:ascii", "w:asciiTheme", "Times New Roman");
        String tag = p.attribute("w:lang", "w:eastAsia");
        Language spoken = language(tag, tag == null ? language : Language.OTHER);
        return interned(new CharacterStyle(ascii, font(fonts, "w:hAnsi", "w:hAnsiTheme", ascii),
                font(fonts, "w:eastAsia", "w:eastAsiaTheme", "宋体"),
                font(fonts, "w:cs", "w:cstheme", "Times New Roman"), eastAsianMarks(p), spoken, size,
                p.on("w:b", false), p.on("w:i", false), Measures.twips(p.value("w:spacing"), 0), kerns,
                Math.clamp(Measures.integer(p.value("w:w"), 100), 1, 600), Colors.hex(p.value("w:color"), 0),
                highlight(p), rise, p.on("w:snapToGrid", true), Decorations.of(p, spoken), fit(p.get("w:fitText"))));
    }

    /** The lower-case letters of small capitals: capitals at four fifths of the size (17.3.2.33). */
    CharacterStyle smallCapital(CharacterStyle style) {
        return interned(style.sized(small(style.size(), 80)));
    }

    /** A ruby's reading has a size of its own. */
    CharacterStyle sized(CharacterStyle style, int size) {
        return size == style.size() ? style : interned(style.sized(size));
    }

    /** A symbol has a font of its own. */
    CharacterStyle in(CharacterStyle style, String font) {
        return interned(style.in(font));
    }

    private CharacterStyle interned(CharacterStyle style) {
        return interned.computeIfAbsent(style, same -> same);
    }

    /** A part of a size as Word has it: to the next half point. */
    private static int small(int size, int percent) {
        return Math.max(500, (size * percent / 100 + 250) / 500 * 500);
    }

    /** “ ” — … are Chinese with the hint of the font or when the run's main language is Chinese. */
    private static boolean eastAsianMarks(Properties p) {
        String main = p.attribute("w:lang", "w:val");
        return "eastAsia".equals(p.attribute("w:rFonts", "w:hint")) || main != null && main.startsWith("zh");
    }

    static Language language(String tag, Language otherwise) {
        if (tag == null || tag.length() < 2) {
            return otherwise;
        }
        return switch (tag.substring(0, 2)) {
            case "zh" -> Language.CHINESE;
            case "ja" -> Language.JAPANESE;
            case "ko" -> Language.KOREAN;
            default -> otherwise;
        };
    }

    private static CharacterStyle.Fit fit(XmlElement fit) {
        int width = fit == null ? 0 : Measures.twips(fit.attribute("w:val"), 0);
        return width <= 0 ? null : new CharacterStyle.Fit(Measures.integer(fit.attribute("w:id"), 0), width);
    }

    private static int highlight(Properties p) {
        String name = p.value("w:highlight");
        if (name != null && HIGHLIGHTS.containsKey(name)) {
            return HIGHLIGHTS.get(name);
        }
        return Shading.color(p.get("w:shd"));
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
