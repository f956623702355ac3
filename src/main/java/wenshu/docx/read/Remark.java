package wenshu.docx.read;

/**
 * Something in a DOCX that layout does not take over as it stands.
 *
 * @param code stable identifier, such as {@code DRAWING_LEFT_OUT}
 * @param message one Chinese sentence
 */
public record Remark(String code, String message) {
}
