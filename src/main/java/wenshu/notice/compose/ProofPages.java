package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** What {@link Fitting} asks about laid-out pages; places are bookmarks, pages count from 1. */
final class ProofPages {

    private static final int POINT = 1_000;
    private static final int BOTTOM = (Geometry.PAGE_HEIGHT - Geometry.BOTTOM) * POINT / 20;
    private static final int TOP = Geometry.TOP * POINT / 20;
    /** Baselines nearer than this are of one line. */
    private static final int SAME_LINE = 4 * POINT;
    private static final int COLOPHON_SIZE = Geometry.SMALL_SIZE * POINT / 2;
    /** A line of the text reaches so far below its baseline. */
    private static final int BELOW = 3 * POINT;

    private final List<Frame> pages;

    ProofPages(List<Frame> pages) {
        this.pages = pages;
    }

    /** The page of a place, or 0 when it is nowhere. */
    int page(String place) {
        for (int i = 0; i < pages.size(); i++) {
            if (find(pages.get(i).items(), place) != null) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many lines of the type area stand above a place on its page. */
    int linesAbove(String place) {
        int page = page(place);
        if (page == 0) {
            return 0;
        }
        int y = find(pages.get(page - 1).items(), place).y();
        return (int) baselines(page).stream().filter(line -> line < y).count();
    }

    /** How many lines of text stand above name and date on their page, the attachment note not among them. */
    int textAboveSignature() {
        int note = page(TextBlocks.NOTE_PLACE);
        if (note == 0) {
            return linesAbove(Signature.PLACE);
        }
        return note < page(Signature.PLACE) ? 0 : linesAbove(TextBlocks.NOTE_PLACE);
    }

    /** How many lines of the usual height have room below the last one in the type area of a page. */
    int linesFree(int page) {
        List<Integer> lines = baselines(page);
        int below = Geometry.LINE - Geometry.baseline(Geometry.LINE);
        return lines.isEmpty() ? 0 : (BOTTOM - lines.getLast() - below * POINT / 20) * 20 / POINT / Geometry.LINE;
    }

    /** Whether larger type than that of the colophon reaches down to where it begins. */
    boolean crowded(String place) {
        int page = page(place);
        if (page == 0) {
            return false;
        }
        int y = find(pages.get(page - 1).items(), place).y();
        return FrameItem.flat(pages.get(page - 1).items()).stream().anyMatch(item -> item instanceof FrameItem.GlyphRun run
                && !run.text().isBlank() && run.size() > COLOPHON_SIZE && run.y() < BOTTOM && run.y() + BELOW > y);
    }

    private List<Integer> baselines(int page) {
        TreeSet<Integer> all = new TreeSet<>();
        collect(pages.get(page - 1).items(), all);
        List<Integer> lines = new ArrayList<>();
        for (int y : all) {
            if (y > TOP && y < BOTTOM && (lines.isEmpty() || y - lines.getLast() > SAME_LINE)) {
                lines.add(y);
            }
        }
        return lines;
    }

    private static void collect(List<FrameItem> items, TreeSet<Integer> into) {
        for (FrameItem item : FrameItem.flat(items)) {
            if (item instanceof FrameItem.GlyphRun run && !run.text().isBlank()) {
                into.add(run.y());
            }
        }
    }

    private static FrameItem.Destination find(List<FrameItem> items, String place) {
        for (FrameItem item : items) {
            if (item instanceof FrameItem.Destination destination && destination.name().equals(place)) {
                return destination;
            }
            FrameItem.Destination inner = find(item.inner(), place);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
