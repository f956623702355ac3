package wenshu.docx.read;

/**
 * Something in a DOCX that layout does not take over as it stands.
 *
 * @param code stable identifier, such as {@code DRAWING_LEFT_OUT}
 * @param message one Chinese sentence
 * @param near the first characters of the paragraph it stands in, or of the one before when that has no text; without
 *     white space, so that it can be found on the laid-out pages; empty when there is none
 */
public record Remark(String code, String message, String near) {
}
