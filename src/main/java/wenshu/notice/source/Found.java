package wenshu.notice.source;

/**
 * Something read from a paper together with where it stands.
 *
 * @param value what was read
 * @param place where it was read
 * @param certainty how far it may be trusted
 */
public record Found<T>(T value, Place place, Certainty certainty) {

    /** Something that a line says in as many words. */
    public Found(T value, int line) {
        this(value, Place.ofLine(line), Certainty.CERTAIN);
    }

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }
}
