package wenshu.notice.compose;

import wenshu.notice.Head;
import wenshu.notice.Layout;

/**
 * How a paper is made to fit its pages: what is adjusted when name and date would stand alone (GB/T 9704-2012, 7.3.5.5),
 * when no text would stand on page 1 (7.3.2), and where the colophon goes.
 *
 * @param line height of a line of the text in twips
 * @param holdsText whether the last paragraph goes with name and date to their page
 * @param deepFirstPage whether a letter's first page reaches down to its lower line (10.1)
 * @param recipientsBelow whether the recipients move to the colophon
 * @param colophon on which page the colophon stands
 * @param colophonHeight how high a letter's colophon is in twips; 0 as long as it is not known
 */
record Fit(int line, boolean holdsText, boolean deepFirstPage, boolean recipientsBelow, ColophonPage colophon,
        int colophonHeight) {

    /** On which page the colophon stands. */
    enum ColophonPage {
        /** On the last page of what stands before it. */
        LAST,
        /** On a page of its own right behind. */
        NEXT,
        /** On the next page with an even number, behind a blank one. */
        NEXT_EVEN
    }

    /** How every paper is set first. */
    static Fit usual(Head head) {
        return new Fit(Geometry.LINE, true, head.layout() == Layout.LETTER, head.recipientsBelow(), ColophonPage.LAST, 0);
    }

    /** Whether the recipients stand below the title. */
    boolean recipientsAbove(Head head) {
        return !recipientsBelow && !head.recipients().isEmpty();
    }

    Fit line(int value) {
        return new Fit(value, false, deepFirstPage, recipientsBelow, colophon, colophonHeight);
    }

    Fit deepFirstPage(boolean value) {
        return new Fit(line, holdsText, value, recipientsBelow, colophon, colophonHeight);
    }

    Fit recipientsBelow(boolean value) {
        return new Fit(line, holdsText, deepFirstPage, value, colophon, colophonHeight);
    }

    Fit colophon(ColophonPage value) {
        return new Fit(line, holdsText, deepFirstPage, recipientsBelow, value, colophonHeight);
    }

    Fit colophonHeight(int value) {
        return new Fit(line, holdsText, deepFirstPage, recipientsBelow, colophon, value);
    }
}
