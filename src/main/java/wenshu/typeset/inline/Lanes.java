package wenshu.typeset.inline;

import java.util.List;

/** Where lines may stand beside what floats. Lengths in millipoints. */
@FunctionalInterface
public interface Lanes {

    /**
     * The lane for a line.
     *
     * @param y top of the line, from where the piece of text begins
     * @param height that the line will probably have
     */
    Lane at(int y, int height);

    /** A text area of one width with nothing in the way. */
    static Lanes plain(int width) {
        Lane lane = new Lane(0, List.of(new Span(0, width)));
        return (y, height) -> lane;
    }

    /**
     * Room for one line.
     *
     * @param skip how far the line must move down first
     * @param spans from left to right, at least one
     */
    record Lane(int skip, List<Span> spans) {
        public Lane {
            spans = List.copyOf(spans);
        }
    }

    /** From left to right, counted from the text area's left edge. */
    record Span(int left, int right) {
    }
}
