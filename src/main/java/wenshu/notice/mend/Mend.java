package wenshu.notice.mend;

/**
 * One piece of damage to a line of a paper, by conversion or careless typing, that is mended; its wording is never touched.
 *
 * @param kind what was mended
 * @param line line of the source text, or paragraph of the source DOCX, from 1
 * @param before the line as it was
 * @param after the line as it is now
 */
public record Mend(Kind kind, int line, String before, String after) {

    private static final int AROUND = 4;
    private static final int LONGEST_SHOWN = 40;

    /** What kind of damage it was. */
    public enum Kind {
        /** Signs of a markup language, such as {@code **} or {@code <http…>}. */
        MARKUP("去除标记"),
        /** Half-width punctuation in Chinese text. */
        PUNCTUATION("半角标点改全角"),
        /** Stray spaces. */
        SPACE("去除多余空格"),
        /** Wrong brackets round the year of a document number. */
        NUMBER("文号括号"),
        /** A page number that conversion left among the text. */
        PAGE_NUMBER("去除页码"),
        /** A paragraph that a page or line break had cut. */
        JOIN("拼接断段"),
        /** The number of a heading in a spelling that papers do not use, such as 1、 or (一). */
        HEADING("规范层次序号"),
        /** A date in hanzi figures or with points. */
        DATE("规范日期写法"),
        /** A line of the web page round the paper. */
        WEB("去除网页内容");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What a clerk calls it. */
        public String word() {
            return word;
        }
    }

    /** What names it among the mends of one file; the same for the same file. */
    public String id() {
        return line + "-" + kind;
    }

    /** What changes, with a few characters round it: “推荐 2 名” → “推荐2名”. */
    public String change() {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return shown(before, start, end) + " → " + shown(after, start, end);
    }

    private static String shown(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), text.length() - end + AROUND);
        String part = to - from <= LONGEST_SHOWN ? text.substring(from, to)
                : text.substring(from, from + LONGEST_SHOWN / 2) + "……" + text.substring(to - LONGEST_SHOWN / 2, to);
        return part.isEmpty() ? "（删去）" : "“" + (from > 0 ? "…" : "") + part.replace("\n", " ") + (to < text.length() ? "…" : "") + "”";
    }

    /** The mend as one Chinese sentence. */
    public String sentence() {
        return "第" + line + "行：" + kind.word() + "。";
    }
}
