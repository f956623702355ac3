package wenshu.typeset.font;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A font's cmap as a table for the basic plane and sorted groups beyond it (OpenType cmap, formats 4 and 12). */
final class CharacterMap {

    private final char[] basic = new char[0x10000];
    private final int[] starts;
    private final int[] ends;
    private final int[] glyphs;

    CharacterMap(ByteBuffer data, int cmap) {
        int segments = -1;
        int groups = -1;
        int count = data.getShort(cmap + 2) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int platform = data.getShort(cmap + 4 + 8 * i) & 0xFFFF;
            int encoding = data.getShort(cmap + 6 + 8 * i) & 0xFFFF;
            int table = cmap + data.getInt(cmap + 8 + 8 * i);
            int format = data.getShort(table) & 0xFFFF;
            boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
            if (unicode && format == 4) {
                segments = table;
            } else if (unicode && format == 12) {
                groups = table;
            }
        }
        if (segments >= 0) {
            readSegments(data, segments);
        }
        int n = groups < 0 ? 0 : data.getInt(groups + 12);
        int[] s = new int[n];
        int[] e = new int[n];
        int[] g = new int[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int start = data.getInt(groups + 16 + 12 * i);
            int end = data.getInt(groups + 20 + 12 * i);
            int glyph = data.getInt(groups + 24 + 12 * i);
            for (int c = start; c <= Math.min(end, 0xFFFF); c++) {
                basic[c] = (char) (glyph + c - start);
            }
            if (end > 0xFFFF) {
                s[kept] = start;
                e[kept] = end;
                g[kept++] = glyph;
            }
        }
        starts = Arrays.copyOf(s, kept);
        ends = Arrays.copyOf(e, kept);
        glyphs = Arrays.copyOf(g, kept);
    }

    private void readSegments(ByteBuffer data, int table) {
        int count = (data.getShort(table + 6) & 0xFFFF) / 2;
        int endCodes = table + 14;
        int startCodes = endCodes + 2 * count + 2;
        int deltas = startCodes + 2 * count;
        int offsets = deltas + 2 * count;
        for (int i = 0; i < count; i++) {
            int start = data.getShort(startCodes + 2 * i) & 0xFFFF;
            int end = data.getShort(endCodes + 2 * i) & 0xFFFF;
            int delta = data.getShort(deltas + 2 * i);
            int offset = data.getShort(offsets + 2 * i) & 0xFFFF;
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int glyph = c;
                if (offset != 0) {
                    glyph = data.getShort(offsets + 2 * i + offset + 2 * (c - start)) & 0xFFFF;
                    if (glyph == 0) {
                        continue;
                    }
                }
                basic[c] = (char) (glyph + delta);
            }
        }
    }

    int glyph(int codePoint) {
        if (codePoint < 0x10000) {
            return basic[codePoint];
        }
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < starts[middle]) {
                high = middle - 1;
            } else if (codePoint > ends[middle]) {
                low = middle + 1;
            } else {
                return glyphs[middle] + codePoint - starts[middle];
            }
        }
        return 0;
    }
}
