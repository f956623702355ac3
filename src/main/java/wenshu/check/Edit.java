package wenshu.check;

import java.util.Objects;

/**
 * A change of one stretch of one element's text, or of the blank between it and the element before.
 *
 * @param element index of the element in its paper
 * @param kind what is changed
 * @param start first character that goes; 0 when it is no text
 * @param end after the last character that goes; equal to start where something is only put in
 * @param replacement what stands there then
 */
public record Edit(int element, Kind kind, int start, int end, String replacement) {

    /** What an edit changes. */
    public enum Kind {
        /** Characters of the element. */
        TEXT,
        /** The end of the paragraph before: the element goes on in the same paragraph, with nothing between. */
        JOIN,
        /** The blank paragraphs before: the element follows directly. */
        CLOSE
    }

    public Edit {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(replacement);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: " + start + " to " + end);
        }
    }

    /** A change of characters. */
    public Edit(int element, int start, int end, String replacement) {
        this(element, Kind.TEXT, start, end, replacement);
    }

    /** The element becomes the rest of the paragraph before it. */
    public static Edit join(int element) {
        return new Edit(element, Kind.JOIN, 0, 0, "");
    }

    /** The blank paragraphs before the element go. */
    public static Edit close(int element) {
        return new Edit(element, Kind.CLOSE, 0, 0, "");
    }
}
