package wenshu.typeset.content;

import java.util.List;

/**
 * A table (ECMA-376, 17.4). Lengths in millipoints.
 *
 * @param columns widths of the grid's columns
 * @param indent of the table's left edge from the text's left edge
 * @param alignment on the line: left, centred or right
 * @param borders of the whole table
 */
public record Table(List<Integer> columns, int indent, ParagraphStyle.Alignment alignment, Borders borders,
        List<Row> rows) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param height what the rule speaks of
     * @param splittable whether it may break over pages
     * @param header whether it is repeated at the top of each page
     * @param before grid columns left out at its beginning
     */
    public record Row(int height, HeightRule rule, boolean splittable, boolean header, int before, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
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

    /**
     * A cell.
     *
     * @param span grid columns it covers
     * @param borders its own, before those of the table
     * @param shading 0xRRGGBB or -1
     */
    public record Cell(int span, Merge merge, Margins margins, VerticalAlign align, Borders borders, int shading,
            List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
        }
    }
}
