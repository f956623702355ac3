package wenshu.typeset.page;

import wenshu.typeset.content.ParagraphStyle;

/** Where a paragraph may be cut at a column's end (widowControl 17.3.1.44, keepLines 17.3.1.14). */
final class Orphans {

    private Orphans() {
    }

    /**
     * How many lines stay in this column.
     *
     * @param begins whether the lines begin the paragraph
     * @param to how many fit; not all
     * @param count how many there are
     * @param fresh whether the column is still empty, so that something must go into it
     */
    static int cut(ParagraphStyle style, boolean begins, int to, int count, boolean fresh) {
        if (style.keepLines() && !fresh) {
            return 0;
        }
        if (!style.widowControl()) {
            return to;
        }
        int cut = count - to == 1 ? to - 1 : to;
        boolean orphan = begins && cut == 1 && count > 1;
        if (orphan || cut <= 0) {
            return fresh ? to : 0;
        }
        return cut;
    }
}
