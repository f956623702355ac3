package wenshu.notice.intake;

/**
 * Where a paragraph stands in a table of its file.
 *
 * @param row counted through the whole file
 * @param column from 0
 */
public record Cell(int row, int column) {
}
