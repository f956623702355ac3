package wenshu.web.draft.place;

/**
 * A part of a field in one printed line; lengths in tenths of a point from the page's top left corner.
 *
 * @param page from 0
 * @param at the field, see {@link Piece#at}
 * @param start the first character within the field's paragraph
 * @param top upper edge
 * @param bottom lower edge
 * @param xs left edge of each character, and the right edge of the last
 */
public record Line(int page, String at, int start, int top, int bottom, int[] xs) {
}
