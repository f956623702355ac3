package wenshu.intake;

/** Which files of a batch are looked at. */
public enum Shown {
    /** Every file. */
    ALL("全部", ""),
    /** Kept, with something about it that may be wrong. */
    UNSURE("待核", " and state = 'KEPT' and confirmed = 0 and guesses like '%\"UNSURE\"%'"),
    /** Kept, and not looked over yet. */
    UNCONFIRMED("未确认", " and state = 'KEPT' and confirmed = 0"),
    /** Kept, though not all of its text could be read. */
    UNREAD("未识别", " and state = 'KEPT' and reason <> ''"),
    /** The archive held its bytes before. */
    DOUBLE("重复", " and state = 'DOUBLE'"),
    /** Nothing is kept of it. */
    REFUSED("拒绝", " and state = 'REFUSED'");

    private final String label;
    private final String condition;

    Shown(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
