package wenshu.measure;

import java.util.Objects;

/**
 * One printed character. Lengths in millipoints from the page's top left corner; in a turned line from the corner of the
 * page as one reads that line.
 *
 * @param text what it stands for; empty when the file does not say
 * @param x of its origin
 * @param advance its own width
 * @param size em
 * @param font index in {@link Pages#fonts}
 * @param color 0xRRGGBB
 * @param bold whether it is drawn heavier than its font is
 * @param missing whether the font has no such glyph and draws a substitute box
 * @param ink where it leaves ink, or null where it leaves none
 */
public record Glyph(String text, int x, int advance, int size, int font, int color, boolean bold, boolean missing, Box ink) {

    public Glyph {
        Objects.requireNonNull(text);
    }

    /** Its right end. */
    public int end() {
        return x + advance;
    }
}
