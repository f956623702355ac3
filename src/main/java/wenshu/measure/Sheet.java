package wenshu.measure;

import java.util.List;

/**
 * One printed page. Lengths in millipoints.
 *
 * @param width as it is looked at
 * @param height as it is looked at
 * @param lines from top to bottom
 * @param bars rules and thin rectangles
 * @param pictures where pictures stand
 */
public record Sheet(int width, int height, List<TextLine> lines, List<Bar> bars, List<Box> pictures) {

    public Sheet {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
        pictures = List.copyOf(pictures);
    }

    /** Whether it is wider than high. */
    public boolean landscape() {
        return width > height;
    }
}
