package wenshu.check;

import java.util.Locale;
import java.util.Set;

/** What conversions leave in a text: tags of HTML and entities. */
public final class Residue {

    private static final Set<String> TAGS = Set.of("p", "br", "div", "span", "b", "i", "u", "s", "strong", "em", "a", "table", "tr", "td",
            "th", "tbody", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "font", "o:p", "img", "sup", "sub", "hr", "center", "html", "body");
    private static final Set<String> ENTITIES = Set.of("nbsp", "lt", "gt", "amp", "quot", "ldquo", "rdquo", "mdash", "hellip", "emsp", "ensp");
    private static final int LONGEST = 300;

    private Residue() {
    }

    /** Index after the tag that begins there; the place itself when none does. */
    public static int tagEnd(String text, int at) {
        int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = name;
        while (end < text.length() && end - name < 8 && (text.charAt(end) == ':' || ProtectedScan.wordly(text.charAt(end)))) {
            end++;
        }
        if (!TAGS.contains(text.substring(Math.min(name, text.length()), end).toLowerCase(Locale.ROOT))) {
            return at;
        }
        for (int i = end; i < text.length() && i - at < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n' || i == end && c != ' ' && c != '/') {
                return at;
            }
        }
        return at;
    }

    /** Index after the entity such as &amp;nbsp; that begins there; the place itself when none does. */
    public static int entityEnd(String text, int at) {
        int close = at + 1;
        while (close < text.length() && close - at < 8 && ProtectedScan.wordly(text.charAt(close))) {
            close++;
        }
        return close < text.length() && text.charAt(close) == ';' && ENTITIES.contains(text.substring(at + 1, close)) ? close + 1 : at;
    }
}
