package wenshu.notice.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what conversion did to single lines and keeps a record of it. */
final class LineMender {

    private static final Pattern NUMBER_BRACKETS = Pattern.compile(
            "([\\p{IsHan}]{2})\\s*[〔﹝\\[［【〖(（]\\s*((?:19|20)\\d{2})\\s*[〕﹞\\]］】〗)）]\\s*第?0*(\\d{1,5})\\s*号");
    private static final Pattern LABELLED = Pattern.compile("^.{0,24}(联系人|联系电话|电子信箱|电子邮箱|地址|地 +址)\\s*[：:].*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—－–-] *\\d{1,3} *[—－–-]");
    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final int COLON = HALF.indexOf(':');

    private final List<Mend> mends = new ArrayList<>();

    List<Mend> mends() {
        return mends;
    }

    /** The line without its damage. */
    String mend(String raw, int line) {
        String text = raw.replaceAll("[\\u00A0\\u3000\\t\\u2002-\\u200A]", " ").replaceAll("[\\u200B-\\u200D\\uFEFF]", "").strip();
        text = step(Mend.Kind.PAGE_NUMBER, line, text, t -> PAGE_NUMBER.matcher(t).matches() ? "" : t);
        text = step(Mend.Kind.MARKUP, line, text, LineMender::withoutMarkup);
        text = step(Mend.Kind.PUNCTUATION, line, text, LineMender::fullWidth);
        text = step(Mend.Kind.NUMBER, line, text,
                t -> NUMBER_BRACKETS.matcher(t).replaceAll(m -> m.group(1) + "〔" + m.group(2) + "〕" + m.group(3) + "号"));
        return step(Mend.Kind.SPACE, line, text, LineMender::withoutStraySpaces);
    }

    private String step(Mend.Kind kind, int line, String before, UnaryOperator<String> change) {
        String after = change.apply(before);
        if (!after.equals(before)) {
            mends.add(new Mend(kind, line, before, after));
        }
        return after;
    }

    private static String withoutMarkup(String text) {
        return text.replaceAll("\\*\\*|__|\\[bookmark:[^]]*]", "").replaceFirst("^#{1,6} +", "")
                .replaceAll("<((?:https?://|mailto:)?[\\w.@:/?&=%#-]+)>", "$1")
                .replaceAll("\\\\([.*#()_\\[\\]-])", "$1").replace("&nbsp;", " ").strip();
    }

    private static String fullWidth(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int mark = HALF.indexOf(out.charAt(i));
            if (mark >= 0 && (chinese(before(out, i)) || chinese(after(out, i)) && (mark != COLON || !latin(before(out, i))))) {
                out.setCharAt(i, FULL.charAt(mark));
            }
        }
        brackets(out);
        return out.toString();
    }

    /** A pair of round brackets becomes full-width when hanzi stand in it or right before it. */
    private static void brackets(StringBuilder out) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '(' || c == '（') {
                open.push(i);
            } else if (c == ')' || c == '）') {
                int start = open.isEmpty() ? -1 : open.pop();
                String inside = out.substring(Math.max(0, start + 1), i);
                boolean full = chinese(before(out, start < 0 ? i : start)) || inside.codePoints().anyMatch(LineMender::han);
                if (full) {
                    out.setCharAt(i, '）');
                    if (start >= 0) {
                        out.setCharAt(start, '（');
                    }
                }
            }
        }
        for (int start : open) {
            if (chinese(before(out, start)) || chinese(after(out, start))) {
                out.setCharAt(start, '（');
            }
        }
    }

    private static String withoutStraySpaces(String text) {
        String tight = text.replaceAll("(?<=\\d) +- +(?=\\d)", "-").replaceAll("地 +址(?=：)", "地址")
                .replaceAll("联 *系 *人(?=：)", "联系人").replaceAll(" {2,}", " ");
        boolean names = LABELLED.matcher(tight).matches();
        StringBuilder out = new StringBuilder();
        Matcher marker = Pattern.compile("^\\d{1,2}\\. (?=\\d)").matcher(tight);
        int keep = marker.find() ? marker.end() : 0;
        for (int i = 0; i < tight.length(); i++) {
            char c = tight.charAt(i);
            if (c == ' ' && i >= keep && i > 0 && i < tight.length() - 1) {
                char left = tight.charAt(i - 1);
                char right = tight.charAt(i + 1);
                boolean betweenHan = han(left) && han(right);
                if (betweenHan ? !names : chinese(left) || chinese(right)) {
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private static char before(CharSequence text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (text.charAt(i) != ' ') {
                return text.charAt(i);
            }
        }
        return 0;
    }

    private static char after(CharSequence text, int at) {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                return text.charAt(i);
            }
        }
        return 0;
    }

    private static boolean latin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean han(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean chinese(char c) {
        return c != 0 && (han(c) || "，。、；：？！（）《》〈〉“”‘’〔〕【】—…".indexOf(c) >= 0);
    }
}
