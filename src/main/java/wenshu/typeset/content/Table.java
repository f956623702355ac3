package wenshu.typeset.content;

import java.util.List;

/**
 * A table (ECMA-376, 17.4). Lengths in millipoints. Columns count from the left as they are drawn; a table that runs
 * from right to left comes mirrored.
 *
 * @param widths what the file says of its columns
 * @param indent of the table's left edge from the text's left edge
 * @param alignment on the line: left, centred or right
 * @param spacing kept free around each cell (17.4.45); 0 where cells share their borders
 * @param floating where the table floats, or null (17.4.57)
 */
public record Table(Widths widths, int indent, ParagraphStyle.Alignment alignment, int spacing, Floating floating,
        List<Row> rows) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * What a file says of a table's columns.
     *
     * @param fixed whether content never changes them (17.4.52)
     * @param table preferred width of the whole table
     * @param grid widths of the columns as whoever saved the file had them; may be empty or too short
     */
    public record Widths(boolean fixed, Width table, List<Integer> grid) {
        public Widths {
            grid = List.copyOf(grid);
        }
    }

    /**
     * A preferred width (17.4.71, 17.18.90).
     *
     * @param value millipoints of a LENGTH, thousandths of the room of a SHARE, else 0
     */
    public record Width(Kind kind, int value) {

        /** Nothing is preferred. */
        public static final Width AUTO = new Width(Kind.AUTO, 0);

        /** How a width is meant. */
        public enum Kind { AUTO, LENGTH, SHARE }
    }

    /**
     * Where a floating table stands and what text keeps from it.
     *
     * @param placement its width and height are not used: the table has its own
     * @param margins between the table and the text around it
     */
    public record Floating(FramePlacement placement, Margins margins) {
    }

    /**
     * A row.
     *
     * @param height what the rule speaks of
     * @param splittable whether it may break over pages
     * @param header whether it is repeated at the top of each page
     * @param before what is left free at its beginning
     * @param after what is left free at its end
     * @param borders those of the table as they hold in this row, its exceptions included (17.4.60)
     */
    public record Row(int height, HeightRule rule, boolean splittable, boolean header, Gap before, Gap after,
            Borders borders, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Grid columns that a row leaves out at its beginning or end, and how wide they are preferred. */
    public record Gap(int columns, Width width) {
        public static final Gap NONE = new Gap(0, Width.AUTO);
    }

    /** How a row's height is meant (17.18.37). */
    public enum HeightRule { AUTO, AT_LEAST, EXACT }

    /** Where a cell stands in a vertical merge (17.4.84). */
    public enum Merge { NONE, START, CONTINUE }

    /** Vertical alignment in a cell. */
    public enum VerticalAlign { TOP, CENTER, BOTTOM }

    /** Space between a cell's edges and its text. */
    public record Margins(int top, int left, int bottom, int right) {
    }

    /** How a cell's text runs (17.18.93). */
    public enum Direction {
        HORIZONTAL,
        /** Downward, lines from right to left, Chinese characters upright, others turned (tbRlV). */
        UPRIGHT,
        /** Everything turned clockwise (tbRl). */
        CLOCKWISE,
        /** Everything turned the other way (btLr). */
        COUNTERCLOCKWISE
    }

    /**
     * A cell.
     *
     * @param span grid columns it covers
     * @param width preferred
     * @param borders its own, before those of the table
     * @param shading 0xRRGGBB or -1
     * @param fit how its content goes with its width
     */
    public record Cell(int span, Width width, Merge merge, Margins margins, VerticalAlign align, Direction direction,
            CellBorders borders, int shading, Fit fit, List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The borders of one cell; null where nothing is said.
     *
     * @param falling from the top left to the bottom right corner
     * @param rising from the bottom left to the top right corner
     */
    public record CellBorders(Borders.Border top, Borders.Border left, Borders.Border bottom, Borders.Border right,
            Borders.Border falling, Borders.Border rising) {
        public static final CellBorders NONE = new CellBorders(null, null, null, null, null, null);
    }

    /**
     * How a cell's content goes with its width.
     *
     * @param unbroken whether lines should not be broken where columns adapt to their content (17.4.29)
     * @param squeezed whether each paragraph is drawn together into one line (17.4.67)
     * @param markless whether an empty cell takes no height (17.4.20)
     */
    public record Fit(boolean unbroken, boolean squeezed, boolean markless) {
        public static final Fit NORMAL = new Fit(false, false, false);
    }
}
