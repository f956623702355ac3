package wenshu.archive;

/** Whether we made a record or it came to us. */
public enum Origin {
    /** Made here. */
    ISSUED("制发"),
    /** Came in from elsewhere. */
    RECEIVED("收文");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }
}
