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
    /** Those of them that bring the colophon back to the page before. */
    private static final int[] TIGHT = {554, 531};
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
        Try usual = attempt(Fit.usual(head), true);
        Fit fit = text(usual);
        return colophon(fit.equals(usual.fit) ? usual : attempt(fit, true)).docx;
    }

    /**
     * The way to set the text so that page 1 shows some of it, and name and date stand below some of it. Where a paper is
     * too short for both, page 1 goes first: the standard demands it, and only allows the other to be adjusted.
     */
    private Fit text(Try usual) {
        if (good(usual.pages)) {
            return usual.fit;
        }
        Fit best = best(lines(usual.fit));
        if (best != null || shows(usual.pages)) {
            return best == null ? usual.fit : best;
        }
        if (usual.fit.recipientsAbove(head)) {
            Try moved = attempt(usual.fit.recipientsBelow(true), false);
            best = good(moved.pages) ? moved.fit : best(lines(moved.fit));
            // Rather a hole than no text.
            best = best == null && shows(moved.pages) && moved.pages.textAboveSignature() > 0 ? moved.fit : best;
        }
        if (best != null) {
            return best;
        }
        Fit free = usual.fit.line(Geometry.LINE);
        return shows(attempt(free, false).pages) ? free : free.recipientsBelow(true);
    }

    private static boolean shows(ProofPages pages) {
        return pages.page(NoticeComposer.TEXT_PLACE) <= 1;
    }

    /** The first way in which page 1 shows text and name and date stand below some; else below the attachment note at least. */
    private Fit best(List<Fit> fits) {
        Fit noted = null;
        for (Fit fit : fits) {
            ProofPages pages = attempt(fit, false).pages;
            if (together(pages)) {
                return fit;
            }
            boolean below = shows(pages) && pages.linesAbove(Signature.PLACE) >= LEAST_ABOVE;
            noted = below && noted == null ? fit : noted;
        }
        return noted;
    }

    private static List<Fit> lines(Fit fit) {
        List<Fit> fits = new ArrayList<>();
        fits.add(fit.line(Geometry.LINE));
        for (int line : LINES) {
            fits.add(fit.line(line));
        }
        return fits;
    }

    /** Whether nothing needs adjusting: there is text on page 1, and no hole above the page to which name and date went. */
    private static boolean good(ProofPages pages) {
        int page = pages.page(Signature.PLACE);
        int above = pages.textAboveSignature();
        boolean carried = page > 1 && above <= MOST_CARRIED && pages.linesFree(page - 1) >= 1;
        return shows(pages) && (page < 2 || above > 0 && !carried);
    }

    /** Whether page 1 shows text, and name and date stand below some where nothing holds it to them. */
    private static boolean together(ProofPages pages) {
        return shows(pages) && (pages.page(Signature.PLACE) < 2 || pages.textAboveSignature() >= LEAST_ABOVE);
    }

    private Try colophon(Try now) {
        int page = now.pages.page(Colophon.PLACE);
        if (page == 0) {
            return now;
        }
        boolean crowded = now.pages.crowded(Colophon.PLACE);
        boolean apart = page > 1 && now.pages.linesAbove(Colophon.PLACE) == 0 || crowded;
        // The page on which the colophon comes to stand when nothing else is done for it.
        int own = crowded ? page + 1 : page;
        if (head.evenColophon() && own % 2 != 0) {
            return attempt(now.fit.colophon(apart ? ColophonPage.NEXT_EVEN : ColophonPage.NEXT), true);
        }
        if (!apart) {
            return now;
        }
        for (int line : head.evenColophon() ? new int[0] : TIGHT) {
            Try tighter = attempt(now.fit.line(line), true);
            boolean back = tighter.pages.page(Colophon.PLACE) < own && !tighter.pages.crowded(Colophon.PLACE)
                    && tighter.pages.linesAbove(Colophon.PLACE) > 0;
            if (back && together(tighter.pages)) {
                return tighter;
            }
        }
        return attempt(now.fit.colophon(ColophonPage.NEXT), true);
    }
}
