package wenshu.typeset.flow;

import java.util.Arrays;
import java.util.List;
import wenshu.typeset.content.Table;
import wenshu.typeset.content.Table.Width;
import wenshu.typeset.inline.Extent;

/**
 * Gives a table's columns their widths (ECMA-376, 17.18.87). The grid that the file brings is what its writer last
 * came to; it is taken where it agrees with what the cells prefer and their content fits, else the widths are found
 * anew from preferences and content. Lengths in millipoints.
 */
final class ColumnWidths {

    /** What a grid may differ from the preferences and still be the same: a point and a half or three hundredths. */
    private static final int NEAR = 1_500;

    private final Table table;
    private final CellGrid grid;
    private final int available;
    private final CellMeasure measure;
    private final int[] stored;
    /** What cells prefer for each column; 0 where none does. */
    private final int[] preferred;

    ColumnWidths(Table table, CellGrid grid, int available, CellMeasure measure) {
        this.table = table;
        this.grid = grid;
        this.available = available;
        this.measure = measure;
        this.stored = new int[grid.columns];
        List<Integer> columns = table.widths().grid();
        for (int c = 0; c < columns.size(); c++) {
            stored[c] = columns.get(c);
        }
        this.preferred = preferred();
    }

    int[] widths() {
        int total = total();
        if (table.widths().fixed()) {
            return gridIsComplete() && agrees() ? stored : fixed(total);
        }
        if (gridIsComplete() && trusted(total)) {
            // Only a column that its content does not fit into takes from the others.
            return new WidthSharing(measure.leastBeyond(grid, stored), stored, new boolean[stored.length])
                    .within(sum(stored), Math.max(available, sum(stored)));
        }
        return adapted(total);
    }

    /** How narrow and how wide the table can be where it stands in a cell. */
    Extent extent() {
        int wide = sum(widths());
        if (table.widths().fixed() || gridIsComplete() && trusted(total())) {
            return new Extent(wide, wide);
        }
        int least = 0;
        for (Extent column : measure.columns(grid, preferred)) {
            least += column.least();
        }
        return new Extent(Math.min(least, wide), wide);
    }

    /** The table's own preferred width, or 0. */
    private int total() {
        return length(table.widths().table(), available);
    }

    private boolean gridIsComplete() {
        return table.widths().grid().size() >= grid.columns && sum(stored) > 0;
    }

    /** Whether the stored grid is what the cells' preferences lead to. */
    private boolean trusted(int total) {
        int wanted = 0;
        boolean all = true;
        for (int width : preferred) {
            wanted += width;
            all &= width > 0;
        }
        if (total > 0 && near(sum(stored), total)) {
            return agrees() || wanted <= total + NEAR;
        }
        return all && agrees();
    }

    /** Whether each cell's preferred width is that of its columns in the stored grid. */
    private boolean agrees() {
        int whole = Math.max(1, sum(stored));
        for (int r = 0; r < grid.rows; r++) {
            for (Slot slot : grid.starting(r)) {
                Width width = slot.cell.width();
                int has = sum(stored, slot.from, slot.to);
                boolean same = switch (width.kind()) {
                    case AUTO -> true;
                    case LENGTH -> near(has, width.value());
                    case SHARE -> Math.abs((long) has * 1_000 / whole - width.value()) <= 20;
                };
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean near(int a, int b) {
        return Math.abs(a - b) <= Math.max(NEAR, Math.max(a, b) / 33);
    }

    /** The largest preference of the cells in each column; one over several columns is shared where nothing is said. */
    private int[] preferred() {
        int base = total() > 0 ? total() : available;
        int[] widths = new int[grid.columns];
        for (int r = 0; r < grid.rows; r++) {
            Table.Row row = table.rows().get(r);
            prefer(widths, 0, row.before().columns(), length(row.before().width(), base), true);
            prefer(widths, grid.columns - row.after().columns(), grid.columns, length(row.after().width(), base), true);
            for (Slot slot : grid.starting(r)) {
                prefer(widths, slot.from, slot.to, length(slot.cell.width(), base), true);
            }
        }
        for (int r = 0; r < grid.rows; r++) {
            for (Slot slot : grid.starting(r)) {
                prefer(widths, slot.from, slot.to, length(slot.cell.width(), base), false);
            }
        }
        return widths;
    }

    private void prefer(int[] widths, int from, int to, int width, boolean single) {
        if (width <= 0 || to > widths.length || from < 0 || to - from == 1 != single) {
            return;
        }
        if (single) {
            widths[from] = Math.max(widths[from], width);
            return;
        }
        int open = 0;
        int left = width;
        for (int c = from; c < to; c++) {
            open += widths[c] == 0 ? 1 : 0;
            left -= widths[c];
        }
        long weights = 0;
        for (int c = from; c < to; c++) {
            weights += widths[c] == 0 ? Math.max(1, stored[c]) : 0;
        }
        for (int c = from; c < to && open > 0 && left > 0; c++) {
            if (widths[c] == 0) {
                long weight = Math.max(1, stored[c]);
                int part = open == 1 ? left : (int) (left * weight / weights);
                widths[c] = Math.max(1, part);
                left -= part;
                weights -= weight;
                open--;
            }
        }
    }

    /** Fixed layout: preferences before the grid, content never asked. */
    private int[] fixed(int total) {
        int[] widths = new int[grid.columns];
        int open = 0;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = preferred[c] > 0 ? preferred[c] : stored[c];
            open += widths[c] == 0 ? 1 : 0;
        }
        int left = Math.max(0, (total > 0 ? total : available) - sum(widths));
        for (int c = 0; c < widths.length && open > 0; c++) {
            if (widths[c] == 0) {
                widths[c] = left / open;
                left -= widths[c];
                open--;
            }
        }
        return widths;
    }

    /** Widths from preferences and content. */
    private int[] adapted(int total) {
        Extent[] extents = measure.columns(grid, preferred);
        int[] least = new int[grid.columns];
        int[] wanted = new int[grid.columns];
        boolean[] open = new boolean[grid.columns];
        for (int c = 0; c < least.length; c++) {
            least[c] = extents[c].least();
            open[c] = preferred[c] == 0;
            wanted[c] = Math.max(least[c], open[c] ? extents[c].most() : preferred[c]);
        }
        int target = total > 0 ? total : Math.min(sum(wanted), available);
        int[] widths = new WidthSharing(least, wanted, open).within(target, Math.max(available, total));
        return total == 0 && gridIsComplete() && close(widths) ? stored : widths;
    }

    /** Whether the stored grid is what we found but for other fonts. */
    private boolean close(int[] widths) {
        for (int c = 0; c < widths.length; c++) {
            if (Math.abs(widths[c] - stored[c]) > 6_000 + widths[c] / 7) {
                return false;
            }
        }
        return true;
    }

    private static int length(Width width, int whole) {
        return switch (width.kind()) {
            case AUTO -> 0;
            case LENGTH -> width.value();
            case SHARE -> (int) ((long) whole * width.value() / 1_000);
        };
    }

    static int sum(int[] widths) {
        return Arrays.stream(widths).sum();
    }

    static int sum(int[] widths, int from, int to) {
        int sum = 0;
        for (int c = from; c < to; c++) {
            sum += widths[c];
        }
        return sum;
    }
}
