package wenshu.notice.source;

/**
 * Where something stands in a text as it was handed in.
 *
 * @param line line of the text, from 1
 * @param start index in the whole text of its first character
 * @param end index after its last character
 */
public record Place(int line, int start, int end) {

    /** A whole line whose characters are not told apart. */
    public static Place ofLine(int line) {
        return new Place(line, 0, 0);
    }
}
