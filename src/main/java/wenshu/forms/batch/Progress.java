package wenshu.forms.batch;

/**
 * How far a batch is.
 *
 * @param done people who are through, also those whose form could not be made
 * @param total people in the list
 * @param failed people whose form could not be made
 * @param step what is being done, such as 逐份生成
 */
public record Progress(int done, int total, int failed, String step) {
}
