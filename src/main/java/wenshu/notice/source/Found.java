package wenshu.notice.source;

/**
 * Something read from a paper together with where it stands.
 *
 * @param value what was read
 * @param line line of the source text, from 1
 */
public record Found<T>(T value, int line) {
}
