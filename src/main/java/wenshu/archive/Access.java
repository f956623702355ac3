package wenshu.archive;

/** Who may see a record. Archivists see every one. */
public enum Access {
    /** Everybody in the house. */
    HOUSE("全局"),
    /** Only the section that it belongs to. */
    SECTION("本科室");

    private final String label;

    Access(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }
}
