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
                    int until = unclosedUntil(text, i + 2);
                    String raw = text.substring(i, until);
                    found.add(new Found(i, until, raw, null, new TagFault("UNCLOSED_TAG",
                            "标签 " + shortened(raw) + " 没有结束", "请补 }}")));
                    i = until;
                } else {
                    found.add(parsed(text, i, end));
                    i = end;
                }
            } else if (closes(text, i)) {
                found.add(new Found(i, i + 2, text.substring(i, i + 2), null,
                        new TagFault("STRAY_BRACES", "多出 }}", "请删去，或在前面补 {{")));
                i += 2;
            } else {
                i++;
            }
        }
        return found;
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
            if (opens(text, i)) {
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
