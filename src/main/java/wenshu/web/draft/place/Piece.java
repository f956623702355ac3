package wenshu.web.draft.place;

/**
 * A stretch of a draft's words as it is expected on paper.
 *
 * @param at the field that holds them, as the editor names it, with the number of its paragraph where it has several:
 *     {@code i.标题}, {@code i.发文机关#1}, {@code body#3}, {@code l.联系人.0.姓名}, {@code a.1.名称}, {@code a.1.text#0},
 *     {@code f.0#5}
 * @param start where they begin within that paragraph
 * @param text the words as the field has them
 * @param whole whether they make up their printed paragraph alone, so that nothing stands before or behind them
 */
record Piece(String at, int start, String text, boolean whole) {
}
