package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.Table;
import wenshu.typeset.inline.Extent;
import wenshu.typeset.inline.PageNumbers;

/** Gives a table's columns and rows their sizes and sets what is in its cells. */
final class TableSetter {

    private static final int WIDE = 100_000_000;
    private static final Stack EMPTY = new Stack(List.of(), 0, List.of());

    private final Stories stories;
    private final Table table;
    private final PageNumbers numbers;
    private final CellGrid grid;

    TableSetter(Stories stories, Table table, PageNumbers numbers) {
        this.stories = stories;
        this.table = table;
        this.numbers = numbers;
        this.grid = new CellGrid(table);
    }

    /** How narrow and how wide the table can be. */
    Extent extent() {
        return new ColumnWidths(table, grid, WIDE, new CellMeasure(stories, numbers)).extent();
    }

    /**
     * The table set.
     *
     * @param width of the text area, millipoints
     */
    SetTable set(int width) {
        int[] x = edges(new ColumnWidths(table, grid, width, new CellMeasure(stories, numbers)).widths(), width);
        BorderGrid borders = new TableBorders(table, grid).settled();
        for (int r = 0; r < grid.rows; r++) {
            for (Slot slot : grid.starting(r)) {
                if (!slot.vertical()) {
                    set(slot, x[slot.to] - x[slot.from] - slot.sides() - 2 * table.spacing());
                }
            }
        }
        RowHeights rowHeights = new RowHeights(table, grid, borders);
        int[] heights = rowHeights.heights(new Upright(), x);
        List<SetTable.Row> rows = new ArrayList<>();
        for (int r = 0; r < grid.rows; r++) {
            rows.add(row(r, heights[r], rowHeights));
        }
        return new SetTable(x, rows, borders, table.spacing());
    }

    private int[] edges(int[] widths, int width) {
        int total = ColumnWidths.sum(widths);
        int[] edges = new int[widths.length + 1];
        edges[0] = switch (table.alignment()) {
            case CENTER -> Math.floorDiv(width - total, 2);
            case RIGHT -> width - total - table.indent();
            default -> table.indent();
        };
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    private void set(Slot slot, int width) {
        List<Block> blocks = slot.cell.fit().squeezed() ? FittedCell.blocks(slot.cell.blocks(), width)
                : slot.cell.blocks();
        slot.stack = slot.cell.fit().markless() && blank(blocks) ? EMPTY
                : stories.inCell(table, grid, slot).cell(blocks, Math.max(0, width), numbers);
    }

    /** Whether there is nothing but the mark at the cell's end. */
    private static boolean blank(List<Block> blocks) {
        return blocks.isEmpty() || blocks.size() == 1 && blocks.getFirst() instanceof Paragraph only
                && only.inlines().isEmpty();
    }

    /** Sets the cells whose lines run up or down. */
    private final class Upright implements RowHeights.UprightSetter {

        @Override
        public void set(Slot slot, int length) {
            TableSetter.this.set(slot, length);
        }

        @Override
        public int longest(Slot slot) {
            return stories.extent(slot.cell.blocks(), numbers).most();
        }
    }

    private SetTable.Row row(int r, int height, RowHeights heights) {
        Table.Row row = table.rows().get(r);
        List<SetTable.Cell> cells = new ArrayList<>();
        for (Slot slot : grid.starting(r)) {
            cells.add(new SetTable.Cell(slot.from, slot.to, slot.lastRow, heights.above(slot), heights.below(slot),
                    slot.cell, slot.stack));
        }
        boolean exact = row.rule() == Table.HeightRule.EXACT;
        int least = row.rule() == Table.HeightRule.AT_LEAST ? row.height() : 0;
        return new SetTable.Row(r, height, least, row.splittable() && !exact, row.header(), exact, keepNext(row), cells);
    }

    /** The first paragraph of a row's first cell speaks for the row. */
    private static boolean keepNext(Table.Row row) {
        return !row.cells().isEmpty() && !row.cells().getFirst().blocks().isEmpty()
                && row.cells().getFirst().blocks().getFirst() instanceof Paragraph first && first.style().keepNext();
    }
}
