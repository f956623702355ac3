package wenshu.template.grammar;

import java.util.ArrayList;
import java.util.List;

/** Finds the tags in the text of a paragraph. */
public final class TagScanner {

    /**
     * One pair of braces.
     *
     * @param start index of the first brace
     * @param end index after the last brace
     * @param raw the text with its braces
     * @param tag what it says, or null when it is faulty
     * @param fault what is wrong with it, or null
     */
    public record Found(int start, int end, String raw, Tag tag, TagFault fault) {

        /** The tag as it should be written. */
        public String canonical() {
            return "{{" + TagParser.canonical(raw.substring(2, raw.length() - 2)) + "}}";
        }
    }

    private TagScanner() {
    }

    /** All tags in order; braces that do not match are reported as a faulty one. */
    public static List<Found> scan(String text) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i + 1 < text.length()) {
            if (opens(text, i)) {
                int end = end(text, i + 2);
                if (end < 0) {
                    found.add(unclosed(text, i, unclosedUntil(text, i + 2)));
                    i = found.getLast().end();
                } else {
                    found.add(parsed(text, i, end));
                    i = end;
                }
            } else if (closes(text, i)) {
                found.add(stray(text, found.isEmpty() ? 0 : found.getLast().end(), i));
                i += 2;
            } else {
                i++;
            }
        }
        return found;
    }

    /** One closing brace where there should be two ends the tag; without any, all that follows belongs to it. */
    private static Found unclosed(String text, int start, int until) {
        for (int i = start + 2; i < until; i++) {
            if (isClose(text.charAt(i))) {
                String inside = text.substring(start + 2, i);
                if (readable(inside)) {
                    return new Found(start, i + 1, text.substring(start, i + 1), null, new TagFault("UNCLOSED_TAG",
                            "标签 " + shortened(text.substring(start, i + 1)) + " 少一个 }",
                            "请写成 {{" + TagParser.canonical(inside) + "}}"));
                }
                break;
            }
        }
        int end = wordEnd(text, start + 2, until);
        String raw = text.substring(start, end);
        return new Found(start, end, raw, null, new TagFault("UNCLOSED_TAG", "标签 " + shortened(raw) + " 没有结束", "请补 }}"));
    }

    /** A tag without an end reaches as far as a name can; a condition, which may hold marks, to the end. */
    private static int wordEnd(String text, int from, int until) {
        int i = from;
        while (i < until && (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)))) {
            i++;
        }
        if (i < until && "?？".indexOf(text.charAt(i)) >= 0) {
            return until;
        }
        i += i < until && "#＃/／".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        while (i < until && ("_.|｜".indexOf(text.charAt(i)) >= 0 || Character.isLetterOrDigit(text.codePointAt(i)))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static Found stray(String text, int from, int close) {
        for (int i = close - 1; i >= from; i--) {
            if (isOpen(text.charAt(i))) {
                String inside = text.substring(i + 1, close);
                if (readable(inside)) {
                    String raw = text.substring(i, close + 2);
                    return new Found(i, close + 2, raw, null, new TagFault("UNOPENED_TAG", "标签 " + shortened(raw) + " 少一个 {",
                            "请写成 {{" + TagParser.canonical(inside) + "}}"));
                }
                break;
            }
        }
        return new Found(close, close + 2, text.substring(close, close + 2), null,
                new TagFault("STRAY_BRACES", "多出 }}", "请删去，或在前面补 {{"));
    }

    private static boolean readable(String inside) {
        try {
            TagParser.parse(inside);
            return true;
        } catch (TagFault fault) {
            return false;
        }
    }

    private static Found parsed(String text, int start, int end) {
        String raw = text.substring(start, end);
        try {
            return new Found(start, end, raw, TagParser.parse(raw.substring(2, raw.length() - 2)), null);
        } catch (TagFault fault) {
            return new Found(start, end, raw, null, fault);
        }
    }

    private static int end(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            if (closes(text, i)) {
                return i + 2;
            }
            if (isOpen(text.charAt(i)) || isClose(text.charAt(i))) {
                // No tag holds a brace: it belongs to the next one, or one is missing.
                return -1;
            }
        }
        return -1;
    }

    private static int unclosedUntil(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            if (opens(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static String shortened(String raw) {
        String flat = raw.strip();
        return flat.length() <= 20 ? flat : flat.substring(0, 20) + "…";
    }

    private static boolean opens(String text, int i) {
        return isOpen(text.charAt(i)) && isOpen(text.charAt(i + 1));
    }

    private static boolean closes(String text, int i) {
        return isClose(text.charAt(i)) && isClose(text.charAt(i + 1));
    }

    private static boolean isOpen(char c) {
        return c == '{' || c == '｛';
    }

    private static boolean isClose(char c) {
        return c == '}' || c == '｝';
    }
}
