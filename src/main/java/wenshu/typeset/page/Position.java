package wenshu.typeset.page;

import wenshu.typeset.flow.SetTable;

/**
 * The next thing to be set.
 *
 * @param section which section of the document
 * @param block of the section's body
 * @param entry of the paragraph's text, or row of the table
 * @param rest what is left of a row that was cut, or null
 */
record Position(int section, int block, int entry, SetTable.Row rest) {

    static Position startOf(int section) {
        return new Position(section, 0, 0, null);
    }

    Position block(int next) {
        return new Position(section, next, 0, null);
    }

    Position at(int nextEntry) {
        return new Position(section, block, nextEntry, null);
    }

    Position row(int row, SetTable.Row left) {
        return new Position(section, block, row, left);
    }

    /** Whether a part is to be begun here, not continued. */
    boolean atStart() {
        return entry == 0 && rest == null;
    }
}
