package wenshu.check;

/** How grave a finding is. */
public enum Severity {
    /** The paper must not be issued like this. */
    ERROR("错误"),
    /** Somebody has to look at it. */
    WARNING("警告"),
    /** Worth a thought; often right as it stands. */
    HINT("提示");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** Its name on screen. */
    public String word() {
        return word;
    }
}
