package wenshu.notice.source;

/**
 * One piece of conversion damage that was mended in an upper-level paper; its wording is never touched.
 *
 * @param kind what was mended
 * @param line line of the source text, from 1
 * @param before the line as it was
 * @param after the line as it is now
 */
public record Mend(Kind kind, int line, String before, String after) {

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
        JOIN("拼接断段");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What a clerk calls it. */
        public String word() {
            return word;
        }
    }

    /** The mend as one Chinese sentence. */
    public String sentence() {
        return "第" + line + "行：" + kind.word() + "。";
    }
}
