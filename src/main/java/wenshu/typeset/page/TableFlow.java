package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Drawing.Wrap;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.Table;
import wenshu.typeset.flow.Part;
import wenshu.typeset.flow.SetTable;

/** Puts a table's rows into a column, with its heading rows again at the top of each. */
final class TableFlow {

    /** A line at least must fit of a row that is cut for a merged cell's text, millipoints. */
    private static final int LEAST_PIECE = 15_000;

    private final SectionFlow flow;
    private final Column column;
    private final List<SetTable.Placed> placed = new ArrayList<>();
    /** What the table's edges count from. */
    private int left;

    TableFlow(SectionFlow flow, Column column) {
        this.flow = flow;
        this.column = column;
    }

    /** Places a table, or goes on with it. */
    Position table(Part.Rows part, Position at, Position after) {
        left = column.x;
        return part.floating() == null ? rows(part.table(), at, after)
                : floating(part, part.floating().placement(), at, after);
    }

    /**
     * A table that floats stands as a whole, and text goes around it (17.4.57). One that leaves no room beside it, or is
     * longer than a page, goes from page to page like any other.
     */
    private Position floating(Part.Rows part, FramePlacement placement, Position at, Position after) {
        SetTable table = part.table();
        int width = table.width();
        int x = Placing.x(placement.horizontalAnchor(), placement.horizontalAlign(column.sheet.number()), placement.x(), width,
                column.sheet, column.x);
        left = x - table.x()[0];
        boolean inText = placement.verticalAnchor() == FramePlacement.Anchor.TEXT;
        int beside = Math.max(x - column.x, column.x + column.width - x - width);
        if (!at.atStart() || table.height() > column.fullHeight() || inText && beside < Zones.LEAST_LANE) {
            return rows(table, at, after);
        }
        int y = Placing.y(placement.verticalAnchor(), placement.verticalAlign(), placement.y(), table.height(),
                column.sheet, column.y);
        if (inText && y + table.height() > column.y + column.room() && !column.mustTake()) {
            column.stop = Column.Stop.FULL;
            return at;
        }
        int top = y;
        placed.clear();
        for (SetTable.Row row : table.rows()) {
            placed.add(new SetTable.Placed(row, top));
            column.notes.add(row.notes());
            top += row.height();
        }
        drawn(table, null);
        Table.Margins margins = part.floating().margins();
        column.zones.add(new Zones.Zone(new Zones.Owner(part.owner()), x - margins.left(), y - margins.top(),
                x + width + margins.right(), top + margins.bottom(), false, Wrap.Side.BOTH), column, column.y);
        return after;
    }

    /**
     * Places rows until the column is full.
     *
     * @param at row to begin with, or the rest of one
     * @param after what follows the table
     */
    private Position rows(SetTable table, Position at, Position after) {
        List<SetTable.Row> rows = table.rows();
        List<SetTable.Row> heads = heads(table);
        placed.clear();
        if (at.atStart() && !column.mustTake() && chained(rows)) {
            int needed = KeepTogether.needed(flow, at.block(), column.width);
            if (needed > column.room() && needed <= column.fullHeight()) {
                column.stop = Column.Stop.FULL;
                return at;
            }
        }
        // Where the column's own rows begin below the repeated ones: a row that does not fit there fits nowhere.
        int belowHeads = -1;
        if (!at.atStart() && at.entry() >= heads.size() && repeatable(heads)) {
            for (SetTable.Row head : heads) {
                place(head.heading(heads.size() - 1));
            }
            belowHeads = column.y;
        }
        SetTable.Row rest = at.rest();
        for (int r = at.entry(); r < rows.size(); r++) {
            SetTable.Row row = rest != null ? rest : rows.get(r);
            rest = null;
            giveWay(table, row);
            boolean atStart = column.mustTake() || column.must && column.y == belowHeads;
            int chain = KeepTogether.height(rows, r, KeepTogether.chain(rows, r));
            boolean moved = !atStart && row.keepNext() && chain > column.room() && chain <= column.fullHeight();
            boolean notesFit = column.notes.trial().take(row.notes(), column.y + row.height());
            if (!moved && row.height() <= column.room() && (notesFit || atStart)) {
                place(row);
                continue;
            }
            boolean filled = column.room() > LEAST_PIECE && table.goesOn(placed, row);
            boolean begins = row.least() <= column.room() || row.least() > column.fullHeight() || filled;
            boolean splittable = !moved && (row.splittable() && begins || atStart) && row.height() > column.room();
            SetTable.Row[] halves = splittable ? SetTable.cut(row, column.room(), atStart, filled) : null;
            column.stop = Column.Stop.FULL;
            if (halves != null) {
                place(halves[0]);
                return at.row(r, drawn(table, halves[1]));
            }
            if (!atStart) {
                SetTable.Row next = drawn(table, row);
                return at.row(r, next == rows.get(r) ? null : next);
            }
            place(row);
            if (r + 1 < rows.size()) {
                return at.row(r + 1, drawn(table, rows.get(r + 1)));
            }
            break;
        }
        drawn(table, null);
        return after;
    }

    private void place(SetTable.Row row) {
        placed.add(new SetTable.Placed(row, column.y));
        column.y += row.height();
        column.end = column.y;
        column.notes.add(row.notes());
        column.fresh = false;
    }

    /**
     * Draws what was placed.
     *
     * @param next the row that the next column begins with, or null at the table's end
     * @return the same row with what is left of merged cells that go on in it
     */
    private SetTable.Row drawn(SetTable table, SetTable.Row next) {
        if (next == null || placed.isEmpty()) {
            column.items.addAll(table.draw(placed, left, false));
            return next;
        }
        SetTable.Cut cut = table.cut(placed, next);
        column.items.addAll(table.draw(cut.placed(), left, true));
        return cut.rest();
    }

    /** A row that something floats over goes below it. */
    private void giveWay(SetTable table, SetTable.Row row) {
        if (!column.zones.isEmpty()) {
            int below = column.zones.below(left + table.x()[0], left + table.x()[0] + table.width(), column.y,
                    column.y + Math.max(1, row.height()));
            column.y = Math.min(below, Math.max(column.y, column.limit));
        }
    }

    private static boolean chained(List<SetTable.Row> rows) {
        return !rows.isEmpty() && (rows.getFirst().keepNext() || rows.getFirst().header());
    }

    private static List<SetTable.Row> heads(SetTable table) {
        List<SetTable.Row> heads = new ArrayList<>();
        for (SetTable.Row row : table.rows()) {
            if (!row.header() || heads.size() != row.index()) {
                break;
            }
            heads.add(row);
        }
        return heads;
    }

    /** Heading rows that take more than half a column are not repeated: they would leave no room for the others. */
    private boolean repeatable(List<SetTable.Row> heads) {
        return KeepTogether.height(heads, 0, heads.size()) <= column.fullHeight() / 2;
    }
}
