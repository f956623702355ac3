package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Table;
import wenshu.typeset.frame.FrameItem;

/**
 * A table whose columns and rows have their sizes. Lengths in millipoints.
 *
 * @param x edges of the grid columns from the text area's left edge, one more than there are columns
 * @param rows from top to bottom
 */
public record SetTable(int[] x, List<Row> rows, BorderGrid borders) {

    /**
     * A row.
     *
     * @param index in the table, for its borders
     * @param keepNext whether the next row must begin on the same page (17.3.1.15 in the row's first paragraph)
     */
    public record Row(int index, int height, boolean splittable, boolean header, boolean exact, boolean keepNext,
            List<Cell> cells) {

        /** The notes whose marks stand in its cells. */
        public List<Inline.Note> notes() {
            List<Inline.Note> notes = new ArrayList<>();
            cells.forEach(cell -> notes.addAll(cell.stack().notes()));
            return notes;
        }
    }

    /**
     * A cell's content where it begins; the rows that a merge continues have none.
     *
     * @param from first grid column
     * @param to after its last
     * @param height over all rows that it spans, when it is not cut
     */
    public record Cell(int from, int to, int height, Table.Margins margins, Table.VerticalAlign align, int shading,
            Stack stack) {
    }

    /** The items of a row with the text area's left edge at {@code left} and the row's top at {@code top}. */
    public List<FrameItem> draw(int row, int left, int top, boolean withTopEdge) {
        return draw(rows.get(row), left, top, withTopEdge);
    }

    /** The same for a row that may be a part of one of this table's rows. */
    public List<FrameItem> draw(Row row, int left, int top, boolean withTopEdge) {
        List<FrameItem> items = new ArrayList<>();
        for (Cell cell : row.cells()) {
            int x1 = left + x[cell.from()];
            int width = x[cell.to()] - x[cell.from()];
            if (cell.shading() >= 0) {
                items.add(new FrameItem.Fill(x1, top, width, cell.height(), cell.shading()));
            }
            content(items, row, cell, x1, top, width);
        }
        borders.draw(items, row.index(), x, left, top, row.height(), withTopEdge);
        return items;
    }

    private static void content(List<FrameItem> items, Row row, Cell cell, int x, int top, int width) {
        Table.Margins margins = cell.margins();
        int room = cell.height() - margins.top() - margins.bottom();
        int needed = cell.stack().height();
        int spare = Math.max(0, room - needed);
        int y = top + margins.top() + switch (cell.align()) {
            case TOP -> 0;
            case CENTER -> spare / 2;
            case BOTTOM -> spare;
        };
        List<FrameItem> inner = cell.stack().items(x + margins.left(), y);
        if (row.exact() && needed > room) {
            items.add(new FrameItem.Clipped(x, top, width, cell.height(), inner));
        } else {
            items.addAll(inner);
        }
    }

    /** Cuts a row: what fits into {@code room} and what is left; null when nothing fits. */
    public static Row[] cut(Row row, int room) {
        List<Stack> heads = new ArrayList<>();
        List<Stack> tails = new ArrayList<>();
        int above = 0;
        int below = 0;
        boolean anything = false;
        for (Cell cell : row.cells()) {
            int edges = cell.margins().top() + cell.margins().bottom();
            int fitting = cell.stack().fitting(room - edges);
            anything |= fitting > 0;
            heads.add(cell.stack().head(fitting));
            tails.add(cell.stack().tail(fitting));
            above = Math.max(above, heads.getLast().height() + edges);
            below = Math.max(below, tails.getLast().height() + edges);
        }
        if (!anything) {
            return null;
        }
        // What a row's set height still demands goes to the second part.
        below = Math.max(below, row.height() - above);
        return new Row[] {part(row, heads, above), part(row, tails, below)};
    }

    private static Row part(Row row, List<Stack> stacks, int height) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < stacks.size(); i++) {
            Cell cell = row.cells().get(i);
            cells.add(new Cell(cell.from(), cell.to(), height, cell.margins(), Table.VerticalAlign.TOP,
                    cell.shading(), stacks.get(i)));
        }
        return new Row(row.index(), height, true, row.header(), false, row.keepNext(), cells);
    }
}
