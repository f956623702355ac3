package wenshu.render;

/**
 * Something the reader of a page should know: what could not be drawn as it stands, or only with a stand-in.
 *
 * @param code stable identifier, such as {@code FONT_FALLBACK}
 * @param page page it was seen on, counted from 1; 0 when it concerns the whole paper
 * @param message one Chinese sentence
 */
public record Finding(String code, int page, String message) {
}
