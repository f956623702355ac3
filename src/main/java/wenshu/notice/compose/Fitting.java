package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.notice.Head;
import wenshu.notice.compose.Fit.ColophonPage;

/**
 * Looks at the pages and adjusts what the standard allows: the recipients go to the colophon when page 1 would show no
 * text (7.3.2), lines come closer or further apart when name and date would stand alone (7.3.5.5), the colophon gets a
 * page of its own when the last one is full.
 */
final class Fitting {

    /** Lines of a page, tried in this order: 23, 21, 24 and 20 instead of 22. */
    private static final int[] LINES = {554, 607, 531, 637};
    /** So many lines of text stand above name and date at least. */
    private static final int LEAST_ABOVE = 2;
    /** More lines than the longest paragraph that is likely: then nothing was carried over. */
    private static final int MOST_CARRIED = 14;

    private final Head head;
    private final Setter setter;
    private final Proof proof;

    /** Sets the paper one way: all of it, or the notice without what is bound behind it, which is faster. */
    @FunctionalInterface
    interface Setter {
        byte[] set(Fit fit, boolean whole);
    }

    Fitting(Head head, Setter setter, Proof proof) {
        this.head = head;
        this.setter = setter;
        this.proof = proof;
    }

    /** A way to set the paper, and what came of it. */
    private record Try(Fit fit, byte[] docx, ProofPages pages) {
    }

    private Try attempt(Fit fit, boolean whole) {
        byte[] docx = setter.set(fit, whole);
        return new Try(fit, docx, new ProofPages(proof.pages(docx)));
    }

    byte[] run() {
        Try now = attempt(Fit.usual(head), true);
        if (now.pages.page(NoticeComposer.TEXT_PLACE) > 1 && now.fit.recipientsAbove(head)) {
            now = attempt(now.fit.recipientsBelow(true), true);
        }
        Fit fit = signature(now);
        return colophon(fit.equals(now.fit) ? now : attempt(fit, true)).docx;
    }

    /** Name and date stand below text, and no hole is left above the page to which they and this text went. */
    private Fit signature(Try usual) {
        int page = usual.pages.page(Signature.PLACE);
        int above = usual.pages.textAboveSignature();
        boolean carried = above <= MOST_CARRIED && page > 1 && usual.pages.linesFree(page - 1) >= 1;
        if (page < 2 || above > 0 && !carried) {
            return usual.fit;
        }
        List<Fit> fits = new ArrayList<>();
        fits.add(usual.fit.line(Geometry.LINE));
        for (int line : LINES) {
            fits.add(usual.fit.line(line));
        }
        for (Fit fit : fits) {
            ProofPages pages = attempt(fit, false).pages;
            int place = pages.page(Signature.PLACE);
            if (pages.textAboveSignature() >= LEAST_ABOVE && (place < page || pages.linesFree(place - 1) < 1)) {
                return fit;
            }
        }
        return usual.fit;
    }

    private Try colophon(Try now) {
        int page = now.pages.page(Colophon.PLACE);
        if (page == 0) {
            return now;
        }
        boolean alone = page > 1 && (now.pages.linesAbove(Colophon.PLACE) == 0 || now.pages.crowded(Colophon.PLACE));
        if (head.evenColophon() && page % 2 != 0) {
            return attempt(now.fit.colophon(alone ? ColophonPage.NEXT_EVEN : ColophonPage.NEXT), true);
        }
        return alone ? attempt(now.fit.colophon(ColophonPage.NEXT), true) : now;
    }
}
