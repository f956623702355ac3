package wenshu.paper.organ;

/**
 * An organ named in running text.
 *
 * @param name as the text says it
 * @param start index of its first character
 * @param end index after its last character
 */
public record Mention(String name, int start, int end) {
}
