package wenshu.typeset.page;

import wenshu.typeset.content.ParagraphStyle;

/** Where a paragraph may be cut at a page's end (widowControl 17.3.1.44, keepLines 17.3.1.14). */
final class Orphans {

    private Orphans() {
    }

    /**
     * The cut at or before {@code to}.
     *
     * @param from first line of the piece on this page
     * @param to after the last line that fits
     * @param count lines of the paragraph
     * @param fresh whether the page is still empty, so that something must go on it
     */
    static int cut(ParagraphStyle style, int from, int to, int count, boolean fresh) {
        if (style.keepLines() && !fresh) {
            return from;
        }
        if (!style.widowControl()) {
            return to;
        }
        int cut = count - to == 1 ? to - 1 : to;
        boolean orphan = from == 0 && cut == 1 && count > 1;
        if (orphan || cut <= from) {
            return fresh ? to : from;
        }
        return cut;
    }
}
