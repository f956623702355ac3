package wenshu.typeset.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** The family names that a font gives itself, in every language (OpenType name table, identifiers 1, 4 and 16). */
public final class FontNames {

    private FontNames() {
    }

    /** All names; the caller compares them without regard to case. */
    public static Set<String> of(TrueTypeFace face) {
        Set<String> names = new LinkedHashSet<>();
        if (!face.hasTable("name")) {
            return names;
        }
        ByteBuffer table = face.table("name");
        int count = table.getShort(2) & 0xFFFF;
        int strings = table.getShort(4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int record = 6 + 12 * i;
            int platform = table.getShort(record) & 0xFFFF;
            int id = table.getShort(record + 6) & 0xFFFF;
            if ((platform == 3 || platform == 0) && (id == 1 || id == 4 || id == 16)) {
                byte[] bytes = new byte[table.getShort(record + 8) & 0xFFFF];
                table.get(strings + (table.getShort(record + 10) & 0xFFFF), bytes);
                names.add(new String(bytes, StandardCharsets.UTF_16BE));
            }
        }
        return names;
    }
}
