package wenshu.typeset.content;

import java.util.List;

/**
 * A whole paper as layout takes it.
 *
 * @param title for the PDF's metadata
 */
public record Document(String title, Settings settings, List<Section> sections) {

    public Document {
        sections = List.copyOf(sections);
    }

    /**
     * What holds for the whole document (17.15.1).
     *
     * @param oddAndEven whether even pages have their own headers and footers
     * @param compressPunctuation whether blank halves of marks may be squeezed out
     * @param chinese whether the document's East Asian language is Chinese
     * @param defaultTab distance of tab stops where none is set, millipoints
     * @param gridInTables whether the line grid holds in table cells
     * @param notAtStart marks that must not begin a line; empty for the usual ones
     * @param notAtEnd marks that must not end a line; empty for the usual ones
     */
    public record Settings(boolean oddAndEven, boolean compressPunctuation, boolean chinese, int defaultTab,
            boolean gridInTables, String notAtStart, String notAtEnd) {
    }
}
