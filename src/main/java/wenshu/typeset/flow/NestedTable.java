package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Inline;
import wenshu.typeset.flow.SetTable.Cell;
import wenshu.typeset.flow.SetTable.Placed;
import wenshu.typeset.flow.SetTable.Row;
import wenshu.typeset.frame.FrameItem;

/**
 * A table that stands in a cell, in the pieces that a page's end does not divide: its rows, those together that a
 * merge holds together, and slices of a row that is very high. Lengths in millipoints.
 */
final class NestedTable {

    /** A row higher than this may not fit on what is left of a page. */
    private static final int HIGH = 200_000;
    private static final int SLICE = 50_000;

    private final SetTable table;
    private final List<Atom> atoms = new ArrayList<>();
    private int before;

    private NestedTable(SetTable table, int before) {
        this.table = table;
        this.before = before;
    }

    /**
     * The pieces from top to bottom.
     *
     * @param before space above the table
     */
    static List<Atom> atoms(SetTable table, int before) {
        NestedTable nested = new NestedTable(table, before);
        for (int from = 0; from < table.rows().size(); ) {
            int to = nested.end(from);
            Row row = table.rows().get(from);
            if (to == from + 1 && row.height() > HIGH && !row.exact()) {
                nested.slices(row);
            } else {
                nested.rows(from, to);
            }
            from = to;
        }
        return nested.atoms;
    }

    /** After the last row that a merge holds together with the one at {@code from}. */
    private int end(int from) {
        int last = from;
        for (int r = from; r <= last; r++) {
            for (Cell cell : table.rows().get(r).cells()) {
                last = Math.max(last, cell.lastRow());
            }
        }
        return last + 1;
    }

    private void rows(int from, int to) {
        List<Placed> placed = new ArrayList<>();
        List<Inline.Note> notes = new ArrayList<>();
        int height = 0;
        for (Row row : table.rows().subList(from, to)) {
            placed.add(new Placed(row, height));
            notes.addAll(row.notes());
            height += row.height();
        }
        add(height, table.draw(placed, 0, false), notes);
    }

    /** The space above and below a row's text stands only where the row begins and ends, not at each slice. */
    private void slices(Row row) {
        int below = row.cells().stream().mapToInt(Cell::below).max().orElse(0);
        Row rest = row.with(row.height() - below, row.cells().stream().map(cell -> cell.edged(cell.above(), 0)).toList());
        boolean first = true;
        while (rest.height() > SLICE) {
            Row[] halves = null;
            // What stands in the row may itself be in pieces that are higher: tables in tables.
            for (long room = SLICE; halves == null && room < rest.height(); room *= 2) {
                halves = SetTable.cut(rest, (int) room, false, false);
            }
            if (halves == null) {
                break;
            }
            add(halves[0].height(), table.slice(halves[0], first, false), halves[0].notes());
            rest = goingOn(rest.height() - halves[0].height(), halves[1]);
            first = false;
        }
        add(rest.height() + below, table.slice(rest.with(rest.height() + below, rest.cells()), first, true), rest.notes());
    }

    /** What is left of a row, without space above its text. */
    private static Row goingOn(int height, Row rest) {
        List<Cell> cells = rest.cells().stream().map(cell -> cell.edged(0, 0)).toList();
        return rest.with(cells.stream().mapToInt(cell -> cell.stack().height()).reduce(height, Math::max), cells);
    }

    private void add(int height, List<FrameItem> items, List<Inline.Note> notes) {
        atoms.add(new Atom(before, height, items, notes));
        before = 0;
    }
}
