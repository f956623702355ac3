package wenshu.web.intake;

/** Why a file that was chosen stayed on the clerk's machine. */
enum Left {
    /** It is larger than what one upload takes. */
    LARGE("文件超过 50 MB，没有上传，请拆成几个文件再归档。"),
    /** The browser could not read it. */
    UNREADABLE("浏览器读不出这个文件，没有上传，请确认文件还在、没有被别的程序占用，再单独上传一次。");

    private final String reason;

    Left(String reason) {
        this.reason = reason;
    }

    /** The reason and how to mend it. */
    String reason() {
        return reason;
    }
}
