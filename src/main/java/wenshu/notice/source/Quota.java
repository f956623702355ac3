package wenshu.notice.source;

/**
 * How many people may be put forward.
 *
 * @param body for whom it holds, as the paper says it
 * @param least smallest number
 * @param most largest number
 * @param line line of the source text
 */
public record Quota(String body, int least, int most, int line) {
}
