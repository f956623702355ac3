package wenshu.search;

/**
 * A piece of shown text.
 *
 * @param text as it stands in the paper
 * @param hit whether it is what was looked for
 */
public record Segment(String text, boolean hit) {
}
