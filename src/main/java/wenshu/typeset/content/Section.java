package wenshu.typeset.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of the document with its own page set-up.
 *
 * @param headers stories of the headers by page kind; absent ones are empty
 * @param footers stories of the footers by page kind; absent ones are empty
 */
public record Section(PageSetup page, Map<PageKind, List<Block>> headers, Map<PageKind, List<Block>> footers,
        List<Block> body) {

    public Section {
        headers = Map.copyOf(headers);
        footers = Map.copyOf(footers);
        body = List.copyOf(body);
    }

    /** Which pages a header or footer is for (17.18.36). */
    public enum PageKind { DEFAULT, FIRST, EVEN }

    /** How a section begins (17.18.77). */
    public enum Start { NEXT_PAGE, NEXT_COLUMN, CONTINUOUS, ODD_PAGE, EVEN_PAGE }

    /** The document grid of a section (17.6.5). */
    public enum GridType { NONE, LINES, LINES_AND_CHARS, SNAP_TO_CHARS }

    /** How the text stands between the top and bottom margins (17.6.23). */
    public enum VerticalAlign { TOP, CENTER, BOTTOM, BOTH }

    /**
     * Page geometry in millipoints.
     *
     * @param margins where the text stands
     * @param firstPageDiffers whether the first page has its own header and footer
     * @param linePitch height of a grid line
     * @param characterPitch what the character grid adds to each East Asian character
     */
    public record PageSetup(Start start, int width, int height, Margins margins, boolean firstPageDiffers,
            Numbering numbering, GridType grid, int linePitch, int characterPitch, Columns columns,
            VerticalAlign align, PageBorders borders) {

        /** The width of the type area. */
        public int textWidth() {
            return width - margins.left() - margins.right();
        }

        /** Left edge of the type area on a page with this number; mirrored margins change sides on even pages. */
        public int left(int number) {
            return margins.mirrored() && number % 2 == 0 ? margins.right() : margins.left();
        }

        /** The columns side by side, at least one; an offset counts from the type area's left edge. */
        public List<Column> columnsAcross() {
            List<Column> across = new ArrayList<>();
            int offset = 0;
            for (Columns.Width each : columns.widths(textWidth())) {
                across.add(new Column(offset, each.width()));
                offset += each.width() + each.space();
            }
            return across;
        }
    }

    /** Where a column begins and how wide it is. */
    public record Column(int offset, int width) {
    }

    /**
     * The page's margins (17.6.11).
     *
     * @param top, bottom edges of the text
     * @param topFixed, bottomFixed whether a higher header or footer overlaps the text instead of pushing it
     * @param left, right with the gutter in them
     * @param header from the page's top to the header
     * @param footer from the footer to the page's bottom
     * @param mirrored whether left and right change places on even pages
     */
    public record Margins(int top, int bottom, boolean topFixed, boolean bottomFixed, int left, int right, int header,
            int footer, boolean mirrored) {
    }

    /**
     * How pages are numbered (17.6.12).
     *
     * @param first number of the section's first page, or -1 to count on
     * @param format name of a number format (17.18.59), or null for Arabic digits
     */
    public record Numbering(int first, String format) {
    }

    /**
     * Columns of text (17.6.4).
     *
     * @param count how many of equal width, where {@code own} is empty
     * @param space between columns of equal width
     * @param own widths of columns that differ; empty for equal ones
     * @param line whether a line stands between them
     */
    public record Columns(int count, int space, List<Width> own, boolean line) {

        /** Narrower columns than this are not set: the text would never end. */
        private static final int LEAST_WIDTH = 10_000;
        private static final Columns ONE = new Columns(1, 0, List.of(), false);

        public Columns {
            own = List.copyOf(own);
        }

        /** One column as wide as the type area. */
        public static Columns one() {
            return ONE;
        }

        /** A column's width and the space after it. */
        public record Width(int width, int space) {
        }

        private List<Width> widths(int room) {
            if (!own.isEmpty()) {
                return own;
            }
            int fitting = Math.clamp((room + space) / (LEAST_WIDTH + Math.max(0, space)), 1, Math.max(1, count));
            int width = Math.max(LEAST_WIDTH, (room - space * (fitting - 1)) / fitting);
            List<Width> widths = new ArrayList<>();
            for (int i = 0; i < fitting; i++) {
                widths.add(new Width(fitting == 1 ? room : width, space));
            }
            return widths;
        }
    }

    /**
     * Borders around the page (17.6.10).
     *
     * @param borders lines; their space counts from the text or from the page's edge
     * @param fromText what the space counts from
     * @param pages which pages have them
     */
    public record PageBorders(Borders borders, boolean fromText, Pages pages) {

        public static final PageBorders NONE = new PageBorders(Borders.NONE, true, Pages.ALL);

        /** The pages of a section that have borders. */
        public enum Pages { ALL, FIRST, NOT_FIRST }
    }
}
