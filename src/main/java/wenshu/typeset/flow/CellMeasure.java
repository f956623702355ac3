package wenshu.typeset.flow;

import java.util.Arrays;
import wenshu.typeset.content.Table;
import wenshu.typeset.inline.Extent;
import wenshu.typeset.inline.PageNumbers;

/** Measures how narrow and how wide the content of cells can be. Shapes text only where an estimate does not decide. */
final class CellMeasure {

    private static final int NO_LIMIT = 100_000_000;
    /** Fonts at hand may be a little wider than those the file was made with. */
    private static final int TOLERANCE = 1_000;

    private final Stories stories;
    private final PageNumbers numbers;

    CellMeasure(Stories stories, PageNumbers numbers) {
        this.stories = stories;
        this.numbers = numbers;
    }

    /**
     * What each column needs where it has less, and 0 or its own width where it has enough.
     *
     * @param widths of the columns
     */
    int[] leastBeyond(CellGrid grid, int[] widths) {
        int[] least = new int[widths.length];
        for (int r = 0; r < grid.rows; r++) {
            for (Slot slot : grid.starting(r)) {
                int room = ColumnWidths.sum(widths, slot.from, slot.to) - slot.sides();
                if (slot.vertical() || slot.cell.fit().squeezed() || PieceEstimate.of(slot.cell.blocks()) <= room) {
                    continue;
                }
                int needed = extent(slot).least() - slot.sides();
                if (needed > room + TOLERANCE) {
                    share(least, widths, slot, needed + slot.sides());
                }
            }
        }
        return least;
    }

    private static void share(int[] least, int[] widths, Slot slot, int needed) {
        int has = Math.max(1, ColumnWidths.sum(widths, slot.from, slot.to));
        for (int c = slot.from; c < slot.to; c++) {
            least[c] = Math.max(least[c], (int) ((long) needed * Math.max(1, widths[c]) / has));
        }
    }

    /**
     * What the content of each column needs and would like.
     *
     * @param preferred width of each column, or 0
     */
    Extent[] columns(CellGrid grid, int[] preferred) {
        Extent[] columns = new Extent[grid.columns];
        Arrays.fill(columns, Extent.NONE);
        for (int r = 0; r < grid.rows; r++) {
            for (Slot slot : grid.starting(r)) {
                if (slot.to - slot.from == 1) {
                    columns[slot.from] = columns[slot.from].or(extent(slot));
                }
            }
        }
        for (int r = 0; r < grid.rows; r++) {
            for (Slot slot : grid.starting(r)) {
                if (slot.to - slot.from > 1) {
                    span(columns, preferred, slot, extent(slot));
                }
            }
        }
        return columns;
    }

    /** What a cell over several columns needs beyond what these have goes to those without a preference first. */
    private static void span(Extent[] columns, int[] preferred, Slot slot, Extent needed) {
        int least = needed.least();
        int most = needed.most();
        int open = 0;
        for (int c = slot.from; c < slot.to; c++) {
            least -= Math.max(columns[c].least(), preferred[c]);
            most -= preferred[c] > 0 ? preferred[c] : columns[c].most();
            open += preferred[c] == 0 ? 1 : 0;
        }
        int count = open > 0 ? open : slot.to - slot.from;
        for (int c = slot.from; c < slot.to; c++) {
            if (open == 0 || preferred[c] == 0) {
                columns[c] = new Extent(columns[c].least() + Math.max(0, least) / count,
                        columns[c].most() + Math.max(0, most) / count);
            }
        }
    }

    /** A cell's content with its margins. */
    private Extent extent(Slot slot) {
        Table.Cell cell = slot.cell;
        if (slot.vertical()) {
            int across = stories.cell(cell.blocks(), NO_LIMIT, numbers).height();
            return new Extent(across, across).and(slot.sides());
        }
        Extent content = cell.fit().squeezed() ? Extent.NONE : stories.extent(cell.blocks(), numbers);
        return (cell.fit().unbroken() && cell.width().kind() != Table.Width.Kind.LENGTH
                ? new Extent(content.most(), content.most()) : content).and(slot.sides());
    }
}
