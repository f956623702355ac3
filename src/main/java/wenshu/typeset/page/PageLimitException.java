package wenshu.typeset.page;

/** A document that would have more pages than are ever laid out. */
public final class PageLimitException extends RuntimeException {

    private final int limit;

    PageLimitException(int limit) {
        super("more than " + limit + " pages");
        this.limit = limit;
    }

    /** The most pages that a document may have. */
    public int limit() {
        return limit;
    }
}
