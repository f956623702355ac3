package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.ParagraphStyle.TabStop;

/** Finds the stop that a tab goes to (ECMA-376, 17.3.1.37). Positions count from the text area's left edge. */
final class Tabs {

    private final List<TabStop> stops;
    private final int defaultDistance;
    private final ParagraphStyle.Indent indent;
    private final int textWidth;
    private int reach;

    /**
     * @param textWidth of the text area, millipoints
     */
    Tabs(ParagraphStyle style, int defaultDistance, int textWidth) {
        this.stops = style.tabs();
        this.defaultDistance = Math.max(1_000, defaultDistance);
        this.indent = style.indent();
        this.textWidth = textWidth;
    }

    /** Where the stop of the last tab is, for stops that are set; they may stand beyond the right indent. */
    int reach() {
        return reach;
    }

    /** Where a line begins. */
    int start(boolean firstLine) {
        return indent.left() + (firstLine ? indent.firstLine() : 0);
    }

    /**
     * The width of the tab at entry {@code tab}; what fills it is noted there.
     *
     * @param before width of what stands before it in the line
     */
    int advanceFrom(Glyphs glyphs, int tab, int before, boolean firstLine) {
        int position = start(firstLine) + before;
        reach = 0;
        if (glyphs.carried[tab] instanceof Inline.AlignmentTab own) {
            glyphs.glyph[tab] = own.leader().ordinal();
            int left = own.toIndent() ? indent.left() : 0;
            int right = own.toIndent() ? textWidth - indent.right() : textWidth;
            reach = own.kind() == TabStop.Kind.LEFT ? left : own.kind() == TabStop.Kind.CENTER ? (left + right) / 2
                    : right;
            return Math.max(0, room(glyphs, tab, own.kind(), reach - position));
        }
        glyphs.glyph[tab] = TabStop.Leader.NONE.ordinal();
        // A hanging indent is a stop of its own.
        int hanging = firstLine && indent.firstLine() < 0 && position < indent.left() ? indent.left()
                : Integer.MAX_VALUE;
        for (TabStop stop : stops) {
            if (stop.position() > position && stop.position() <= hanging && stop.kind() != TabStop.Kind.BAR) {
                reach = stop.position();
                glyphs.glyph[tab] = stop.leader().ordinal();
                return Math.max(0, room(glyphs, tab, stop.kind(), stop.position() - position));
            }
        }
        if (hanging < Integer.MAX_VALUE) {
            return hanging - position;
        }
        return (Math.floorDiv(position, defaultDistance) + 1) * defaultDistance - position;
    }

    private static int room(Glyphs glyphs, int tab, TabStop.Kind kind, int room) {
        return switch (kind) {
            case RIGHT -> room - following(glyphs, tab, false);
            case CENTER -> room - following(glyphs, tab, false) / 2;
            case DECIMAL -> room - following(glyphs, tab, true);
            case LEFT, BAR -> room;
        };
    }

    /** The width of what follows up to the next tab or the line's end, or up to its decimal point. */
    private static int following(Glyphs glyphs, int tab, boolean toPoint) {
        int width = 0;
        for (int i = tab + 1; i < glyphs.count; i++) {
            byte kind = glyphs.kind[i];
            if (kind == Glyphs.TAB || kind == Glyphs.LINE_END || kind == Glyphs.PAGE_END
                    || toPoint && decimalPoint(glyphs, i, tab)) {
                break;
            }
            width += glyphs.width(i);
        }
        return width;
    }

    /** A point, or the end of the first number. */
    private static boolean decimalPoint(Glyphs glyphs, int i, int tab) {
        int c = glyphs.codePoint[i];
        boolean afterDigit = i > tab + 1 && Scripts.digit(glyphs.codePoint[i - 1]);
        return c == '.' || c == '．' || afterDigit && !Scripts.digit(c) && c != ',';
    }
}
