package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.ParagraphStyle.TabStop;

/** Finds the stop that a tab goes to (ECMA-376, 17.3.1.37). Positions count from the paragraph's left margin. */
final class Tabs {

    private final List<TabStop> stops;
    private final int defaultDistance;
    private final ParagraphStyle.Indent indent;

    Tabs(ParagraphStyle style, int defaultDistance) {
        this.stops = style.tabs();
        this.defaultDistance = Math.max(1_000, defaultDistance);
        this.indent = style.indent();
    }

    /**
     * The width of the tab at entry {@code tab}.
     *
     * @param before width of what stands before it in the line
     */
    int advanceFrom(Glyphs glyphs, int tab, int before, boolean firstLine) {
        int start = indent.left() + (firstLine ? indent.firstLine() : 0);
        int position = start + before;
        for (TabStop stop : stops) {
            if (stop.position() > position) {
                int room = stop.position() - position;
                return switch (stop.kind()) {
                    case LEFT -> room;
                    case RIGHT -> Math.max(0, room - following(glyphs, tab));
                    case CENTER -> Math.max(0, room - following(glyphs, tab) / 2);
                };
            }
        }
        // A hanging indent is a stop of its own.
        if (firstLine && indent.firstLine() < 0 && position < indent.left()) {
            return indent.left() - position;
        }
        return (Math.floorDiv(position, defaultDistance) + 1) * defaultDistance - position;
    }

    private static int following(Glyphs glyphs, int tab) {
        int width = 0;
        for (int i = tab + 1; i < glyphs.count && glyphs.kind[i] <= Glyphs.SPACE; i++) {
            width += glyphs.width(i);
        }
        return width;
    }
}
