package wenshu.typeset.page;

import wenshu.typeset.content.Section.PageSetup;

/**
 * A page's geometry once its number is known: mirrored margins change sides on even pages.
 *
 * @param number printed on the page
 */
record Sheet(PageSetup setup, int number) {

    /** Left edge of the type area. */
    int left() {
        return setup.left(number);
    }

    /** Top of the type area, whatever the header does. */
    int top() {
        return setup.margins().top();
    }

    int width() {
        return setup.width();
    }

    int height() {
        return setup.height();
    }

    int textWidth() {
        return setup.textWidth();
    }

    /** From the top margin to the bottom margin. */
    int textHeight() {
        return setup.height() - setup.margins().top() - setup.margins().bottom();
    }
}
