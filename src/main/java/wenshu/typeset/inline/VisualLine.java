package wenshu.typeset.inline;

import com.ibm.icu.text.Bidi;

/**
 * A line with text from right to left in the order in which it stands on paper (Unicode bidirectional algorithm).
 *
 * @param glyphs only those of the line
 * @param line all of them
 * @param x origins, and the end after the last
 */
record VisualLine(Glyphs glyphs, Line line, int[] x) {

    private static final String PAIRS = "()[]{}<>«»";

    /**
     * The line anew.
     *
     * @param x where the entries stand in reading order
     */
    static VisualLine of(Glyphs from, Line line, int[] x) {
        int n = line.textEnd() - line.from();
        char[] text = new char[n];
        for (int i = 0; i < n; i++) {
            text[i] = character(from, line.from() + i);
        }
        int base = from.startsRightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(text, 0, null, 0, n, base);
        byte[] levels = new byte[n];
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, n);
        Glyphs glyphs = new Glyphs();
        int[] places = new int[n + 1];
        int position = n == 0 ? 0 : x[0] - from.lead[line.from()];
        for (int k = 0; k < n; k++) {
            int i = line.from() + order[k];
            int turned = turned(from, i, levels[order[k]]);
            glyphs.add(from.kind[i], turned, from.style[i], from.stack[i], from.face[i],
                    turned == from.codePoint[i] ? from.glyph[i] : from.face[i].glyph(turned), from.advance[i],
                    from.wide[i]);
            glyphs.carried[k] = from.carried[i];
            glyphs.lead[k] = from.lead[i];
            places[k] = position + from.lead[i];
            int next = order[k] + 1;
            position += x[next] - (next < n ? from.lead[line.from() + next] : 0) - x[order[k]] + from.lead[i];
        }
        places[n] = position;
        return new VisualLine(glyphs, new Line(0, n, n, line.width(), line.available(), 0, 0, 0, false, line.end()), places);
    }

    /** One character for one entry: what is beyond the basic plane counts as an ideograph. */
    private static char character(Glyphs glyphs, int i) {
        int c = glyphs.codePoint[i];
        return c > 0xFFFF ? '一' : (char) c;
    }

    /** Brackets turn round where text runs from right to left. */
    private static int turned(Glyphs glyphs, int i, int level) {
        int c = glyphs.codePoint[i];
        int at = level % 2 == 0 || glyphs.face[i] == null ? -1 : PAIRS.indexOf(c);
        return at < 0 || glyphs.face[i].glyph(PAIRS.charAt(at ^ 1)) == 0 ? c : PAIRS.charAt(at ^ 1);
    }
}
