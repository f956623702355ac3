package wenshu.typeset.inline;

/** How much of a full-width mark may be squeezed out of a line (标点挤压). */
final class Squeeze {

    private Squeeze() {
    }

    /**
     * What entry {@code i} can still give up, millipoints: half an em less what its pair took already. The mark at a
     * line's start keeps its place.
     */
    static int give(Glyphs glyphs, int i, boolean first) {
        if (!glyphs.wide[i] || glyphs.kind[i] != Glyphs.TEXT) {
            return 0;
        }
        int c = glyphs.codePoint[i];
        boolean can = Kinsoku.blankRight(c) || Kinsoku.blankLeft(c) && !first;
        return can ? Math.max(0, glyphs.style[i].size() * glyphs.style[i].scale() / 200 - glyphs.squeeze[i]) : 0;
    }
}
