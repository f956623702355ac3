package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Borders;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.Table;
import wenshu.typeset.inline.PageNumbers;

/** Gives a table's columns and rows their sizes: fixed widths from the grid, merged cells, row height rules. */
final class TableSetter {

    private final Stories stories;
    private final Table table;
    private final PageNumbers numbers;
    private final int[] x;
    private final int rows;
    /** The cell that owns each grid square, by row; null where the row has none. */
    private final Slot[][] slots;

    /** A cell with where it stands. */
    private static final class Slot {
        final Table.Cell cell;
        final int from;
        final int to;
        final int row;
        int lastRow;
        Stack stack;

        Slot(Table.Cell cell, int from, int to, int row) {
            this.cell = cell;
            this.from = from;
            this.to = to;
            this.row = row;
            this.lastRow = row;
        }
    }

    TableSetter(Stories stories, Table table, int width, PageNumbers numbers) {
        this.stories = stories;
        this.table = table;
        this.numbers = numbers;
        this.rows = table.rows().size();
        this.x = edges(width);
        this.slots = new Slot[rows][x.length - 1];
    }

    private int[] edges(int width) {
        int columns = table.columns().size();
        int[] edges = new int[columns + 1];
        int total = table.columns().stream().mapToInt(Integer::intValue).sum();
        int left = switch (table.alignment()) {
            case CENTER -> Math.floorDiv(width - total, 2);
            case RIGHT -> width - total;
            default -> table.indent();
        };
        edges[0] = left;
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + table.columns().get(i);
        }
        return edges;
    }

    SetTable set() {
        place();
        int[] heights = heights();
        BorderGrid borders = borders();
        List<SetTable.Row> set = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            Table.Row row = table.rows().get(r);
            List<SetTable.Cell> cells = new ArrayList<>();
            boolean spanning = false;
            for (Slot slot : starting(r)) {
                int height = 0;
                for (int k = r; k <= slot.lastRow; k++) {
                    height += heights[k];
                }
                spanning |= slot.lastRow > r;
                cells.add(new SetTable.Cell(slot.from, slot.to, height, slot.cell.margins(), slot.cell.align(),
                        slot.cell.shading(), slot.stack));
            }
            boolean exact = row.rule() == Table.HeightRule.EXACT;
            set.add(new SetTable.Row(r, heights[r], row.splittable() && !exact && !spanning, row.header(), exact,
                    keepNext(row), cells));
        }
        return new SetTable(x, set, borders);
    }

    /** The first paragraph of a row's first cell speaks for the row. */
    private static boolean keepNext(Table.Row row) {
        return !row.cells().isEmpty() && !row.cells().getFirst().blocks().isEmpty()
                && row.cells().getFirst().blocks().getFirst() instanceof Paragraph first && first.style().keepNext();
    }

    private void place() {
        for (int r = 0; r < rows; r++) {
            int column = table.rows().get(r).before();
            for (Table.Cell cell : table.rows().get(r).cells()) {
                int to = Math.min(column + Math.max(1, cell.span()), x.length - 1);
                if (column >= to) {
                    break;
                }
                Slot above = r > 0 ? slots[r - 1][column] : null;
                boolean continues = cell.merge() == Table.Merge.CONTINUE && above != null
                        && above.cell.merge() != Table.Merge.NONE;
                Slot slot = continues ? above : new Slot(cell, column, to, r);
                slot.lastRow = r;
                for (int c = column; c < to; c++) {
                    slots[r][c] = slot;
                }
                if (!continues) {
                    Table.Margins margins = cell.margins();
                    int width = x[to] - x[column] - margins.left() - margins.right();
                    slot.stack = stories.cell(cell.blocks(), Math.max(0, width), numbers);
                }
                column = to;
            }
        }
    }

    private List<Slot> starting(int row) {
        List<Slot> starting = new ArrayList<>();
        for (Slot slot : slots[row]) {
            if (slot != null && slot.row == row && (starting.isEmpty() || starting.getLast() != slot)) {
                starting.add(slot);
            }
        }
        return starting;
    }

    /** Content of a merged cell that is too high makes its last row grow, as in Word. */
    private int[] heights() {
        int[] heights = new int[rows];
        for (int r = 0; r < rows; r++) {
            Table.Row row = table.rows().get(r);
            if (row.rule() != Table.HeightRule.AUTO) {
                heights[r] = row.height();
            }
        }
        for (int r = 0; r < rows; r++) {
            for (Slot slot : slots[r]) {
                boolean ends = slot != null && slot.lastRow == r
                        && table.rows().get(r).rule() != Table.HeightRule.EXACT;
                if (ends) {
                    int above = 0;
                    for (int k = slot.row; k < r; k++) {
                        above += heights[k];
                    }
                    Table.Margins margins = slot.cell.margins();
                    heights[r] = Math.max(heights[r],
                            slot.stack.height() + margins.top() + margins.bottom() - above);
                }
            }
        }
        return heights;
    }

    private BorderGrid borders() {
        BorderGrid grid = new BorderGrid(rows, x.length - 1);
        Borders outer = table.borders();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < x.length - 1; c++) {
                Slot slot = slots[r][c];
                if (slot == null) {
                    continue;
                }
                Borders own = slot.cell.borders();
                if (r == slot.row) {
                    grid.claimHorizontal(r, c, own.top() != null ? own.top()
                            : r == 0 ? outer.top() : outer.insideH());
                }
                if (r == slot.lastRow) {
                    grid.claimHorizontal(r + 1, c, own.bottom() != null ? own.bottom()
                            : r == rows - 1 ? outer.bottom() : outer.insideH());
                }
                if (c == slot.from) {
                    grid.claimVertical(r, c, own.left() != null ? own.left()
                            : c == 0 ? outer.left() : outer.insideV());
                }
                if (c == slot.to - 1) {
                    grid.claimVertical(r, c + 1, own.right() != null ? own.right()
                            : c == x.length - 2 ? outer.right() : outer.insideV());
                }
            }
        }
        return grid;
    }
}
