package wenshu.custody.property;

/** When records are checked (after DA/T 70). The name is what is stored. */
public enum Stage {
    /** When a record has come into the archive. */
    FILING("归档"),
    /** When records leave the house for an archive, or come from elsewhere. */
    TRANSFER("移交与接收"),
    /** Every year while they are kept. */
    KEEPING("长期保存");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }
}
