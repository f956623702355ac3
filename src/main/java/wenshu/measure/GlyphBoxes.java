package wenshu.measure;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.unit.Length;

/** The bounding boxes of a face's glyphs, from the headers of its outlines. */
final class GlyphBoxes {

    private static final int LONG_OFFSETS = 50;

    private final TrueTypeFace face;
    private final ByteBuffer outlines;
    private final ByteBuffer offsets;
    private final boolean wide;
    private final Map<Integer, short[]> known = new HashMap<>();

    GlyphBoxes(TrueTypeFace face) {
        this.face = face;
        this.outlines = face.table("glyf");
        this.offsets = face.table("loca");
        this.wide = face.table("head").getShort(LONG_OFFSETS) != 0;
    }

    /** The ink of a glyph whose origin stands there; null when it has none. */
    Box ink(int glyph, int x, int baseline, int size, int scale) {
        short[] box = known.computeIfAbsent(glyph, this::read);
        if (box.length == 0) {
            return null;
        }
        int em = face.unitsPerEm();
        int across = (int) ((long) size * scale / 100);
        return new Box(x + Length.scale(box[0], em, across), baseline - Length.scale(box[3], em, size),
                x + Length.scale(box[2], em, across), baseline - Length.scale(box[1], em, size));
    }

    /** A bureau's own font may be damaged: then the glyph has no ink here. */
    private short[] read(int glyph) {
        try {
            return header(glyph);
        } catch (IndexOutOfBoundsException e) {
            return new short[0];
        }
    }

    private short[] header(int glyph) {
        int start = offset(glyph);
        if (start == offset(glyph + 1)) {
            return new short[0];
        }
        return new short[] {outlines.getShort(start + 2), outlines.getShort(start + 4), outlines.getShort(start + 6),
            outlines.getShort(start + 8)};
    }

    private int offset(int glyph) {
        return wide ? offsets.getInt(4 * glyph) : 2 * (offsets.getShort(2 * glyph) & 0xFFFF);
    }
}
