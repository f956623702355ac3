package wenshu.glyph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wenshu.typeset.font.TrueTypeFace;

/**
 * A TrueType font file with only the glyphs that a document shows, numbered anew from 0 (.notdef).
 *
 * <p>Written by us and not by the PDF library: it takes a fraction of the time, and name-keyed outlines never reach
 * the file (ISO 19005-2, 6.2.11.4).
 */
public final class GlyphSubset {

    private static final int ARGS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_XY_SCALE = 0x0040;
    private static final int HAS_TWO_BY_TWO = 0x0080;

    private final TrueTypeFace face;
    private final ByteBuffer loca;
    private final ByteBuffer glyf;
    private final boolean longOffsets;
    /** Old glyph numbers by new one. */
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> components = new HashMap<>();

    /**
     * @param wanted old glyph numbers by new one, .notdef first
     */
    public GlyphSubset(TrueTypeFace face, List<Integer> wanted) {
        this.face = face;
        this.loca = face.table("loca");
        this.glyf = face.table("glyf");
        this.longOffsets = face.table("head").getShort(50) != 0;
        glyphs.addAll(wanted);
    }

    /** The font file for those who refer to glyphs by number. */
    public byte[] write() {
        return SfntWriter.write(tables());
    }

    /**
     * The font file for those who look glyphs up by character.
     *
     * @param characters new glyph numbers by code point
     */
    public byte[] write(SortedMap<Integer, Integer> characters) {
        Map<String, byte[]> tables = tables();
        tables.putAll(CharacterTables.of(face, characters));
        return SfntWriter.write(tables);
    }

    private Map<String, byte[]> tables() {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream(1 << 16);
        List<Integer> offsets = new ArrayList<>();
        // The list grows while it is walked: parts of composite glyphs come behind.
        for (int i = 0; i < glyphs.size(); i++) {
            offsets.add(outlines.size());
            byte[] outline = outline(glyphs.get(i));
            outlines.write(outline, 0, outline.length);
            while (outlines.size() % 4 != 0) {
                outlines.write(0);
            }
        }
        offsets.add(outlines.size());
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", loca(offsets));
        tables.put("hmtx", metrics());
        tables.put("head", patched("head", 50, 1));
        tables.put("hhea", patched("hhea", 34, glyphs.size()));
        tables.put("maxp", patched("maxp", 4, glyphs.size()));
        for (String hinting : List.of("cvt ", "fpgm", "prep")) {
            if (face.hasTable(hinting)) {
                tables.put(hinting, bytes(face.table(hinting)));
            }
        }
        return tables;
    }

    private byte[] outline(int glyph) {
        int from = offset(glyph);
        int to = offset(glyph + 1);
        if (to <= from) {
            return new byte[0];
        }
        byte[] outline = new byte[to - from];
        glyf.get(from, outline);
        if (glyf.getShort(from) < 0) {
            renumberComponents(ByteBuffer.wrap(outline));
        }
        return outline;
    }

    private int offset(int glyph) {
        return longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
    }

    private void renumberComponents(ByteBuffer outline) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            int old = outline.getShort(at + 2) & 0xFFFF;
            int renumbered = components.computeIfAbsent(old, glyph -> {
                glyphs.add(glyph);
                return glyphs.size() - 1;
            });
            outline.putShort(at + 2, (short) renumbered);
            at += 4 + ((flags & ARGS_ARE_WORDS) != 0 ? 4 : 2);
            if ((flags & HAS_SCALE) != 0) {
                at += 2;
            } else if ((flags & HAS_XY_SCALE) != 0) {
                at += 4;
            } else if ((flags & HAS_TWO_BY_TWO) != 0) {
                at += 8;
            }
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private static byte[] loca(List<Integer> offsets) {
        ByteBuffer table = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(table::putInt);
        return table.array();
    }

    private byte[] metrics() {
        ByteBuffer source = face.table("hmtx");
        int longMetrics = face.table("hhea").getShort(34) & 0xFFFF;
        ByteBuffer table = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            table.putShort((short) face.advance(glyph));
            int bearing = glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics);
            table.putShort(bearing + 1 < source.limit() ? source.getShort(bearing) : 0);
        }
        return table.array();
    }

    private byte[] patched(String tag, int position, int value) {
        byte[] table = bytes(face.table(tag));
        ByteBuffer.wrap(table).putShort(position, (short) value);
        return table;
    }

    private static byte[] bytes(ByteBuffer table) {
        byte[] bytes = new byte[table.remaining()];
        table.get(0, bytes);
        return bytes;
    }
}
