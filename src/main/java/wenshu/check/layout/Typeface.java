package wenshu.check.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The faces that official papers use, whatever the file calls them. */
enum Typeface {
    FANGSONG("仿宋"), KAI("楷体"), HEI("黑体"), TITLE_SONG("小标宋"), SONG("宋体"), LATIN("西文字体"), OTHER("其他字体");

    private static final Charset GBK = Charset.forName("GBK");

    private final String word;

    Typeface(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The face of that name; names in a PDF may be the bytes of a Chinese name. */
    static Typeface of(String fontName) {
        String name = readable(fontName).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        if (has(name, "仿宋", "fangsong", "fandolfang", "fzfs", "stfangso", "zhuquefang")) {
            return FANGSONG;
        }
        if (has(name, "楷", "kaiti", "stkai", "simkai", "fandolkai", "wenkai", "fzkt", "ukai")) {
            return KAI;
        }
        if (has(name, "小标宋", "xiaobiaosong", "fzxbs", "中宋", "zhongsong", "大标宋", "dabiaosong", "fandolsongbold",
                "notoserifcjkscbold", "notoserifcjkscsemibold", "notoserifcjkscblack", "sourcehanserifcnheavy", "sourcehanserifscheavy")) {
            return TITLE_SONG;
        }
        if (has(name, "黑", "simhei", "heiti", "fandolhei", "notosanscjk", "notosanssc", "sourcehansans", "yahei", "雅黑", "fzht", "dengxian", "等线")) {
            return HEI;
        }
        if (has(name, "宋", "simsun", "stsong", "fandolsong", "notoserifcjk", "notoserifsc", "sourcehanserif", "fzss", "mingliu")) {
            return SONG;
        }
        if (has(name, "times", "arial", "calibri", "cambria", "liberation", "helvetica", "courier", "dejavu", "carlito", "tinos", "arimo", "georgia")) {
            return LATIN;
        }
        return OTHER;
    }

    private static boolean has(String name, String... parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static String readable(String name) {
        if (name.chars().noneMatch(c -> c >= 0x80 && c <= 0xFF)) {
            return name;
        }
        return new String(name.getBytes(StandardCharsets.ISO_8859_1), GBK);
    }
}
