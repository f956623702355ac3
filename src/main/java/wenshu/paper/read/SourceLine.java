package wenshu.paper.read;

import wenshu.paper.Element;

/**
 * A non-blank paragraph of a file before anybody knows what it is.
 *
 * @param text exactly as in the file
 * @param numbering the number that Word puts before it; empty when there is none
 * @param table whether it stands in a table
 * @param newPage whether a new page begins with it
 * @param centred whether the file centres it
 * @param gap blank paragraphs before it
 * @param place where it stands
 * @param offset characters of its paragraph before it
 */
record SourceLine(String text, String numbering, boolean table, boolean newPage, boolean centred, int gap,
        Element.Place place, int offset) {
}
