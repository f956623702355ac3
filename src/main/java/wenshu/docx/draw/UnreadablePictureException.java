package wenshu.docx.draw;

/** A picture that cannot be drawn. */
final class UnreadablePictureException extends Exception {

    private final Pictures.Reason reason;

    UnreadablePictureException(Pictures.Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Pictures.Reason reason() {
        return reason;
    }
}
