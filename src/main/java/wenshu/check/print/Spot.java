package wenshu.check.print;

import java.util.List;
import wenshu.measure.Box;
import wenshu.measure.Glyph;
import wenshu.measure.TextLine;

/**
 * A stretch of one printed line.
 *
 * @param page from 1
 * @param line the line
 * @param from its first glyph
 * @param to after its last glyph
 */
public record Spot(int page, TextLine line, int from, int to) {

    /** The glyphs of the stretch that are no blanks; at least one. */
    public List<Glyph> glyphs() {
        return line.glyphs().subList(from, to).stream().filter(glyph -> !Plain.of(glyph.text()).isEmpty()).toList();
    }

    /** Where its first glyph begins, millipoints from the page's left edge. */
    public int left() {
        return glyphs().getFirst().x();
    }

    /** Where its last glyph ends. */
    public int right() {
        return glyphs().getLast().end();
    }

    /** The baseline, millipoints from the page's top. */
    public int baseline() {
        return line.baseline();
    }

    /** Its ink; of a stretch without ink a box of no height on the baseline. */
    public Box ink() {
        Box ink = line.ink(from, to);
        return ink == null ? new Box(left(), baseline(), right(), baseline()) : ink;
    }

    /** Its text without blanks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        glyphs().forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }
}
