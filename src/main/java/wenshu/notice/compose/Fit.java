package wenshu.notice.compose;

import wenshu.notice.Head;

/**
 * How a paper is made to fit its pages: what is adjusted when name and date would stand alone (GB/T 9704-2012, 7.3.5.5),
 * when no text would stand on page 1 (7.3.2), and where the colophon goes.
 *
 * @param line height of a line of the text in twips
 * @param holdsText whether the last paragraph goes with name and date to their page
 * @param recipientsBelow whether the recipients move to the colophon
 * @param colophon on which page the colophon stands
 */
record Fit(int line, boolean holdsText, boolean recipientsBelow, ColophonPage colophon) {

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
        return new Fit(Geometry.LINE, true, head.recipientsBelow(), ColophonPage.LAST);
    }

    /** Whether the recipients stand below the title. */
    boolean recipientsAbove(Head head) {
        return !recipientsBelow && !head.recipients().isEmpty();
    }

    Fit line(int value) {
        return new Fit(value, false, recipientsBelow, colophon);
    }

    Fit recipientsBelow(boolean value) {
        return new Fit(line, holdsText, value, colophon);
    }

    Fit colophon(ColophonPage value) {
        return new Fit(line, holdsText, recipientsBelow, value);
    }
}
