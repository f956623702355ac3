package wenshu.archive;

/**
 * Which records a list shows; whatever is not set means all.
 *
 * @param year year; 0 for all
 * @param retention how long they are kept; null for all
 * @param section the section they belong to; empty for all
 * @param state how far they are
 */
public record ListFilter(int year, Retention retention, String section, State state) {

    /** Everything. */
    public static final ListFilter ALL = new ListFilter(0, null, "", State.ALL);

    /** How far a record is on its way to being handed over. */
    public enum State {
        /** Any. */
        ALL("全部", ""),
        /** Without an archival code. */
        UNCODED("未编档号", " and code = ''"),
        /** With one. */
        CODED("已编档号", " and code <> ''"),
        /** Something that must be said is missing. */
        INCOMPLETE("著录不全", " and (year = 0 or retention = 'UNDECIDED' or section = '' or issuer = '' or date = '')");

        private final String label;
        private final String sql;

        State(String label, String sql) {
            this.label = label;
            this.sql = sql;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }

        String sql() {
            return sql;
        }
    }

    /** Whether it shows everything. */
    public boolean isAll() {
        return equals(ALL);
    }
}
