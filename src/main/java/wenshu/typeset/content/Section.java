package wenshu.typeset.content;

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
    public enum Start { NEXT_PAGE, CONTINUOUS, ODD_PAGE, EVEN_PAGE }

    /** The document grid of a section (17.6.5). */
    public enum GridType { NONE, LINES, LINES_AND_CHARS, SNAP_TO_CHARS }

    /**
     * Page geometry in millipoints.
     *
     * @param firstPageDiffers whether the first page has its own header and footer
     * @param firstNumber number of the section's first page, or -1 to count on
     * @param linePitch height of a grid line
     * @param characterPitch what the character grid adds to each East Asian character
     */
    public record PageSetup(Start start, int width, int height, int top, int bottom, int left, int right, int header,
            int footer, boolean firstPageDiffers, int firstNumber, GridType grid, int linePitch,
            int characterPitch) {

        /** The width of the type area. */
        public int textWidth() {
            return width - left - right;
        }
    }
}
