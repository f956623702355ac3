package wenshu.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wenshu.glyph.GlyphSubset;
import wenshu.typeset.font.TrueTypeFace;

/** A face as one OFD uses it: readers find its glyphs by character, or by number where a character has another. */
final class OfdFont {

    private final TrueTypeFace face;
    private final long id;
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final Map<Integer, Integer> numbers = new HashMap<>(Map.of(0, 0));
    private final SortedMap<Integer, Integer> characters = new TreeMap<>();

    OfdFont(TrueTypeFace face, long id) {
        this.face = face;
        this.id = id;
    }

    long id() {
        return id;
    }

    String name() {
        return face.name();
    }

    /** The number of a glyph in the subset. */
    int number(int glyph) {
        return numbers.computeIfAbsent(glyph, g -> {
            glyphs.add(g);
            return glyphs.size() - 1;
        });
    }

    /** Whether a reader that looks the character up comes to that glyph. */
    boolean found(int character, int glyph) {
        return characters.computeIfAbsent(character, c -> number(glyph)) == number(glyph);
    }

    byte[] file() {
        return new GlyphSubset(face, glyphs).write(characters);
    }
}
