package wenshu.notice.source;

/**
 * An attachment or a form that a paper names.
 *
 * @param title its name
 * @param enclosed whether the paper lists it as an attachment or it lies behind the paper; otherwise it is only cited
 * @param line line of the source text
 */
public record NamedPaper(String title, boolean enclosed, int line) {
}
