package wenshu.typeset.flow;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.frame.FrameItem;

/**
 * Text that is to run downward: set across first and turned to the right as a whole, so its Chinese characters are
 * turned back one by one (Unicode Standard Annex 50).
 */
final class Upright {

    private Upright() {
    }

    /** The items with their upright characters turned to the left, each about the middle of its em. */
    static List<FrameItem> of(List<FrameItem> items) {
        List<FrameItem> upright = new ArrayList<>();
        for (FrameItem item : items) {
            switch (item) {
                case FrameItem.GlyphRun run -> run(run, upright);
                case FrameItem.Tagged tagged -> upright.add(new FrameItem.Tagged(tagged.tag(), of(tagged.items())));
                case FrameItem.Clipped c ->
                    upright.add(new FrameItem.Clipped(c.x(), c.y(), c.width(), c.height(), of(c.items())));
                default -> upright.add(item);
            }
        }
        return upright;
    }

    private static void run(FrameItem.GlyphRun run, List<FrameItem> into) {
        int count = run.glyphs().length;
        for (int from = 0; from < count; ) {
            int kind = orientation(run.codePoints()[from]);
            int to = from + 1;
            while (to < count && kind == LYING && orientation(run.codePoints()[to]) == LYING) {
                to++;
            }
            FrameItem.GlyphRun piece = piece(run, from, to);
            into.add(kind == LYING ? piece : standing(piece, kind == CORNER));
            from = to;
        }
    }

    private static final int LYING = UCharacter.VerticalOrientation.ROTATED;
    /** Commas and full stops, which stand in the upper right corner of their square. */
    private static final int CORNER = UCharacter.VerticalOrientation.TRANSFORMED_UPRIGHT;

    private static int orientation(int codePoint) {
        int orientation = UCharacter.getIntPropertyValue(codePoint, UProperty.VERTICAL_ORIENTATION);
        if (orientation == UCharacter.VerticalOrientation.TRANSFORMED_ROTATED) {
            return LYING;
        }
        boolean mark = "、。，．".indexOf(codePoint) >= 0;
        return orientation == CORNER && !mark ? UCharacter.VerticalOrientation.UPRIGHT : orientation;
    }

    private static FrameItem.GlyphRun piece(FrameItem.GlyphRun run, int from, int to) {
        int count = to - from;
        int[] glyphs = new int[count];
        int[] codePoints = new int[count];
        int[] offsets = new int[count];
        int begin = run.offsets()[from];
        int end = to < run.offsets().length ? run.offsets()[to] : run.width();
        for (int i = 0; i < count; i++) {
            glyphs[i] = run.glyphs()[from + i];
            codePoints[i] = run.codePoints()[from + i];
            offsets[i] = run.offsets()[from + i] - begin;
        }
        return new FrameItem.GlyphRun(run.x() + begin, run.y(), run.face(), run.size(), run.scale(), run.color(),
                run.emboldened(), run.slanted(), glyphs, codePoints, offsets, end - begin);
    }

    private static FrameItem standing(FrameItem.GlyphRun glyph, boolean corner) {
        int size = glyph.size();
        // The em reaches from 0.88 above the baseline to 0.12 below.
        int middleX = glyph.x() + Math.min(glyph.width(), size) / 2;
        int middleY = glyph.y() - size * 38 / 100;
        FrameItem moved = glyph.moved(-middleX, -middleY);
        return new FrameItem.Turned(middleX, middleY, -90_000,
                List.of(corner ? moved.moved(size * 6 / 10, -size * 6 / 10) : moved));
    }
}
