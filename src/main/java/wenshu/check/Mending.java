package wenshu.check;

/** Whether a rule can mend what it finds. */
public enum Mending {
    /** There is one right form, and putting it in changes no meaning. */
    AUTOMATIC("自动"),
    /** A proposal that a person has to confirm. */
    CONFIRMED("确认后"),
    /** Only a person knows what is meant. */
    NONE("无");

    private final String word;

    Mending(String word) {
        this.word = word;
    }

    /** Its name on screen. */
    public String word() {
        return word;
    }
}
