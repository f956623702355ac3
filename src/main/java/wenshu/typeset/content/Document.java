package wenshu.typeset.content;

import java.util.List;

/**
 * A whole paper as layout takes it.
 *
 * @param title for the PDF's metadata
 */
public record Document(String title, Settings settings, Notes notes, List<Section> sections) {

    public Document {
        sections = List.copyOf(sections);
    }

    /**
     * How footnotes stand at the foot of a page (17.11).
     *
     * @param separator what stands above them
     * @param continuation what stands above the rest of a note from the page before
     * @param line whether a short line stands among the separator
     * @param continuationLine whether a line across the column stands among the other
     * @param beneathText whether they follow the text at once instead of standing at the page's foot
     */
    public record Notes(List<Block> separator, List<Block> continuation, boolean line,
            boolean continuationLine, boolean beneathText) {

        /** Nothing above them. */
        public static final Notes NONE = new Notes(List.of(), List.of(), false, false, false);

        public Notes {
            separator = List.copyOf(separator);
            continuation = List.copyOf(continuation);
        }
    }

    /**
     * What holds for the whole document (17.15.1).
     *
     * @param oddAndEven whether even pages have their own headers and footers
     * @param compressPunctuation whether blank halves of marks may be squeezed out
     * @param language the document's East Asian language
     * @param defaultTab distance of tab stops where none is set, millipoints
     * @param compatibility which of Word's older ways hold
     * @param notAtStart marks that must not begin a line; empty for the usual ones
     * @param notAtEnd marks that must not end a line; empty for the usual ones
     * @param characterSize of the default paragraph style: the em of the character grid, millipoints (17.6.5)
     */
    public record Settings(boolean oddAndEven, boolean compressPunctuation, CharacterStyle.Language language,
            int defaultTab, Compatibility compatibility, String notAtStart, String notAtEnd, int characterSize) {

        /** Whether the document's East Asian text is Chinese. */
        public boolean chinese() {
            return language == CharacterStyle.Language.CHINESE;
        }
    }

    /**
     * Which of Word's older ways hold in a document (17.15.3).
     *
     * @param mode 11 to 15: the version of Word whose layout it asks for
     * @param gridInTables whether the line grid holds in table cells (adjustLineHeightInTable)
     * @param spaceAdds whether the space below a paragraph and that above the next are added; else only the larger of
     *     the two stands between them, as in HTML (doNotUseHTMLParagraphAutoSpacing)
     * @param markAfterBreak whether the mark of a paragraph that a page break ends makes a line on the next page
     *     (splitPgBreakAndParaMark)
     * @param underlineTrailingSpaces whether spaces at a line's end are underlined (ulTrailSpace)
     * @param expandManualBreaks whether a justified line that a manual break ends is spread (doNotExpandShiftReturn)
     * @param balanceWidths whether Latin characters take half of what the character grid adds
     *     (balanceSingleByteDoubleByteWidth)
     */
    public record Compatibility(int mode, boolean gridInTables, boolean spaceAdds, boolean markAfterBreak,
            boolean underlineTrailingSpaces, boolean expandManualBreaks, boolean balanceWidths) {
    }
}
