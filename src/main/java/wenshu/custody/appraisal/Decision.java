package wenshu.custody.appraisal;

/** What becomes of a record when its time of keeping is over. The name is what is stored. */
public enum Decision {
    /** Nothing was decided yet. */
    UNDECIDED("未定"),
    /** It is kept on for another time, counted from this year. */
    KEEP("续存"),
    /** It is kept for ever. */
    PERMANENT("转永久"),
    /** Its files are destroyed. */
    DESTROY("销毁");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }
}
