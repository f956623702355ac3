package wenshu.notice.source;

/** How far something read by the program may be trusted. */
public enum Certainty {
    /** The paper says so in as many words. */
    CERTAIN("明确"),
    /** Part of it was inferred, such as the year of a deadline. */
    LIKELY("待核"),
    /** It may mean something else. */
    DOUBTFUL("存疑");

    private final String word;

    Certainty(String word) {
        this.word = word;
    }

    /** What a clerk sees beside it. */
    public String word() {
        return word;
    }
}
