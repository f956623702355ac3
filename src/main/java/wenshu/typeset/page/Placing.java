package wenshu.typeset.page;

import wenshu.typeset.content.FramePlacement.Align;
import wenshu.typeset.content.FramePlacement.Anchor;

/** Turns anchors and alignments into places on the page, millipoints. */
final class Placing {

    private Placing() {
    }

    static int x(Anchor anchor, Align align, int offset, int width, Sheet page, int text) {
        int from = switch (anchor) {
            case PAGE -> 0;
            case MARGIN -> page.left();
            case TEXT -> text;
        };
        int room = anchor == Anchor.PAGE ? page.width() : page.textWidth();
        return align == null ? from + offset : from + aligned(align, room, width);
    }

    static int y(Anchor anchor, Align align, int offset, int height, Sheet page, int text) {
        int from = switch (anchor) {
            case PAGE -> 0;
            case MARGIN -> page.top();
            case TEXT -> text;
        };
        int room = anchor == Anchor.PAGE ? page.height() : page.textHeight();
        return align == null || anchor == Anchor.TEXT ? from + offset : from + aligned(align, room, height);
    }

    private static int aligned(Align align, int room, int size) {
        return switch (align) {
            case START -> 0;
            case CENTER -> Math.floorDiv(room - size, 2);
            case END -> room - size;
        };
    }
}
