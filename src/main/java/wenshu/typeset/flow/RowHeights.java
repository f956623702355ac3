package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenshu.typeset.content.Table;

/**
 * Gives a table's rows their heights. A row holds its content, margins and half of the lines above and below it; a
 * minimal height counts all of these in. Lengths in millipoints.
 */
final class RowHeights {

    /** Sets cells whose lines run up or down. */
    interface UprightSetter {

        /** Sets a cell into lines of a length. */
        void set(Slot slot, int length);

        /** How long its lines would be if nothing were wrapped. */
        int longest(Slot slot);
    }

    private final Table table;
    private final CellGrid grid;
    private final BorderGrid borders;
    private final int[] heights;

    RowHeights(Table table, CellGrid grid, BorderGrid borders) {
        this.table = table;
        this.grid = grid;
        this.borders = borders;
        this.heights = new int[grid.rows];
    }

    int[] heights(UprightSetter setter, int[] x) {
        List<Slot> merged = new ArrayList<>();
        List<Slot> upright = new ArrayList<>();
        for (int r = 0; r < grid.rows; r++) {
            Table.Row row = table.rows().get(r);
            heights[r] = row.rule() == Table.HeightRule.AUTO ? 0 : row.height();
            for (Slot slot : grid.starting(r)) {
                if (slot.vertical()) {
                    upright.add(slot);
                } else if (slot.spansRows()) {
                    merged.add(slot);
                } else {
                    grow(slot, needed(slot));
                }
            }
        }
        merged.sort(Comparator.comparingInt(slot -> slot.lastRow));
        merged.forEach(slot -> grow(slot, needed(slot)));
        upright.sort(Comparator.comparingInt(slot -> slot.lastRow));
        upright.forEach(slot -> upright(slot, setter, x[slot.to] - x[slot.from]));
        upright.forEach(slot -> setter.set(slot, Math.max(0, room(slot))));
        return heights;
    }

    /** What a cell takes of its rows' height with its content. */
    private int needed(Slot slot) {
        return slot.stack.height() + above(slot) + below(slot);
    }

    /** From the cell's top edge to its content. */
    int above(Slot slot) {
        return slot.cell.margins().top() + table.spacing() + borders.thicknessAbove(slot.row) / 2;
    }

    /** From the end of the cell's content to its bottom edge. */
    int below(Slot slot) {
        return slot.cell.margins().bottom() + table.spacing() + borders.thicknessAbove(slot.lastRow + 1) / 2;
    }

    private int height(Slot slot) {
        return ColumnWidths.sum(heights, slot.row, slot.lastRow + 1);
    }

    /** Content that is too high makes the last of its rows grow that may. */
    private void grow(Slot slot, int needed) {
        for (int r = slot.lastRow; r >= slot.row; r--) {
            if (table.rows().get(r).rule() != Table.HeightRule.EXACT) {
                heights[r] += Math.max(0, needed - height(slot));
                return;
            }
        }
    }

    /** Lines that run up or down take the height that the other cells give, and more where they do not fit across. */
    private void upright(Slot slot, UprightSetter setter, int width) {
        int longest = setter.longest(slot);
        int given = room(slot);
        if (longest <= given || !growable(slot)) {
            return;
        }
        int across = width - slot.sides() - 2 * table.spacing();
        setter.set(slot, given);
        int lineHeight = slot.stack.atoms().stream().mapToInt(Atom::height).max().orElse(1);
        int length = given;
        for (int n = Math.max(1, across / Math.max(1, lineHeight)); slot.stack.height() > across && n >= 1; n--) {
            length = Math.max(given, n == 1 ? longest : longest / n + lineHeight);
            setter.set(slot, length);
        }
        grow(slot, length + above(slot) + below(slot));
    }

    private int room(Slot slot) {
        return height(slot) - above(slot) - below(slot);
    }

    private boolean growable(Slot slot) {
        for (int r = slot.row; r <= slot.lastRow; r++) {
            if (table.rows().get(r).rule() != Table.HeightRule.EXACT) {
                return true;
            }
        }
        return false;
    }
}
