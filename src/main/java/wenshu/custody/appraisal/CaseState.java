package wenshu.custody.appraisal;

/** How far an appraisal is. The name is what is stored. */
public enum CaseState {
    /** Records are chosen and decided about. */
    OPEN("鉴定中"),
    /** Somebody else is to approve it. */
    PROPOSED("待审批"),
    /** Approved, and being carried out. */
    APPROVED("执行中"),
    /** Everything is done. */
    DONE("已完成"),
    /** Given up. */
    CANCELLED("已撤销");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    /** Whether its records are spoken for. */
    public boolean open() {
        return this == OPEN || this == PROPOSED || this == APPROVED;
    }
}
