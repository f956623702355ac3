package wenshu.typeset.flow;

import wenshu.typeset.content.Table;

/** A cell with the grid squares it covers, merged rows included. */
final class Slot {

    final Table.Cell cell;
    /** First grid column. */
    final int from;
    /** After the last grid column. */
    final int to;
    final int row;
    int lastRow;
    /** Its bottom border is that of the last cell merged into it. */
    Table.Cell lastCell;
    /** Its content, once the columns have their widths. */
    Stack stack;

    Slot(Table.Cell cell, int from, int to, int row) {
        this.cell = cell;
        this.from = from;
        this.to = to;
        this.row = row;
        this.lastRow = row;
        this.lastCell = cell;
    }

    boolean spansRows() {
        return lastRow > row;
    }

    /** Whether its text runs downward or upward. */
    boolean vertical() {
        return cell.direction() != Table.Direction.HORIZONTAL;
    }

    /** What its margins take of its width. */
    int sides() {
        return cell.margins().left() + cell.margins().right();
    }

    /** What its margins take of its height. */
    int ends() {
        return cell.margins().top() + cell.margins().bottom();
    }
}
