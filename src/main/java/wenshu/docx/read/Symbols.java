package wenshu.docx.read;

import java.util.Map;

/** The marks of the symbol fonts that office papers use, as Unicode (w:sym, 17.3.3.30). */
final class Symbols {

    private static final Map<Integer, String> WINGDINGS = Map.of(0xFE, "☑", 0xA8, "☐", 0x6F, "□", 0xFC, "✓", 0xFB, "✗",
            0x6E, "■", 0x6C, "●", 0x76, "❖", 0xD8, "➢");
    private static final Map<Integer, String> WINGDINGS_2 = Map.of(0x52, "☑", 0xA3, "☐", 0x50, "✓", 0x53, "☒");

    private Symbols() {
    }

    static String of(String font, int code) {
        int low = code & 0xFF;
        if ("Wingdings".equals(font)) {
            return WINGDINGS.getOrDefault(low, "□");
        }
        if ("Wingdings 2".equals(font)) {
            return WINGDINGS_2.getOrDefault(low, "□");
        }
        return Character.toString(code >= 0xF000 && code <= 0xF0FF ? low : code);
    }
}
