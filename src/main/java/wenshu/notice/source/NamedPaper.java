package wenshu.notice.source;

/**
 * An attachment or a form that a paper names.
 *
 * @param title its name
 * @param enclosed whether the paper lists it as an attachment or it lies behind the paper; otherwise it is only cited
 * @param place where it was read
 * @param certainty how far it may be trusted
 */
public record NamedPaper(String title, boolean enclosed, Place place, Certainty certainty) {

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }
}
