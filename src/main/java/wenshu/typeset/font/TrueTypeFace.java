package wenshu.typeset.font;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font with glyf outlines, read lazily from its bytes: what layout and embedding need of it.
 * Widths are in font units, {@link #unitsPerEm()} to the em. Thread-safe.
 */
public final class TrueTypeFace {

    private static final int COLLECTION_TAG = 0x74746366;

    private final String name;
    private final ByteBuffer data;
    private final Map<String, int[]> tables = new HashMap<>();
    private final CharacterMap characters;
    private final int unitsPerEm;
    private final int glyphCount;
    private final int longMetrics;
    private final int hmtx;
    private final Kerning kerning;

    private TrueTypeFace(String name, ByteBuffer data, int offset) {
        this.name = name;
        this.data = data;
        int count = data.getShort(offset + 4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = offset + 12 + 16 * i;
            byte[] tag = new byte[4];
            for (int k = 0; k < 4; k++) {
                tag[k] = data.get(entry + k);
            }
            tables.put(new String(tag, StandardCharsets.ISO_8859_1),
                    new int[] {data.getInt(entry + 8), data.getInt(entry + 12)});
        }
        for (String needed : new String[] {"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf"}) {
            if (!tables.containsKey(needed)) {
                throw new IllegalArgumentException("字体 " + name + " 不是 TrueType 轮廓字体（缺少 " + needed + " 表）");
            }
        }
        unitsPerEm = u16(at("head") + 18);
        glyphCount = u16(at("maxp") + 4);
        longMetrics = u16(at("hhea") + 34);
        hmtx = at("hmtx");
        kerning = tables.containsKey("kern") ? Kerning.read(table("kern")) : Kerning.NONE;
        characters = new CharacterMap(data, at("cmap"));
    }

    /**
     * Reads a font, or one font of a collection.
     *
     * @param name for messages and the PDF
     * @param bytes the file; never written to
     * @param index which font of a collection, from 0
     * @throws IllegalArgumentException when it is damaged or has no glyf outlines; the message is Chinese
     */
    public static TrueTypeFace read(String name, ByteBuffer bytes, int index) {
        try {
            ByteBuffer data = bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
            int offset = data.getInt(0) == COLLECTION_TAG ? data.getInt(12 + 4 * index) : 0;
            return new TrueTypeFace(name, data, offset);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("字体 " + name + " 的文件不完整", e);
        }
    }

    /** What the face is called in messages and in the PDF. */
    public String name() {
        return name;
    }

    /** Font units in an em. */
    public int unitsPerEm() {
        return unitsPerEm;
    }

    /** How many glyphs it has, .notdef included. */
    public int glyphCount() {
        return glyphCount;
    }

    /** The glyph of a code point; 0 when the font has none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** The advance width of a glyph in font units. */
    public int advance(int glyph) {
        return u16(hmtx + 4 * Math.min(glyph, longMetrics - 1));
    }

    /** How far the second of two neighbouring glyphs moves where pairs are kerned, in font units; mostly 0 or less. */
    public int kerning(int left, int right) {
        return kerning.of(left, right);
    }

    /** The ascent of the hhea table in font units. */
    public int ascent() {
        return data.getShort(at("hhea") + 4);
    }

    /** The descent of the hhea table in font units, negative below the baseline. */
    public int descent() {
        return data.getShort(at("hhea") + 6);
    }

    /** The bounding box of all glyphs in font units: xMin, yMin, xMax, yMax. */
    public int[] boundingBox() {
        int head = at("head");
        return new int[] {data.getShort(head + 36), data.getShort(head + 38), data.getShort(head + 40),
            data.getShort(head + 42)};
    }

    /** Whether it has the table of that tag. */
    public boolean hasTable(String tag) {
        return tables.containsKey(tag);
    }

    /** A read-only view of a table, positioned at 0. */
    public ByteBuffer table(String tag) {
        int[] range = tables.get(tag);
        if (range == null) {
            throw new IllegalArgumentException("字体 " + name + " 缺少 " + tag + " 表");
        }
        return data.slice(range[0], range[1]).order(ByteOrder.BIG_ENDIAN);
    }

    private int at(String tag) {
        return tables.get(tag)[0];
    }

    private int u16(int position) {
        return data.getShort(position) & 0xFFFF;
    }

    @Override
    public String toString() {
        return name;
    }
}
