package wenshu.typeset.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import wenshu.typeset.content.Document.Compatibility;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.frame.FrameItem;

/** Sets a paragraph's text line by line into lanes; a line may go on beyond something that floats in its midst. */
final class LaneSetter {

    /** What a line's height says of its lane may change the line; it settles at once or never. */
    private static final int TRIES = 3;
    private static final int PROBABLE_HEIGHT = 12_000;
    private static final int BAR_WIDTH = 500;

    private final Glyphs glyphs;
    private final LineBreaker breaker;
    private final ParagraphStyle style;
    private final Compatibility compatibility;
    private final Function<List<Line>, LineHeight> heights;

    /**
     * @param heights gives the pieces of one line their common height
     */
    LaneSetter(Glyphs glyphs, LineBreaker breaker, ParagraphStyle style, Compatibility compatibility,
            Function<List<Line>, LineHeight> heights) {
        this.glyphs = glyphs;
        this.breaker = breaker;
        this.style = style;
        this.compatibility = compatibility;
        this.heights = heights;
    }

    List<SetLine> set(Lanes lanes, int from, int height) {
        List<SetLine> lines = new ArrayList<>();
        int at = from;
        int y = 0;
        int probable = PROBABLE_HEIGHT;
        Line last;
        do {
            boolean first = from == 0 && lines.isEmpty();
            Lanes.Lane lane = lanes.at(y, probable);
            List<Line> pieces = pieces(lane, at, first);
            LineHeight size = heights.apply(pieces);
            for (int i = 1; i < TRIES; i++) {
                Lanes.Lane better = lanes.at(y, size.height());
                if (better.equals(lane)) {
                    break;
                }
                lane = better;
                pieces = pieces(lane, at, first);
                size = heights.apply(pieces);
            }
            lines.add(line(lane, pieces, size, first));
            last = pieces.getLast();
            at = last.to();
            probable = size.height();
            y += lane.skip() + size.height();
        } while (goesOn(last) && y < height);
        return lines;
    }

    private boolean goesOn(Line last) {
        return breaker.goesOn(last) || compatibility.markAfterBreak() && last.end() == Line.End.PAGE_BREAK;
    }

    /** The text of one line, a piece for each span of its lane. */
    private List<Line> pieces(Lanes.Lane lane, int from, boolean first) {
        List<Line> pieces = new ArrayList<>();
        int at = from;
        for (int i = 0; i < lane.spans().size(); i++) {
            Lanes.Span span = lane.spans().get(i);
            int available = span.right() - span.left() - (i == 0 ? begin(first) : 0)
                    - (i == lane.spans().size() - 1 ? style.indent().right() : 0);
            Line piece = breaker.line(at, available, first && i == 0);
            pieces.add(piece);
            at = piece.to();
            if (piece.end() != Line.End.WRAPPED) {
                break;
            }
        }
        return pieces;
    }

    private int begin(boolean first) {
        return style.indent().left() + (first ? style.indent().firstLine() : 0);
    }

    private SetLine line(Lanes.Lane lane, List<Line> pieces, LineHeight size, boolean first) {
        List<FrameItem> items = new ArrayList<>();
        List<SetLine.PlacedGraphic> graphics = new ArrayList<>();
        List<Inline.Note> notes = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            LineSetter setter = new LineSetter(glyphs, pieces.get(i), compatibility.expandManualBreaks());
            int left = lane.spans().get(i).left() + (i == 0 ? begin(first) : 0);
            List<FrameItem> set = setter.set(style.alignment(), left, size.baseline(), size.height(),
                    compatibility.underlineTrailingSpaces());
            for (FrameItem item : set) {
                items.add(lane.skip() == 0 ? item : item.moved(0, lane.skip()));
            }
            setter.graphics().forEach(graphic -> graphics.add(graphic.moved(0, lane.skip())));
            notes.addAll(setter.notes());
        }
        bars(items, lane.skip(), size.height());
        Line last = pieces.getLast();
        return new SetLine(lane.skip() + size.height(), size.extra(), items, ends(last.end()), graphics, notes, last.to());
    }

    /** Bar tabs are upright lines through every line of the paragraph. */
    private void bars(List<FrameItem> items, int top, int height) {
        for (ParagraphStyle.TabStop stop : style.tabs()) {
            if (stop.kind() == ParagraphStyle.TabStop.Kind.BAR) {
                items.add(new FrameItem.Stroke(stop.position(), top, stop.position(), top + height, BAR_WIDTH, 0));
            }
        }
    }

    private static SetLine.Ends ends(Line.End end) {
        return switch (end) {
            case PAGE_BREAK -> SetLine.Ends.PAGE;
            case COLUMN_BREAK -> SetLine.Ends.COLUMN;
            default -> SetLine.Ends.LINE;
        };
    }
}
