package wenshu.audit;

/** What something was done to. The name is what is stored: it may never change. */
public enum Subject {
    /** A record of the archive. */
    RECORD("档案"),
    /** Several records that were handled together. */
    BATCH("批次"),
    /** A list of records that are to be destroyed, transferred or appraised. */
    LIST("清册"),
    /** A person's account. */
    PERSON("人员"),
    /** A setting of the house. */
    SETTING("设置"),
    /** The archive as a whole. */
    ARCHIVE("档案库");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    /** The word for a stored name; the name itself when a later version wrote it. */
    static String label(String stored) {
        for (Subject subject : values()) {
            if (subject.name().equals(stored)) {
                return subject.label;
            }
        }
        return stored;
    }
}
