package wenshu.typeset.page;

import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Drawing.Wrap;
import wenshu.typeset.content.Table;
import wenshu.typeset.flow.ParagraphBox;
import wenshu.typeset.flow.Part;
import wenshu.typeset.flow.PlacedDrawing;
import wenshu.typeset.inline.SetLine;

/** Fills one column with the parts of a section, from a position on. */
final class ColumnFiller {

    /** As much more of a paragraph is set beside floats than there is room, for the rules of its last lines. */
    private static final int BEYOND = 200_000;

    /** Word reckons in twentieths of a point: what goes beyond the foot by less than one has room. */
    private static final int TWIP = 50;

    private final SectionFlow flow;
    private final Column column;
    /** Whether the section goes on into the next one on the same page. */
    private final boolean continued;
    private final TableFlow tables;
    private final FrameFlow frames;

    ColumnFiller(SectionFlow flow, Column column, boolean continued) {
        this.flow = flow;
        this.column = column;
        this.continued = continued;
        this.tables = new TableFlow(flow, column);
        this.frames = new FrameFlow(column);
    }

    /** Fills the column; {@link Column#stop} says why it ended. */
    Position fill(Position from) {
        Position at = from;
        while (column.stop == null) {
            if (at.block() >= flow.size()) {
                column.stop = Column.Stop.SECTION_END;
                break;
            }
            Part part = flow.part(at.block(), column.width);
            Position after = at.block(flow.next(at.block(), part));
            at = switch (part) {
                case Part.Lines lines -> lines(lines, at, after);
                case Part.Rows rows -> tables.table(rows, at, after);
                case Part.Framed framed -> frames.framed(framed, at, after);
            };
        }
        // A break after which nothing comes leaves no empty page.
        boolean broken = column.stop == Column.Stop.PAGE_BREAK || column.stop == Column.Stop.COLUMN_BREAK;
        if (broken && at.block() >= flow.size()) {
            column.stop = Column.Stop.SECTION_END;
        }
        return at;
    }

    private Position lines(Part.Lines part, Position at, Position after) {
        if (at.atStart()) {
            if (part.style().pageBreakBefore() && !(column.fresh && column.atPageTop)) {
                column.stop = Column.Stop.PAGE_BREAK;
                return at;
            }
            int before = before(part, at);
            if (!column.mustTake() && !flow.keptWithTheOneBefore(at.block())) {
                int needed = KeepTogether.needed(flow, at.block(), column.width);
                if (needed + before >= column.room() + TWIP && (needed <= column.fullHeight() || !column.fresh)) {
                    column.stop = Column.Stop.FULL;
                    return at;
                }
            }
            return begin(part, at, after, before);
        }
        return pieces(part, at, after);
    }

    /** Begins a paragraph, with what is anchored in it: both go to the next column when no line has room here. */
    private Position begin(Part.Lines part, Position at, Position after, int before) {
        Zones.Mark zones = column.zones.mark();
        int drawings = column.drawings.count();
        int top = column.y;
        column.y += before;
        anchor(part);
        Position next = pieces(part, at, after);
        if (next.equals(at)) {
            column.zones.reset(zones);
            column.drawings.keep(drawings);
            column.y = top;
        }
        return next;
    }

    /** Places the drawings of a paragraph, measured from where its text begins beside what floats already. */
    private void anchor(Part.Lines part) {
        if (part.drawings().isEmpty()) {
            return;
        }
        int top = column.y
                + column.zones.skip(column, column.y, part.lines().getFirst().height(), part.drawings());
        for (Drawing drawing : part.drawings()) {
            PlacedDrawing placed = column.drawings.add(drawing, column.sheet, column.x, column.width, top,
                    flow.graphics());
            Wrap wrap = drawing.wrap();
            if (wrap.kind() != Wrap.Kind.BEHIND && wrap.kind() != Wrap.Kind.IN_FRONT) {
                Table.Margins margins = wrap.margins();
                column.zones.add(new Zones.Zone(new Zones.Owner(drawing), placed.x() - margins.left(),
                        placed.y() - margins.top(), placed.x() + placed.width() + margins.right(),
                        placed.y() + placed.height() + margins.bottom(), wrap.kind() == Wrap.Kind.TOP_AND_BOTTOM,
                        wrap.side()), column, column.y);
            }
        }
    }

    /** The space above a paragraph: none where a full page made it begin a new one. */
    private int before(Part.Lines part, Position at) {
        boolean spacer = continued && at.block() == flow.size() - 1 && part.lines().size() == 1
                && part.lines().getFirst().blank();
        if (column.fresh && column.automatic || spacer) {
            return 0;
        }
        return part.before();
    }

    private Position pieces(Part.Lines part, Position at, Position after) {
        List<SetLine> lines = around(part, at);
        int to = fitting(lines);
        if (to < lines.size() && !forced(lines, to)) {
            int cut = Orphans.cut(part.style(), at.entry() == 0, to, lines.size(), column.mustTake());
            to = cut == 0 && column.mustTake() ? 1 : cut;
        }
        for (int i = 0; i < to; i++) {
            place(part, lines.get(i), at.entry() == 0 && i == 0, i == lines.size() - 1);
        }
        boolean forced = forced(lines, to);
        if (forced) {
            column.stop = lines.get(to - 1).ends() == SetLine.Ends.PAGE ? Column.Stop.PAGE_BREAK
                    : Column.Stop.COLUMN_BREAK;
        }
        if (to == lines.size()) {
            column.y += part.after();
            return after;
        }
        if (!forced) {
            column.stop = Column.Stop.FULL;
        }
        return to == 0 ? at : at.at(lines.get(to - 1).to());
    }

    /** The lines still to be placed, beside what floats where something does. */
    private List<SetLine> around(Part.Lines part, Position at) {
        List<SetLine> lines = at.entry() == 0 ? part.lines() : flow.rest(part, at, column.width);
        int room = Math.max(0, column.room());
        int height = 0;
        for (int i = 0; i < lines.size() && height < room; i++) {
            height += lines.get(i).height();
        }
        boolean beside = !column.zones.isEmpty() && column.zones.below(column.x, column.x + column.width, column.y,
                column.y + Math.max(1, height)) > column.y;
        if (!beside) {
            return lines;
        }
        List<SetLine> lanes = part.setter().set(column.zones.lanes(column, column.y), at.entry(), room + BEYOND);
        // Where all of a page is covered, text over what floats is better than text beyond the page's foot.
        return column.mustTake() && lanes.getFirst().height() > room ? lines : lanes;
    }

    private static boolean forced(List<SetLine> lines, int to) {
        return to > 0 && lines.get(to - 1).ends() != SetLine.Ends.LINE;
    }

    private void place(Part.Lines part, SetLine line, boolean first, boolean last) {
        column.add(ParagraphBox.items(part.style(), column.width, line.height(), first, last), column.x, column.y);
        column.add(line.items(), column.x, column.y);
        column.end = column.y + line.height() - line.extra();
        column.y += line.height();
        column.notes.add(line.notes());
        column.fresh = false;
    }

    /** How many lines fit; a line with a break in it is the last. */
    private int fitting(List<SetLine> lines) {
        NoteColumn.Trial notes = column.notes.trial();
        int y = column.y;
        for (int i = 0; i < lines.size(); i++) {
            SetLine line = lines.get(i);
            int foot = y + line.height() - line.extra();
            if (foot >= column.floor(notes, y) + TWIP || !notes.take(line.notes(), foot)) {
                return i;
            }
            y += line.height();
            if (line.ends() != SetLine.Ends.LINE) {
                return i + 1;
            }
        }
        return lines.size();
    }
}
