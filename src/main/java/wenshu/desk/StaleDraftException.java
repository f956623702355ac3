package wenshu.desk;

/** Somebody else saved the draft meanwhile; carries what is stored now, so that nothing is lost on either side. */
public final class StaleDraftException extends RuntimeException {

    private final transient DeskDraft stored;

    StaleDraftException(DeskDraft stored) {
        super("draft " + stored.id() + " is at version " + stored.version());
        this.stored = stored;
    }

    /** The draft as it is stored now. */
    public DeskDraft stored() {
        return stored;
    }
}
