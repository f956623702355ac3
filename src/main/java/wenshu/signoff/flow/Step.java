package wenshu.signoff.flow;

import wenshu.org.Duty;

/** Where a paper is on its way (条例, 18–29). The order of the constants is the order of the way. */
public enum Step {
    /** With the one who drafts it: the only step in which its text may be changed. */
    DRAFTING("拟稿", Duty.DRAFT),
    /** Somebody of the office looks it over. */
    REVIEW("核稿", Duty.REVIEW),
    /** Others whom it concerns agree, all at the same time. */
    COSIGN("会签", Duty.COSIGN),
    /** The leader signs. */
    SIGN("签发", Duty.SIGN),
    /** It gets its number and its date, is printed and sealed. */
    SEAL("编号用印", Duty.SEAL),
    /** It is sent out. */
    DISPATCH("印发", Duty.SEAL),
    /** The file is closed. */
    FILING("归档", Duty.ARCHIVE),
    /** Done. */
    FILED("已归档", null),
    /** Given up or taken back. */
    WITHDRAWN("已撤回", null);

    private final String title;
    private final Duty duty;

    Step(String title, Duty duty) {
        this.title = title;
        this.duty = duty;
    }

    /** Its name on screen. */
    public String title() {
        return title;
    }

    /** The duty that it takes; null where nothing is to be done any more. */
    public Duty duty() {
        return duty;
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return duty != null;
    }

    /** Whether the paper has its number in this step, so that it cannot be changed any more. */
    public boolean numbered() {
        return this == DISPATCH || this == FILING || this == FILED;
    }

    /** Whether a paper in this step may be returned to that one: earlier, and never back across its number. */
    public boolean returnsTo(Step earlier) {
        return open() && earlier.ordinal() < ordinal() && earlier.numbered() == numbered();
    }
}
