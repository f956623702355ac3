package wenshu.measure;

import java.util.List;

/**
 * Everything that stands on one baseline.
 *
 * @param baseline millipoints below the page's top
 * @param turn by how many quarter turns clockwise it is turned, 0 to 3; a turned line's lengths are those of the page
 *        turned back
 * @param glyphs from left to right, at least one
 */
public record TextLine(int baseline, int turn, List<Glyph> glyphs) {

    public TextLine {
        glyphs = List.copyOf(glyphs);
    }

    /** Its text with the blanks that the file has. */
    public String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** The ink of all glyphs; null when there is none. */
    public Box ink() {
        return ink(0, glyphs.size());
    }

    /** The ink of some glyphs; null when they leave none. */
    public Box ink(int from, int to) {
        Box box = null;
        for (Glyph glyph : glyphs.subList(from, to)) {
            box = Box.around(box, glyph.ink());
        }
        return box;
    }
}
