package wenshu.check;

/** What stands behind a rule. */
public enum Level {
    /** A national standard: GB/T 9704, GB/T 15834, GB/T 15835. */
    STANDARD("国标"),
    /** A regulation, a law, or plain facts that contradict each other. */
    RULE("规定"),
    /** Custom of the offices, which no clause demands. */
    HABIT("习惯");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** Its name on screen. */
    public String word() {
        return word;
    }
}
