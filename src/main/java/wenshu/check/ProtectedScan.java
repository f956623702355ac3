package wenshu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One pass over a text for what {@link Protected} is about; never goes back further than a bounded name. */
final class ProtectedScan {

    private static final Set<String> EXTENSIONS = Set.of("doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "ofd", "wps", "et",
            "txt", "zip", "rar", "7z", "jpg", "jpeg", "png", "tif", "tiff", "csv", "xml", "json", "htm", "html", "mp4", "bmp");
    private static final int LONGEST_NAME = 60;
    /** Marks that end an address of the web, besides hanzi and blanks. */
    private static final String BEHIND_ADDRESS = "，。；：、！？（）《》〈〉“”‘’〔〕【】<>\"";
    private static final String IN_WORD = "_/.&+'-@#%=*^~\\:?";
    private static final String BETWEEN_WORDS = " ,.:;()'\"&/+-=*<>^~[]!?|×÷";
    private static final String BETWEEN_FIGURES = ":.,/";
    private static final String OPERATORS = "+-*/=^×÷<>≤≥≈±−";

    private final String text;
    private final List<int[]> stretches = new ArrayList<>();

    ProtectedScan(String text) {
        this.text = text;
    }

    List<int[]> stretches() {
        for (int i = 0; i < text.length();) {
            char c = text.charAt(i);
            int end = i;
            if (residue(i) > i) {
                i = residue(i);
                continue;
            }
            if (c == ':' && text.startsWith("://", i)) {
                end = address(schemeStart(i), i + 3);
            } else if (c == '@') {
                end = mail(i);
            } else if (c == '.') {
                fileName(i);
            } else if (wordly(c)) {
                end = run(i);
            }
            i = Math.max(i + 1, end);
        }
        return stretches;
    }

    private void add(int start, int end) {
        stretches.add(new int[] {start, end});
    }

    static boolean wordly(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0xC0 && c <= 0x24F && c != '×' && c != '÷'
                || c >= 0x391 && c <= 0x3C9;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean han(int at) {
        return Character.UnicodeScript.of(text.codePointAt(at)) == Character.UnicodeScript.HAN;
    }

    /** What conversions leave: the end of a tag or bookmark that begins there, else the place itself. */
    private int residue(int at) {
        char c = text.charAt(at);
        if (c == '[' && text.startsWith("[bookmark:", at)) {
            int close = text.indexOf(']', at);
            return close > 0 && close - at < LONGEST_NAME ? close + 1 : at;
        }
        if (c == '<') {
            int end = Residue.tagEnd(text, at);
            return end > at ? end : at;
        }
        return c == '&' ? Math.max(at, Residue.entityEnd(text, at)) : at;
    }

    private int schemeStart(int colon) {
        int start = colon;
        while (start > 0 && colon - start < 12 && (wordly(text.charAt(start - 1)) || "+.-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private int address(int start, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) > ' '
                && BEHIND_ADDRESS.indexOf(text.charAt(end)) < 0 && !han(end)) {
            end++;
        }
        add(start, end);
        return end;
    }

    private int mail(int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_NAME && (wordly(text.charAt(start - 1)) || "._%+-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && (wordly(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > at + 1 && "-.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < at && end > at + 1) {
            add(start, end);
            return end;
        }
        return at + 1;
    }

    /** 附件1（定稿）.docx with all of its name, as far as a name reaches. */
    private void fileName(int dot) {
        int end = dot + 1;
        while (end < text.length() && end - dot < 6 && wordly(text.charAt(end))) {
            end++;
        }
        if (!EXTENSIONS.contains(text.substring(dot + 1, end).toLowerCase(Locale.ROOT)) || end < text.length() && wordly(text.charAt(end))) {
            return;
        }
        int start = dot;
        while (start > 0 && dot - start < LONGEST_NAME && (wordly(text.charAt(start - 1)) || "_.()（）-".indexOf(text.charAt(start - 1)) >= 0
                || han(start - 1))) {
            start--;
        }
        if (start < dot) {
            add(start, end);
        }
    }

    /** A run of letters and figures with the marks between them; gives where to go on. */
    private int run(int start) {
        if (text.startsWith("www.", start) || text.startsWith("mailto:", start)) {
            return address(start, start + 4);
        }
        int end = start;
        boolean letter = false;
        boolean joined = false;
        boolean equation = false;
        while (true) {
            while (end < text.length() && wordly(text.charAt(end))) {
                letter |= !digit(text.charAt(end));
                end++;
            }
            int next = between(start, end, letter);
            if (next < 0) {
                break;
            }
            String marks = text.substring(end, next);
            joined |= !marks.equals("-") || !digit(text.charAt(next));
            equation |= marks.indexOf('=') >= 0;
            letter |= !digit(text.charAt(next));
            end = next;
        }
        if (letter || joined && !exempt(start, end) || equation) {
            int stop = end < text.length() && "%％".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
            add(start, stop);
        }
        for (int dot = text.indexOf('.', start); dot >= 0 && dot < end; dot = text.indexOf('.', dot + 1)) {
            fileName(dot);
        }
        return end;
    }

    /** Where the run goes on behind marks that hold it together, or -1. */
    private int between(int start, int end, boolean letter) {
        if (end >= text.length() || residue(end) > end) {
            return -1;
        }
        char mark = text.charAt(end);
        if (end + 1 < text.length() && wordly(text.charAt(end + 1))) {
            boolean figures = digit(text.charAt(end - 1)) && digit(text.charAt(end + 1));
            boolean holds = figures && BETWEEN_FIGURES.indexOf(mark) >= 0 || OPERATORS.indexOf(mark) >= 0 && (letter || mark != '-')
                    || IN_WORD.indexOf(mark) >= 0 && (letter || !digit(text.charAt(end + 1)))
                    || letter && BETWEEN_WORDS.indexOf(mark) >= 0;
            // 2-5=… is a formula, 2-5名 a range.
            return holds || mark == '-' && figures && formula(end) ? end + 1 : -1;
        }
        if (end + 2 < text.length() && wordly(text.charAt(end + 2)) && letter && BETWEEN_WORDS.indexOf(mark) >= 0
                && BETWEEN_WORDS.indexOf(text.charAt(end + 1)) >= 0 && (mark == ' ' || text.charAt(end + 1) == ' ')) {
            return end + 2;
        }
        // x = 2, a + b
        boolean spaced = end + 3 < text.length() && mark == ' ' && text.charAt(end + 2) == ' ' && wordly(text.charAt(end + 3));
        return spaced && (OPERATORS.indexOf(text.charAt(end + 1)) >= 0 && (text.charAt(end + 1) != '-' || letter || formula(end + 1)) || letter && BETWEEN_WORDS.indexOf(text.charAt(end + 1)) >= 0)
                ? end + 3 : -1;
    }

    private boolean formula(int from) {
        for (int i = from; i < text.length() && i - from < 40; i++) {
            char c = text.charAt(i);
            if (c == '=') {
                return true;
            }
            if (!digit(c) && c != '.' && c != ' ' && OPERATORS.indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Dates with dots, strokes or dashes, and the number of an item glued to a year: faults, not decimals. */
    private boolean exempt(int start, int end) {
        String run = text.substring(start, Math.min(end, start + 12));
        if (end - start > 11) {
            return false;
        }
        boolean date = run.matches("(?:19|20)\\d\\d([./])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])");
        boolean item = run.matches("\\d{1,2}\\.(?:19|20)\\d\\d") && text.substring(0, start).isBlank() && text.startsWith("年", end);
        return date || item;
    }
}
