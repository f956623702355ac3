package wenshu.docx.read;

import java.util.Map;

/** The characters of the symbol fonts as Unicode: in {@code w:sym}, in text and in bullets (17.3.3.30). */
final class Symbols {

    /** Adobe's Symbol encoding from 0x20 on, a blank where it has nothing. */
    private static final String SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
            + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    /** The same from 0xA0 on. */
    private static final String SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
            + "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ";

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(Map.entry(0x20, " "), Map.entry(0x22, "✂"),
            Map.entry(0x28, "☎"), Map.entry(0x2A, "✉"), Map.entry(0x36, "⌛"), Map.entry(0x3F, "✍"),
            Map.entry(0x45, "☜"), Map.entry(0x46, "☞"), Map.entry(0x47, "☝"), Map.entry(0x48, "☟"),
            Map.entry(0x4A, "☺"), Map.entry(0x4C, "☹"), Map.entry(0x52, "☼"), Map.entry(0x6C, "●"),
            Map.entry(0x6D, "❍"), Map.entry(0x6E, "■"), Map.entry(0x6F, "□"), Map.entry(0x70, "□"),
            Map.entry(0x71, "❑"), Map.entry(0x72, "❒"), Map.entry(0x73, "◆"), Map.entry(0x74, "◆"),
            Map.entry(0x75, "◆"), Map.entry(0x76, "❖"), Map.entry(0x77, "◆"), Map.entry(0x78, "☒"),
            Map.entry(0x9E, "·"), Map.entry(0x9F, "•"), Map.entry(0xA0, "▪"), Map.entry(0xA1, "○"),
            Map.entry(0xA2, "○"), Map.entry(0xA3, "○"), Map.entry(0xA4, "◉"), Map.entry(0xA5, "◎"),
            Map.entry(0xA7, "▪"), Map.entry(0xA8, "□"), Map.entry(0xAA, "✦"), Map.entry(0xAB, "★"),
            Map.entry(0xAC, "✶"), Map.entry(0xAD, "✴"), Map.entry(0xAE, "✹"), Map.entry(0xD8, "➢"),
            Map.entry(0xDF, "←"), Map.entry(0xE0, "→"), Map.entry(0xE1, "↑"), Map.entry(0xE2, "↓"),
            Map.entry(0xE8, "➔"), Map.entry(0xEF, "⇦"), Map.entry(0xF0, "⇨"), Map.entry(0xF1, "⇧"),
            Map.entry(0xF2, "⇩"), Map.entry(0xFB, "✗"), Map.entry(0xFC, "✓"), Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));
    private static final Map<Integer, String> WINGDINGS_2 = Map.ofEntries(Map.entry(0x4F, "✗"), Map.entry(0x50, "✓"),
            Map.entry(0x51, "☒"), Map.entry(0x52, "☑"), Map.entry(0x53, "☒"), Map.entry(0x54, "☒"),
            Map.entry(0x96, "•"), Map.entry(0x97, "●"), Map.entry(0x98, "●"), Map.entry(0x99, "○"),
            Map.entry(0x9E, "◉"), Map.entry(0x9F, "■"), Map.entry(0xA2, "■"), Map.entry(0xA3, "□"),
            Map.entry(0xA5, "□"), Map.entry(0xAE, "◆"), Map.entry(0xAF, "◇"));
    private static final Map<Integer, String> WINGDINGS_3 = Map.ofEntries(Map.entry(0x66, "←"), Map.entry(0x67, "→"),
            Map.entry(0x68, "↑"), Map.entry(0x69, "↓"), Map.entry(0x70, "▲"), Map.entry(0x71, "▼"),
            Map.entry(0x72, "△"), Map.entry(0x73, "▽"), Map.entry(0x74, "◀"), Map.entry(0x75, "▶"),
            Map.entry(0x7D, "▶"));
    private static final Map<Integer, String> WEBDINGS = Map.of(0x61, "✓", 0x63, "□", 0x67, "■", 0x6E, "●", 0x72, "✗",
            0x33, "◀", 0x34, "▶", 0x35, "▲", 0x36, "▼");

    private Symbols() {
    }

    /** Whether a font's characters are symbols in a code of their own. */
    static boolean font(String name) {
        return name != null && switch (name) {
            case "Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings" -> true;
            default -> false;
        };
    }

    /** What a character of a font looks like; fonts without a code of their own keep it. */
    static String of(String font, int code) {
        int low = code & 0xFF;
        if (!font(font)) {
            return Character.toString(code >= 0xF000 && code <= 0xF0FF ? low : code);
        }
        if (code > 0xFF && (code < 0xF000 || code > 0xF0FF)) {
            return Character.toString(code);
        }
        return switch (font) {
            case "Wingdings" -> WINGDINGS.getOrDefault(low, "□");
            case "Wingdings 2" -> WINGDINGS_2.getOrDefault(low, "□");
            case "Wingdings 3" -> WINGDINGS_3.getOrDefault(low, "▶");
            case "Webdings" -> WEBDINGS.getOrDefault(low, "□");
            default -> symbol(low);
        };
    }

    /**
     * A whole text of which some is in a symbol font.
     *
     * @param ascii font of its plain Latin characters
     * @param other font of the others (17.3.2.26)
     */
    static String text(String ascii, String other, String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints().forEach(c -> {
            String font = c < 0x80 ? ascii : other;
            text.append(font(font) ? of(font, c) : Character.toString(c));
        });
        return text.toString();
    }

    private static String symbol(int code) {
        String table = code < 0xA0 ? SYMBOL_LOW : SYMBOL_HIGH;
        int at = code < 0xA0 ? code - 0x20 : code - 0xA0;
        return at >= 0 && at < table.length() ? table.substring(at, at + 1) : "□";
    }
}
