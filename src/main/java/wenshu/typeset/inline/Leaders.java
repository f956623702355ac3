package wenshu.typeset.inline;

import java.util.Arrays;
import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.ParagraphStyle.TabStop.Leader;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.frame.FrameItem;

/** Fills tabs with characters (ECMA-376, 17.18.72). */
final class Leaders {

    private Leaders() {
    }

    /** The characters stand at multiples of their width, so that those of several lines are below each other. */
    static void draw(List<FrameItem> items, Glyphs glyphs, int tab, int from, int to, int baseline) {
        Leader leader = Leader.values()[glyphs.glyph[tab]];
        CharacterStyle style = glyphs.style[tab];
        int character = switch (leader) {
            case NONE -> ' ';
            case DOT -> '.';
            case HYPHEN -> '-';
            case UNDERSCORE, HEAVY -> '_';
            case MIDDLE_DOT -> '·';
        };
        TrueTypeFace face = glyphs.stack[tab].faceFor(character);
        int glyph = face.glyph(character);
        int advance = glyphs.stack[tab].advance(face, glyph, character, style.size());
        if (glyph == 0 || leader == Leader.NONE || advance <= 0) {
            return;
        }
        int first = Math.ceilDiv(from, advance) * advance;
        int count = (to - first) / advance;
        if (count <= 0) {
            return;
        }
        int[] glyphNumbers = new int[count];
        int[] codePoints = new int[count];
        int[] offsets = new int[count];
        Arrays.fill(glyphNumbers, glyph);
        Arrays.fill(codePoints, character);
        Arrays.setAll(offsets, i -> i * advance);
        items.add(new FrameItem.GlyphRun(first, baseline, face, style.size(),
                glyphs.stack[tab].stretch(face), style.color(),
                leader == Leader.HEAVY || style.bold() && glyphs.stack[tab].emboldened(), false, glyphNumbers,
                codePoints, offsets, count * advance));
    }
}
