package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.flow.SetTable;

/** Puts a table's rows into a column, with its heading rows again at the top of each. */
final class TableFlow {

    private final SectionFlow flow;
    private final Column column;

    TableFlow(SectionFlow flow, Column column) {
        this.flow = flow;
        this.column = column;
    }

    /**
     * Places rows until the column is full.
     *
     * @param at row to begin with, or the rest of one
     * @param after what follows the table
     */
    Position rows(SetTable table, Position at, Position after) {
        List<SetTable.Row> rows = table.rows();
        List<SetTable.Row> heads = heads(table);
        boolean topEdge = true;
        if (at.atStart() && !column.mustTake() && KeepTogether.needed(flow, at.block(), column.width) > column.room()
                && KeepTogether.needed(flow, at.block(), column.width) <= column.fullHeight() && chained(rows)) {
            column.stop = Column.Stop.FULL;
            return at;
        }
        // Where the column's own rows begin below the repeated ones: a row that does not fit there fits nowhere.
        int belowHeads = -1;
        if (!at.atStart() && at.entry() >= heads.size() && repeatable(heads)) {
            for (SetTable.Row head : heads) {
                draw(table, head, topEdge);
                topEdge = false;
            }
            belowHeads = column.y;
        }
        SetTable.Row rest = at.rest();
        for (int r = at.entry(); r < rows.size(); r++) {
            SetTable.Row row = rest != null ? rest : rows.get(r);
            rest = null;
            boolean atStart = column.mustTake() || column.must && column.y == belowHeads;
            int chain = KeepTogether.height(rows, r, KeepTogether.chain(rows, r));
            boolean moved = !atStart && row.keepNext() && chain > column.room() && chain <= column.fullHeight();
            boolean notesFit = column.notes.trial().take(row.notes(), column.y + row.height());
            if (!moved && row.height() <= column.room() && (notesFit || atStart)) {
                draw(table, row, topEdge);
                topEdge = false;
                continue;
            }
            boolean splittable = !moved && (row.splittable() || atStart) && row.height() > column.room();
            SetTable.Row[] halves = splittable ? SetTable.cut(row, column.room()) : null;
            column.stop = Column.Stop.FULL;
            if (halves != null) {
                draw(table, halves[0], topEdge);
                return at.row(r, halves[1]);
            }
            if (!atStart) {
                return at.row(r, row == rows.get(r) ? null : row);
            }
            draw(table, row, topEdge);
            return r + 1 < rows.size() ? at.row(r + 1, null) : after;
        }
        return after;
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

    private void draw(SetTable table, SetTable.Row row, boolean topEdge) {
        column.items.addAll(table.draw(row, column.x, column.y, topEdge));
        column.y += row.height();
        column.notes.add(row.notes());
        column.fresh = false;
    }
}
