package wenshu.notice.mend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what conversion did to single lines and keeps a record of it. */
public final class LineMender {

    /** Nobody writes a longer line; looking for damage in it would cost. */
    private static final int LONGEST = 20_000;
    private static final Pattern NUMBER_BRACKETS = Pattern.compile(
            "(?<=[\\p{IsHan}]{2})\\s*[〔﹝\\[［【〖(（]\\s*((?:19|20)\\d{2})\\s*[〕﹞\\]］】〗)）]\\s*第?0*(\\d{1,5})\\s*号");
    private static final Pattern LABELLED = Pattern.compile("^.{0,24}(联 *系 *人|联系电话|电子信箱|电子邮箱|地 *址)\\s*[：:].*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—－–-] *\\d{1,3} *[—－–-]");
    private static final Pattern TAGS = Pattern.compile("\\[bookmark:[^]]*]|^#{1,6} +|^>+ +|^[-*+] +(?=[\\d（(一二三四五六七八九十*])|&nbsp;"
            + "|</?(?:p|br|b|strong|span|div)(?: [^>]{0,80})?/?>");
    /** These may also be characters of a file name or of an address. */
    private static final Pattern SIGNS = Pattern.compile("\\*\\*|(?<!_)__(?!_)|\\\\(?=[.*#()_\\[\\]-])"
            + "|<(?=(?:https?://|mailto:)?[\\w.@:/?&=%#-]{3,400}>)|(?<=[\\w.@:/?&=%#-]{3})>");
    /** A number after which a space is no stray one: 1. 2019年, 第一条 为了. */
    private static final Pattern MARKER = Pattern.compile("^(?:\\d{1,2}\\. +(?=\\d)|第[一二三四五六七八九十百零\\d]{1,5}[章节条编] +)");
    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final int COLON = HALF.indexOf(':');

    private final Keep keep;
    private final Set<String> excluded;
    private final List<Mend> mends = new ArrayList<>();

    /** Mends everything. */
    public LineMender() {
        this(Keep.NOTHING, Set.of());
    }

    /**
     * A mender of one file.
     *
     * @param keep what may not be touched
     * @param excluded {@link Mend#id} of those mends that are only listed, not done
     */
    public LineMender(Keep keep, Set<String> excluded) {
        this.keep = keep;
        this.excluded = Set.copyOf(excluded);
    }

    /** Every mend so far, those not done among them. */
    public List<Mend> mends() {
        return mends;
    }

    /** The line without its damage; empty when nothing of it is left. */
    public String mend(String raw, int line) {
        return mend(raw, line, true);
    }

    /** The line without its damage; spaces within it may be layout that keeps things apart. */
    public String mend(String raw, int line, boolean spaces) {
        String text = raw.replaceAll("[\\u00A0\\u3000\\t\\u2002-\\u200A]", " ").replaceAll("[\\u200B-\\u200D\\uFEFF]", "").strip();
        if (text.length() > LONGEST) {
            return text;
        }
        text = step(Mend.Kind.PAGE_NUMBER, line, text, t -> PAGE_NUMBER.matcher(t).matches() ? List.of(new Swap(0, t.length(), "")) : List.of());
        text = replace(Mend.Kind.MARKUP, line, text, withoutMarkup(text)).strip();
        text = step(Mend.Kind.PUNCTUATION, line, text, LineMender::fullWidth);
        text = step(Mend.Kind.NUMBER, line, text, LineMender::numbers);
        return spaces ? step(Mend.Kind.SPACE, line, text, LineMender::straySpaces).strip() : text;
    }

    /**
     * Puts one line in the place of another, if that is wanted.
     *
     * @return the line as it is then
     */
    public String replace(Mend.Kind kind, int line, String before, String after) {
        if (after.equals(before)) {
            return before;
        }
        Mend mend = new Mend(kind, line, before, after);
        mends.add(mend);
        return excluded.contains(mend.id()) ? before : after;
    }

    private String step(Mend.Kind kind, int line, String before, Function<String, List<Swap>> change) {
        return replace(kind, line, before, Swap.all(before, change.apply(before), keep));
    }

    private String withoutMarkup(String text) {
        List<Swap> swaps = new ArrayList<>(Swap.without(text, TAGS));
        Swap.without(text, SIGNS).stream().filter(sign -> !keep.touched(text, sign.start(), sign.end())).forEach(swaps::add);
        return Swap.all(text, swaps, Keep.NOTHING).strip();
    }

    private static List<Swap> numbers(String text) {
        List<Swap> swaps = new ArrayList<>();
        Matcher matcher = NUMBER_BRACKETS.matcher(text);
        while (matcher.find()) {
            swaps.add(new Swap(matcher.start(), matcher.end(), "〔" + matcher.group(1) + "〕" + matcher.group(2) + "号"));
        }
        return swaps;
    }

    private static List<Swap> fullWidth(String text) {
        List<Swap> swaps = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int mark = HALF.indexOf(text.charAt(i));
            if (mark >= 0 && (chinese(before(text, i)) || chinese(after(text, i)) && (mark != COLON || !latin(before(text, i))))) {
                int end = i + 1;
                while (end < text.length() && text.charAt(end) == ' ') {
                    end++;
                }
                // A full-width mark brings its own space.
                swaps.add(new Swap(i, end, FULL.substring(mark, mark + 1)));
            }
        }
        brackets(text, swaps);
        return swaps;
    }

    /** A pair of round brackets becomes full-width when hanzi stand in it or right before it. */
    private static void brackets(String text, List<Swap> into) {
        int[] hanzi = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            hanzi[i + 1] = hanzi[i] + (han(text.charAt(i)) ? 1 : 0);
        }
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') {
                open.push(i);
            } else if (c == ')' || c == '）') {
                int start = open.isEmpty() ? -1 : open.pop();
                if (chinese(before(text, start < 0 ? i : start)) || hanzi[i] > hanzi[Math.max(0, start + 1)]) {
                    bracket(text, i, '）', into);
                    bracket(text, start, '（', into);
                }
            }
        }
        for (int start : open) {
            if (chinese(before(text, start)) || chinese(after(text, start))) {
                bracket(text, start, '（', into);
            }
        }
    }

    private static void bracket(String text, int at, char full, List<Swap> into) {
        if (at >= 0 && text.charAt(at) != full) {
            into.add(new Swap(at, at + 1, String.valueOf(full)));
        }
    }

    private static final Pattern PHONE_HYPHEN = Pattern.compile("(?<=\\d)(?: +- *| *- +)(?=\\d)");
    private static final Pattern LABEL = Pattern.compile("地 +址(?=：)|联 +系 *人(?=：)|联 *系 +人(?=：)");

    private static List<Swap> straySpaces(String text) {
        List<Swap> swaps = new ArrayList<>();
        Matcher hyphen = PHONE_HYPHEN.matcher(text);
        while (hyphen.find()) {
            swaps.add(new Swap(hyphen.start(), hyphen.end(), "-"));
        }
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            swaps.add(new Swap(label.start(), label.end(), label.group().replace(" ", "")));
        }
        boolean names = LABELLED.matcher(text).matches();
        Matcher marker = MARKER.matcher(text);
        int keepUntil = marker.find() ? marker.end() : 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            boolean inner = i > 0 && end < text.length() && i >= keepUntil;
            String left = !inner || !stray(text.charAt(i - 1), text.charAt(end), names) ? " " : "";
            if (!left.equals(text.substring(i, end))) {
                swaps.add(new Swap(i, end, left));
            }
            i = end;
        }
        return swaps;
    }

    /** Whether a space between these two is nothing but layout; between names it is not. */
    private static boolean stray(char left, char right, boolean names) {
        return han(left) && han(right) ? !names : HALF.indexOf(left) < 0 && (chinese(left) || chinese(right));
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
