package wenshu.archive;

/** How long a record is kept (保管期限, DA/T 22-2015; the letters are those of the archival code). */
public enum Retention {
    /** Not decided yet. */
    UNDECIDED("", "未定", 0),
    /** For ever. */
    PERMANENT("Y", "永久", 0),
    /** Thirty years. */
    THIRTY("D30", "30年", 30),
    /** Ten years. */
    TEN("D10", "10年", 10);

    private final String code;
    private final String label;
    private final int years;

    Retention(String code, String label, int years) {
        this.code = code;
        this.label = label;
        this.years = years;
    }

    /** Its letters within an archival code; empty when undecided. */
    public String code() {
        return code;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    /** After so many years it is due for appraisal; 0 when never. */
    public int years() {
        return years;
    }

    /** By its word on the screen or its letters; undecided for anything else. */
    public static Retention of(String word) {
        for (Retention retention : values()) {
            if (retention.label.equals(word) || !word.isEmpty() && retention.code.equals(word)) {
                return retention;
            }
        }
        return UNDECIDED;
    }
}
