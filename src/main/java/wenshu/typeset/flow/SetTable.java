package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Table;
import wenshu.typeset.frame.FrameItem;

/**
 * A table whose columns and rows have their sizes. Lengths in millipoints.
 *
 * @param x edges of the grid columns from the text area's left edge, one more than there are columns
 * @param rows from top to bottom
 * @param spacing kept free around each cell; 0 where cells share their borders
 */
public record SetTable(int[] x, List<Row> rows, BorderGrid borders, int spacing) {

    /**
     * A row, or what is left of one.
     *
     * @param index in the table, for its borders
     * @param least the height that was asked for it at least, which must have room where it begins; 0 for none
     * @param keepNext whether the next row must begin on the same page (17.3.1.15 in the row's first paragraph)
     * @param cells those that begin in it, and merged ones that go on in it from the page before
     */
    public record Row(int index, int height, int least, boolean splittable, boolean header, boolean exact,
            boolean keepNext, List<Cell> cells) {

        /** The notes whose marks stand in its cells. */
        public List<Inline.Note> notes() {
            List<Inline.Note> notes = new ArrayList<>();
            cells.forEach(cell -> notes.addAll(cell.stack().notes()));
            return notes;
        }

        /** The same row with other cells. */
        Row with(int otherHeight, List<Cell> others) {
            return new Row(index, otherHeight, least, splittable, header, exact, keepNext, others);
        }

        /** The same row as a heading that is repeated: nothing in it goes on in rows that are not headings. */
        public Row heading(int lastHeading) {
            return with(height, cells.stream()
                    .map(cell -> cell.lastRow() <= lastHeading ? cell : cell.endingIn(lastHeading))
                    .map(cell -> cell.with(cell.stack().decoration())).toList());
        }
    }

    /**
     * A cell's content where it begins; the rows that a merge continues have none.
     *
     * @param from first grid column
     * @param to after its last
     * @param lastRow the last row that it covers
     * @param above from its top edge to its content
     * @param below from its content to its bottom edge
     */
    public record Cell(int from, int to, int lastRow, int above, int below, Table.Cell source, Stack stack) {

        int edges() {
            return above + below;
        }

        Cell with(Stack other) {
            return new Cell(from, to, lastRow, above, below, source, other);
        }

        Cell edged(int otherAbove, int otherBelow) {
            return new Cell(from, to, lastRow, otherAbove, otherBelow, source, stack);
        }

        Cell endingIn(int row) {
            return new Cell(from, to, row, above, below, source, stack);
        }
    }

    /** From the left edge of the first column to the right edge of the last. */
    public int width() {
        return x[x.length - 1] - x[0];
    }

    /** The height of all rows. */
    public int height() {
        return rows.stream().mapToInt(Row::height).sum();
    }

    /** A row and where its top is on the page. */
    public record Placed(Row row, int top) {
    }

    /**
     * The items of rows that stand below each other.
     *
     * @param left the text area's left edge
     * @param goesOn whether the table goes on elsewhere, so that merged cells are closed
     */
    public List<FrameItem> draw(List<Placed> placed, int left, boolean goesOn) {
        List<FrameItem> items = new ArrayList<>();
        CellPainter painter = new CellPainter(items, this, left);
        for (int i = 0; i < placed.size(); i++) {
            Placed at = placed.get(i);
            for (Cell cell : at.row().cells()) {
                painter.draw(cell, at.top(), height(placed, i, cell), at.row().exact());
            }
        }
        if (spacing > 0) {
            borders.boxes(items, this, placed, left);
            return items;
        }
        for (int i = 0; i < placed.size(); i++) {
            Row row = placed.get(i).row();
            int top = placed.get(i).top();
            if (i == 0) {
                borders.across(items, row.index(), x, left, top, true);
            }
            borders.sides(items, row.index(), x, left, top, row.height());
            borders.across(items, row.index() + 1, x, left, top + row.height(),
                    goesOn && i == placed.size() - 1);
        }
        return items;
    }

    /** The items of a piece of a row, with the lines above and below it only where the row begins and ends. */
    List<FrameItem> slice(Row row, boolean first, boolean last) {
        List<FrameItem> items = new ArrayList<>();
        CellPainter painter = new CellPainter(items, this, 0);
        row.cells().forEach(cell -> painter.draw(cell, 0, row.height(), false));
        borders.sides(items, row.index(), x, 0, 0, row.height());
        if (first) {
            borders.across(items, row.index(), x, 0, 0, true);
        }
        if (last) {
            borders.across(items, row.index() + 1, x, 0, row.height(), false);
        }
        return items;
    }

    static int height(List<Placed> placed, int from, Cell cell) {
        int height = 0;
        for (int i = from; i < placed.size() && (i == from || placed.get(i).row().index() <= cell.lastRow()); i++) {
            height += placed.get(i).row().height();
        }
        return height;
    }

    /** Rows cut at a page's end: what stands there, and the row that the next page begins with. */
    public record Cut(List<Placed> placed, Row rest) {
    }

    /**
     * Divides merged cells that go on in the next row.
     *
     * @param placed the rows before the cut
     * @param next the row after it, or the rest of the last one
     */
    public Cut cut(List<Placed> placed, Row next) {
        List<Placed> heads = new ArrayList<>();
        List<Cell> cells = new ArrayList<>(next.cells());
        int height = next.height();
        for (int i = 0; i < placed.size(); i++) {
            Row row = placed.get(i).row();
            List<Cell> kept = new ArrayList<>();
            for (Cell cell : row.cells()) {
                boolean whole = cell.lastRow() < next.index() || row.index() == next.index() && ends(cell, next);
                int fitting = whole ? 0 : cell.stack().fitting(height(placed, i, cell) - cell.edges());
                kept.add(whole ? cell : cell.with(cell.stack().head(fitting)));
                if (!whole) {
                    Cell tail = cell.with(cell.stack().tail(fitting));
                    cells.add(tail);
                    int following = 0;
                    for (int r = next.index() + 1; r <= cell.lastRow(); r++) {
                        following += rows.get(r).height();
                    }
                    height = next.exact() ? height
                            : Math.max(height, tail.stack().height() + tail.edges() - following);
                }
            }
            heads.add(new Placed(row.with(row.height(), kept), placed.get(i).top()));
        }
        if (cells.size() == next.cells().size()) {
            return new Cut(placed, next);
        }
        cells.sort(Comparator.comparingInt(Cell::from));
        return new Cut(heads, next.with(height, cells));
    }

    /** Whether a merged cell that begins above a row has more text than stands beside the rows so far. */
    public boolean goesOn(List<Placed> placed, Row into) {
        for (int i = 0; i < placed.size(); i++) {
            for (Cell cell : placed.get(i).row().cells()) {
                if (cell.lastRow() >= into.index() && placed.get(i).row().index() < into.index()
                        && cell.stack().height() + cell.edges() > height(placed, i, cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a cell of a row that was itself cut has been divided with it. */
    private static boolean ends(Cell cell, Row row) {
        return cell.lastRow() == row.index();
    }

    /**
     * Cuts a row in two where a page ends; cells that go on in further rows stay with the first part.
     *
     * @param must whether something must stand there, as no page has more room
     * @param filled whether a merged cell from above has text for all the room
     * @return what fits and what is left; null when the row cannot be cut there
     */
    public static Row[] cut(Row row, int room, boolean must, boolean filled) {
        List<Cell> heads = new ArrayList<>();
        List<Cell> tails = new ArrayList<>();
        int above = filled ? room : 0;
        int below = 0;
        boolean anything = filled;
        boolean everything = true;
        for (Cell cell : row.cells()) {
            if (!ends(cell, row)) {
                heads.add(cell);
                continue;
            }
            if (cell.source().direction() != Table.Direction.HORIZONTAL) {
                // A label whose lines run downward stays in one piece, with the first part.
                int length = cell.stack().textWidth(false) + cell.edges();
                if (length > room && !must) {
                    return null;
                }
                above = Math.max(above, Math.min(length, room));
                heads.add(cell);
                tails.add(cell.with(Stack.EMPTY));
                continue;
            }
            int fitting = cell.stack().fitting(room - cell.edges());
            anything |= fitting > 0;
            everything &= fitting == cell.stack().atoms().size();
            heads.add(cell.with(cell.stack().head(fitting)));
            tails.add(cell.with(cell.stack().tail(fitting)));
            above = Math.max(above, heads.getLast().stack().height() + cell.edges());
            below = Math.max(below, tails.getLast().stack().height() + cell.edges());
        }
        if (!anything || everything && !must && !filled) {
            // A row whose text would fit and only its height does not goes to the next page whole.
            return null;
        }
        // What a row's set height still demands goes to the second part.
        below = Math.max(below, row.height() - above);
        int height = above;
        heads.replaceAll(cell -> cell.source().direction() == Table.Direction.HORIZONTAL ? cell
                : cell.with(cell.stack().within(height - cell.edges())));
        return new Row[] {part(row, heads, above), part(row, tails, below)};
    }

    private static Row part(Row row, List<Cell> cells, int height) {
        return new Row(row.index(), height, 0, true, row.header(), false, row.keepNext(), cells);
    }
}
