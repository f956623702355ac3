package wenshu.glyph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wenshu.typeset.font.TrueTypeFace;

/** The tables by which other programs find a subset's glyphs by character and know it for a font (OpenType). */
final class CharacterTables {

    private CharacterTables() {
    }

    static Map<String, byte[]> of(TrueTypeFace face, SortedMap<Integer, Integer> characters) {
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("cmap", characterMap(characters));
        tables.put("name", name(face.name()));
        tables.put("OS/2", metrics(face, characters));
        tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
        return tables;
    }

    /** Format 12, one group for each character. */
    private static byte[] characterMap(SortedMap<Integer, Integer> characters) {
        int length = 16 + 12 * characters.size();
        ByteBuffer table = ByteBuffer.allocate(12 + length);
        table.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(characters.size());
        characters.forEach((character, glyph) -> table.putInt(character).putInt(character).putInt(glyph));
        return table.array();
    }

    /** Family, style, full name and PostScript name, for Windows in English. */
    private static byte[] name(String family) {
        String[] names = {family, "Regular", family, family.replaceAll("[^A-Za-z0-9-]", "")};
        short[] identifiers = {1, 2, 4, 6};
        int size = 0;
        for (String name : names) {
            size += 2 * name.length();
        }
        ByteBuffer table = ByteBuffer.allocate(6 + 12 * names.length + size);
        table.putShort((short) 0).putShort((short) names.length).putShort((short) (6 + 12 * names.length));
        int at = 0;
        for (int i = 0; i < names.length; i++) {
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort(identifiers[i])
                    .putShort((short) (2 * names[i].length())).putShort((short) at);
            at += 2 * names[i].length();
        }
        for (String name : names) {
            table.put(name.getBytes(StandardCharsets.UTF_16BE));
        }
        return table.array();
    }

    private static byte[] metrics(TrueTypeFace face, SortedMap<Integer, Integer> characters) {
        ByteBuffer table = ByteBuffer.allocate(96);
        table.putShort(0, (short) 4).putShort(2, (short) face.unitsPerEm()).putShort(4, (short) 400)
                .putShort(6, (short) 5);
        boolean any = !characters.isEmpty();
        table.putShort(64, (short) (any ? Math.min(0xFFFF, characters.firstKey()) : 0))
                .putShort(66, (short) (any ? Math.min(0xFFFF, characters.lastKey()) : 0));
        table.putShort(68, (short) face.ascent()).putShort(70, (short) face.descent())
                .putShort(74, (short) face.ascent()).putShort(76, (short) -face.descent());
        return table.array();
    }
}
