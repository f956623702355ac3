package wenshu.typeset.frame;

import java.util.List;
import wenshu.typeset.font.TrueTypeFace;

/** Something drawn on a page. Coordinates in millipoints from the page's top left corner, y downward. */
public sealed interface FrameItem {

    /** The same item moved. */
    FrameItem moved(int dx, int dy);

    /**
     * Glyphs of one face in one line.
     *
     * @param x of the first glyph's origin
     * @param y of the baseline
     * @param size em in millipoints
     * @param scale horizontal scale in percent
     * @param color 0xRRGGBB
     * @param glyphs glyph numbers
     * @param codePoints what each glyph stands for
     * @param offsets of each glyph's origin from x
     * @param width from x to the end of the last glyph's advance
     */
    record GlyphRun(int x, int y, TrueTypeFace face, int size, int scale, int color, boolean emboldened,
            boolean slanted, int[] glyphs, int[] codePoints, int[] offsets, int width) implements FrameItem {

        @Override
        public GlyphRun moved(int dx, int dy) {
            return new GlyphRun(x + dx, y + dy, face, size, scale, color, emboldened, slanted, glyphs, codePoints,
                    offsets, width);
        }

        /** The text that the glyphs stand for. */
        public String text() {
            return new String(codePoints, 0, codePoints.length);
        }
    }

    /** A straight line, its width centred on the two points. */
    record Stroke(int x1, int y1, int x2, int y2, int width, int color) implements FrameItem {
        @Override
        public Stroke moved(int dx, int dy) {
            return new Stroke(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, color);
        }
    }

    /** A filled rectangle. */
    record Fill(int x, int y, int width, int height, int color) implements FrameItem {
        @Override
        public Fill moved(int dx, int dy) {
            return new Fill(x + dx, y + dy, width, height, color);
        }
    }

    /** Items cut off at a rectangle. */
    record Clipped(int x, int y, int width, int height, List<FrameItem> items) implements FrameItem {
        public Clipped {
            items = List.copyOf(items);
        }

        @Override
        public Clipped moved(int dx, int dy) {
            return new Clipped(x + dx, y + dy, width, height, items.stream().map(i -> i.moved(dx, dy)).toList());
        }
    }
}
