package wenshu.pdf;

import java.nio.file.Path;
import wenshu.render.FontShelf;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.frame.FrameItem;

/** Text for hand-made frames. */
final class Runs {

    private static final FontShelf FONTS = new FontShelf(Path.of("no-own-fonts"));

    private Runs() {
    }

    /** Text of 16 pt in the official body font. */
    static FrameItem.GlyphRun run(int x, int y, String text) {
        int[] points = text.codePoints().toArray();
        TrueTypeFace face = FONTS.find("仿宋", false, false, true).faceFor(points[0]);
        int[] glyphs = new int[points.length];
        int[] offsets = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            glyphs[i] = face.glyph(points[i]);
            offsets[i] = 16_000 * i;
        }
        return new FrameItem.GlyphRun(x, y, face, 16_000, 100, 0, false, false, glyphs, points, offsets,
                16_000 * points.length);
    }
}
