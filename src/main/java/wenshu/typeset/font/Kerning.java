package wenshu.typeset.font;

import java.nio.ByteBuffer;

/** The pairs of a font's {@code kern} table that stand level and in its first format; other tables hold none. */
final class Kerning {

    static final Kerning NONE = new Kerning(ByteBuffer.allocate(0), 0, 0);

    private static final int ENTRY = 6;
    /** Coverage of a sorted list of pairs for level text; minimum, cross-stream and override tables are left. */
    private static final int LEVEL_PAIRS = 1;

    private final ByteBuffer table;
    private final int first;
    private final int count;

    private Kerning(ByteBuffer table, int first, int count) {
        this.table = table;
        this.first = first;
        this.count = count;
    }

    /** Reads the table; what is damaged has no pairs. */
    static Kerning read(ByteBuffer table) {
        if (table.limit() < 18 || table.getShort(0) != 0) {
            return NONE;
        }
        int subtables = table.getShort(2) & 0xFFFF;
        int at = 4;
        for (int i = 0; i < subtables && at + 14 <= table.limit(); i++) {
            if (table.getShort(at + 4) == LEVEL_PAIRS) {
                int count = Math.min(table.getShort(at + 6) & 0xFFFF, (table.limit() - at - 14) / ENTRY);
                return new Kerning(table, at + 14, count);
            }
            at += Math.max(ENTRY, table.getShort(at + 2) & 0xFFFF);
        }
        return NONE;
    }

    /** How far the right one of two neighbouring glyphs moves, in font units; mostly 0 or negative. */
    int of(int left, int right) {
        long wanted = (long) left << 16 | right;
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int entry = first + ENTRY * middle;
            long pair = table.getInt(entry) & 0xFFFF_FFFFL;
            if (pair == wanted) {
                return table.getShort(entry + 4);
            }
            if (pair < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }
}
