package wenshu.notice.source;

import java.util.ArrayList;
import java.util.List;

/** The text as it was handed in, with the beginnings of its lines, so that mended text finds its way back. */
final class RawText {

    /** Conversion damage that was taken out in one piece is never longer. */
    private static final int FARTHEST = 90;
    private static final String MARKS = ",;:?!()[]{}<>.，。、；：？！（）〔〕［］【】〖〗﹝﹞《》〈〉“”‘’\"'-—－–~～";

    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    RawText(String text) {
        this.text = text;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                starts.add(i + 1);
            }
        }
    }

    /** The line as it stands, from 1. */
    String line(int number) {
        int end = number < starts.size() ? starts.get(number) : text.length();
        return text.substring(starts.get(number - 1), end).stripTrailing();
    }

    /** For every character of a mended text that begins in that line, and for its end, the index where it stood. */
    int[] align(String mended, int line) {
        int[] at = new int[mended.length() + 1];
        int from = starts.get(line - 1);
        for (int i = 0; i < mended.length(); i++) {
            int found = find(mended.charAt(i), from);
            at[i] = found < 0 ? Math.min(from, text.length()) : found;
            from = found < 0 ? from : found + 1;
        }
        at[mended.length()] = Math.min(from, text.length());
        return at;
    }

    private int find(char wanted, int from) {
        boolean mark = MARKS.indexOf(wanted) >= 0;
        for (int i = from; i < Math.min(text.length(), from + FARTHEST); i++) {
            char c = text.charAt(i);
            if (c == wanted) {
                return i;
            }
            if (mark && !Character.isWhitespace(c) && "*_#\\".indexOf(c) < 0) {
                // A mark may have become another; but a letter in between means that it is new.
                return MARKS.indexOf(c) >= 0 ? i : -1;
            }
            if (wanted == ' ' && !Character.isWhitespace(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** The line in which that character stands, from 1. */
    int lineOf(int index) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }
}
