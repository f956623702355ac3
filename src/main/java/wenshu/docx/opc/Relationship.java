package wenshu.docx.opc;

/**
 * A relationship of a part (ECMA-376 part 2, clause 9.3).
 *
 * @param id its identifier within the source part
 * @param type the last segment of its type, such as {@code image} or {@code header}
 * @param target the absolute name of the target part, or the address when external
 * @param external whether the target lies outside the package; it is then never opened
 */
public record Relationship(String id, String type, String target, boolean external) {
}
