package wenshu.custody.property;

/** The four properties of an electronic record (四性). */
public enum Property {
    /** It is what it says it is, unchanged. */
    AUTHENTIC("真实性"),
    /** Nothing of it is missing. */
    COMPLETE("完整性"),
    /** It can be opened and read. */
    USABLE("可用性"),
    /** It does no harm. */
    SAFE("安全性");

    private final String label;

    Property(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }
}
