package wenshu.archive;

/**
 * What a new record has to do with one that is there.
 *
 * @param kind what it is to the other
 * @param recordId the other's id
 */
public record Link(Kind kind, String recordId) {

    /** What one record is to another. */
    public enum Kind {
        /** A notice forwards a paper. */
        FORWARDS("转发了", "被转发于"),
        /** A paper has another as its attachment. */
        ANNEXES("附有", "附于"),
        /** A filled form was handed in for a notice or a roster. */
        SUBMITTED_FOR("附于", "收到的材料有"),
        /** A paper answers another. */
        ANSWERS("回复", "被回复于"),
        /** A paper takes another's place. */
        REPLACES("代替", "被代替于");

        private final String there;
        private final String back;

        Kind(String there, String back) {
            this.there = there;
            this.back = back;
        }

        /** As it is said of the record that has the link. */
        public String there() {
            return there;
        }

        /** As it is said of the record that the link leads to. */
        public String back() {
            return back;
        }
    }

    /**
     * A link as one of its two records shows it.
     *
     * @param word what this record is to the other, in Chinese
     * @param recordId the other's id
     * @param title the other's title
     * @param docNumber the other's document number; may be empty
     */
    public record Seen(String word, String recordId, String title, String docNumber) {
    }
}
