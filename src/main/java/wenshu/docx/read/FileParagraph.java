package wenshu.docx.read;

import java.util.List;
import wenshu.docx.xml.XmlElement;

/**
 * A paragraph of a DOCX as what it says, for those who read papers or change their words in place.
 *
 * @param number its place among all paragraphs of the file that are not deleted, from 1: those in tables and text boxes
 *        and blank ones count
 * @param element its {@code w:p}
 * @param text what it says: inserted text counts, deleted and hidden text and field codes do not; a tab is {@code \t}, any
 *        break {@code \n}
 * @param pieces which element each stretch of the text comes from, in order, without gaps
 * @param numbering the number that Word puts before it, such as （一）; empty when there is none
 * @param row the row of a table it stands in, counted through the file from 0; -1 outside tables
 * @param column its place in that row, from 0
 * @param inBox whether it stands in a text box
 * @param pageBefore whether it begins a page by itself, by a break before it or by a section
 * @param centred whether it is centred
 */
public record FileParagraph(int number, XmlElement element, String text, List<Piece> pieces, String numbering,
        int row, int column, boolean inBox, boolean pageBefore, boolean centred) {

    public FileParagraph {
        pieces = List.copyOf(pieces);
    }

    /** Whether it stands in a table. */
    public boolean inTable() {
        return row >= 0;
    }

    /**
     * A stretch of a paragraph's text.
     *
     * @param run the {@code w:r} it stands in
     * @param element the {@code w:t}, {@code w:tab}, {@code w:br} or the like within that run
     * @param start index of its first character in the paragraph's text
     * @param end index after its last one
     */
    public record Piece(XmlElement run, XmlElement element, int start, int end) {
    }
}
