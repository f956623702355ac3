package wenshu.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenshu.typeset.font.Advances;
import wenshu.typeset.font.FontStack;
import wenshu.typeset.font.Fonts;
import wenshu.typeset.font.LineMetrics;
import wenshu.typeset.font.TrueTypeFace;

/**
 * A font of our own for exact geometry: every character of the basic plane is as wide as the em (Chinese) or half of
 * it (Latin), and has no outline. The Latin one knows one pair to be kerned.
 */
final class SquareFont {

    private static final int GLYPHS = 0xFFFE;
    private static final int NARROW = 500;

    private SquareFont() {
    }

    /** Fonts that answer every family with the square font; Times New Roman's line measures for Latin text. */
    static Fonts fonts() {
        TrueTypeFace wide = face("Square", 1_000);
        TrueTypeFace narrow = face("Half", NARROW);
        return (family, bold, italic, eastAsian) -> new FontStack(family, List.of(eastAsian ? wide : narrow),
                eastAsian ? LineMetrics.CHINESE : new LineMetrics(891_000, 216_000, 42_000), bold, italic, Advances.OWN,
                family.startsWith("Wingdings"));
    }

    private static TrueTypeFace face(String name, int advance) {
        Map<String, ByteBuffer> tables = new TreeMap<>();
        ByteBuffer head = ByteBuffer.allocate(54);
        head.putShort(18, (short) 1_000);
        tables.put("head", head);
        ByteBuffer hhea = ByteBuffer.allocate(36);
        hhea.putShort(4, (short) 859).putShort(6, (short) -141).putShort(34, (short) 1);
        tables.put("hhea", hhea);
        ByteBuffer maxp = ByteBuffer.allocate(32);
        maxp.putShort(4, (short) GLYPHS);
        tables.put("maxp", maxp);
        ByteBuffer hmtx = ByteBuffer.allocate(2 * GLYPHS + 4);
        hmtx.putShort(0, (short) advance);
        tables.put("hmtx", hmtx);
        // One group: every code point from U+0001 on is the glyph of the same number.
        tables.put("cmap", ByteBuffer.allocate(40).putShort((short) 0).putShort((short) 1).putShort((short) 3)
                .putShort((short) 10).putInt(12).putShort((short) 12).putShort((short) 0).putInt(28).putInt(0)
                .putInt(1).putInt(1).putInt(GLYPHS - 1).putInt(1));
        if (advance == NARROW) {
            // One pair: A and V stand a tenth of the em closer.
            tables.put("kern", ByteBuffer.allocate(24).putShort((short) 0).putShort((short) 1).putShort((short) 0)
                    .putShort((short) 20).putShort((short) 1).putShort((short) 1).putShort((short) 6)
                    .putShort((short) 0).putShort((short) 0).putShort((short) 'A').putShort((short) 'V')
                    .putShort((short) -100));
        }
        tables.put("loca", ByteBuffer.allocate(2 * GLYPHS + 2));
        tables.put("glyf", ByteBuffer.allocate(4));
        return TrueTypeFace.read(name, file(tables), 0);
    }

    private static ByteBuffer file(Map<String, ByteBuffer> tables) {
        int size = 12 + 16 * tables.size() + tables.values().stream().mapToInt(ByteBuffer::capacity).sum();
        ByteBuffer file = ByteBuffer.allocate(size + 64);
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) 0).putShort((short) 0)
                .putShort((short) 0);
        int offset = 12 + 16 * tables.size();
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            byte[] bytes = table.getValue().array();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(offset).putInt(bytes.length);
            file.put(offset, bytes);
            offset += bytes.length;
        }
        return file;
    }
}
