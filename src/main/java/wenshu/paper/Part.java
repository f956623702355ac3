package wenshu.paper;

/**
 * Which part of a file a paragraph belongs to.
 *
 * @param kind what the part is
 * @param number of the attachment or of the forwarded paper, from 1; 0 for the main part
 */
public record Part(Kind kind, int number) {

    /** The paper itself, from its head to its annotation, with the colophon. */
    public static final Part MAIN = new Part(Kind.MAIN, 0);

    /** Kinds of parts. */
    public enum Kind {
        /** The paper itself. */
        MAIN,
        /** Text of an attachment of its own. */
        ATTACHMENT,
        /** A paper of another organ behind it: its wording may not be changed. */
        FORWARDED
    }

    /** Whether the words are another organ's, so that they may be pointed at but never changed. */
    public boolean foreign() {
        return kind == Kind.FORWARDED;
    }
}
