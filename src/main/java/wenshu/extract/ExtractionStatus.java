package wenshu.extract;

/** How far the text of a file could be read; the file itself is kept in every case but {@link #BOMB}. */
public enum ExtractionStatus {
    /** All of the text was read. */
    COMPLETE("已读出"),
    /** A scan: its pages hold pictures of text, which are to be recognised. */
    SCAN("待识别"),
    /** A scan that nobody can recognise here: the program for it is not installed. */
    UNRECOGNISED("未识别"),
    /** The text was recognised in pictures; the reason says how sure that is. */
    RECOGNISED("识别文字"),
    /** Some of the text was read; the reason says what is missing. */
    PARTIAL("未完全解析"),
    /** The file asks for a password. */
    ENCRYPTED("已加密"),
    /** The file is damaged, or reading it took too much time or memory. */
    FAILED("解析失败"),
    /** A format that holds no text we can read, such as a photo. */
    UNSUPPORTED("无可读文字"),
    /** The file swells beyond all measure when unpacked; it is to be refused. */
    BOMB("压缩炸弹");

    private final String label;

    ExtractionStatus(String label) {
        this.label = label;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }
}
