package wenshu.check.reading;

/** The sentence round a place in a text: what stands between two of 。；！？ and line breaks. */
public final class Sentence {

    private static final String ENDS = "。；！？\n";

    private Sentence() {
    }

    /** Index of its first character. */
    public static int start(String text, int at) {
        int start = Math.min(at, text.length());
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Index after its last character, the mark itself left out. */
    public static int end(String text, int at) {
        int end = at;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The sentence itself. */
    public static String at(String text, int at) {
        return text.substring(start(text, at), end(text, at));
    }
}
