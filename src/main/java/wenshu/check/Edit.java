package wenshu.check;

import java.util.Objects;

/**
 * A change of one stretch of one element's text.
 *
 * @param element index of the element in its paper
 * @param start first character that goes
 * @param end after the last character that goes; equal to start where something is only put in
 * @param replacement what stands there then
 */
public record Edit(int element, int start, int end, String replacement) {

    public Edit {
        Objects.requireNonNull(replacement);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: " + start + " to " + end);
        }
    }
}
