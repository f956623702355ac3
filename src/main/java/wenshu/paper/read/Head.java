package wenshu.paper.read;

/**
 * Where the head of a paper stands among the lines.
 *
 * @param start its first line: copy number, mark, or title
 * @param title first line of the title
 * @param titleEnd after its last line; equal to {@code title} when there is none
 * @param recipients first line of the recipients
 * @param body after the head: where the text begins; equal to {@code recipients} when there are none
 */
record Head(int start, int title, int titleEnd, int recipients, int body) {
}
