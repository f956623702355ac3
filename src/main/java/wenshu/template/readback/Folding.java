package wenshu.template.readback;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/** Text as it is compared: width, spaces, and the many shapes of a check mark make no difference. */
public final class Folding {

    static final char CHECKED = '☑';
    static final char UNCHECKED = '☐';
    private static final String CHECKS = "☑☒✓✔√■●✅🗹🗸";
    private static final String OPENS = "☐□○❏❑▢";
    private static final int LONGEST = 400;

    /** The plain form of every character of the basic plane, as forms are compared character by character. */
    private static final char[] PLAIN = new char[0x10000];
    private static final BitSet SILENT = new BitSet(PLAIN.length);

    static {
        for (int c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = (char) plain(c);
            SILENT.set(c, PLAIN[c] == ' ' || Character.getType(c) == Character.FORMAT);
        }
    }

    private Folding() {
    }

    /** One character in its plain form; white space becomes one blank. */
    static int fold(int c) {
        return c < PLAIN.length ? PLAIN[c] : plain(c);
    }

    private static int plain(int c) {
        if (c == '\n' || c == '\t' || c == 0xA0 || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (c > 0xFF00 && c < 0xFF5F) {
            return Character.toLowerCase(c - 0xFEE0);
        }
        if (CHECKS.indexOf(c) >= 0) {
            return CHECKED;
        }
        if (OPENS.indexOf(c) >= 0) {
            return UNCHECKED;
        }
        return switch (c) {
            case '“', '”', '„', '″' -> '"';
            case '‘', '’', '′' -> '\'';
            case '–', '—', '―', '－', '‐', '‑', '−', '─' -> '-';
            case '〔', '［' -> '[';
            case '〕', '］' -> ']';
            case '·', '•', '・', '‧' -> '·';
            case '。', '．' -> '.';
            case '、' -> ',';
            case '〇' -> '零';
            default -> Character.toLowerCase(c);
        };
    }

    /** Whether it is a letter or digit of the Latin kind. */
    static boolean figure(int c) {
        int plain = fold(c);
        return plain >= '0' && plain <= '9' || plain >= 'a' && plain <= 'z';
    }

    /** Whether the character says nothing: blanks, zero-width and format characters. */
    static boolean silent(int c) {
        return c < PLAIN.length ? SILENT.get(c) : plain(c) == ' ' || Character.getType(c) == Character.FORMAT;
    }

    /** The letters, digits and marks in plain form, without blanks. */
    public static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(c -> !silent(c)).map(Folding::fold)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** How alike two texts are: 1 for the same, 0 for nothing in common. */
    public static double similarity(String a, String b) {
        String first = letters(a);
        String second = letters(b);
        int longer = Math.max(first.length(), second.length());
        return longer == 0 ? 1 : 1 - (double) distance(first, second) / longer;
    }

    /** Insertions, deletions and replacements between two texts in plain form; of long ones only the difference in kind. */
    static int distance(String a, String b) {
        int head = 0;
        int most = Math.min(a.length(), b.length());
        while (head < most && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        return edits(a.substring(head, a.length() - tail), b.substring(head, b.length() - tail));
    }

    private static int edits(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || a.length() > LONGEST || b.length() > LONGEST) {
            return Math.max(a.length(), b.length());
        }
        int[] last = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(last[j - 1] + same, 1 + Math.min(last[j], next[j - 1]));
            }
            int[] swap = last;
            last = next;
            next = swap;
        }
        return last[b.length()];
    }
}
