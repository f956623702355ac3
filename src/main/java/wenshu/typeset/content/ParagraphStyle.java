package wenshu.typeset.content;

import java.util.List;

/**
 * How a paragraph is set, fully resolved (ECMA-376, 17.3.1). Lengths in millipoints.
 *
 * @param indent left, right and first-line indents
 * @param spacing above, below and between lines
 * @param frame where the paragraph floats, or null (17.3.1.11)
 * @param mark the style of the paragraph mark: it gives an empty paragraph its height
 */
public record ParagraphStyle(Alignment alignment, Indent indent, Spacing spacing, boolean keepNext, boolean keepLines,
        boolean widowControl, boolean pageBreakBefore, LineBreaking breaking, List<TabStop> tabs, Borders borders,
        int shading, FramePlacement frame, CharacterStyle mark, int outlineLevel) {

    /** Single-spaced text without indents or borders. */
    public static ParagraphStyle plain(Alignment alignment, CharacterStyle mark) {
        return new ParagraphStyle(alignment, Indent.NONE, Spacing.SINGLE, false, false, false, false,
                LineBreaking.DEFAULT, List.of(), Borders.NONE, -1, null, mark, 9);
    }

    /** The same with lines of one height, millipoints, off the grid. */
    public ParagraphStyle exactly(int height) {
        return new ParagraphStyle(alignment, indent, new Spacing(0, 0, LineRule.EXACT, height, false, "", false,
                Spacing.SINGLE.automatic()),
                keepNext, keepLines, widowControl, pageBreakBefore, breaking, tabs, borders, shading, frame, mark,
                outlineLevel);
    }

    /** Horizontal alignment (17.18.44). */
    public enum Alignment { LEFT, CENTER, RIGHT, BOTH, DISTRIBUTE }

    /**
     * Indents in millipoints.
     *
     * @param firstLine of the first line against the others; negative for a hanging indent
     */
    public record Indent(int left, int right, int firstLine) {
        public static final Indent NONE = new Indent(0, 0, 0);
    }

    /** How {@link Spacing#line()} is meant (17.18.48). */
    public enum LineRule { AUTO, AT_LEAST, EXACT }

    /**
     * Vertical spacing.
     *
     * @param line millipoints for AT_LEAST and EXACT, 240ths of a line for AUTO
     * @param contextual whether the space between paragraphs of one style is dropped (17.3.1.9)
     * @param snapToGrid whether the line grid applies (17.3.1.32)
     * @param automatic which of the spaces are left to the reader's program
     */
    public record Spacing(int before, int after, LineRule rule, int line, boolean contextual, String styleId,
            boolean snapToGrid, Automatic automatic) {
        public static final Spacing SINGLE = new Spacing(0, 0, LineRule.AUTO, 240, false, "", true, Automatic.NONE);
    }

    /**
     * Automatic space above and below a paragraph, as in HTML (beforeAutospacing, afterAutospacing).
     *
     * @param list names the list that the paragraph is an item of; empty when it is none
     */
    public record Automatic(boolean before, boolean after, String list) {
        public static final Automatic NONE = new Automatic(false, false, "");
    }

    /**
     * The switches of East Asian line breaking (17.3.1.2, .3, .16, .21, .43, .45).
     *
     * @param topLinePunctuation whether an opening mark at a line's start gives up its blank half
     */
    public record LineBreaking(boolean kinsoku, boolean overflowPunctuation, boolean spaceLatin, boolean spaceDigits,
            boolean wordWrap, boolean topLinePunctuation) {
        public static final LineBreaking DEFAULT = new LineBreaking(true, true, true, true, true, false);
    }

    /** A tab stop: position from the left margin and how text lines up at it (17.3.1.37). */
    public record TabStop(int position, Kind kind, Leader leader) {

        /** Which side of the text stands at the stop; BAR is no stop but an upright line. */
        public enum Kind { LEFT, CENTER, RIGHT, DECIMAL, BAR }

        /** What fills the tab (17.18.72). */
        public enum Leader { NONE, DOT, HYPHEN, UNDERSCORE, HEAVY, MIDDLE_DOT }
    }
}
