package wenshu.render;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Looks over finished pages for text that stands beyond the paper's edges, where nobody can read it. */
final class OffPageFindings {

    private OffPageFindings() {
    }

    static List<Finding> of(List<Frame> frames) {
        List<Finding> findings = new ArrayList<>();
        for (int page = 0; page < frames.size(); page++) {
            Frame frame = frames.get(page);
            String first = first(frame, frame.items());
            if (first != null) {
                findings.add(new Finding("TEXT_OFF_PAGE", page + 1, first,
                        "有文字排到了纸张以外，看不到；请在 Word 中缩小该处的表格或图形，或拆成几行。"));
            }
        }
        return findings;
    }

    /** The first such text; what is turned counts from a place of its own and is passed over. */
    private static String first(Frame frame, List<FrameItem> items) {
        for (FrameItem item : items) {
            String found = switch (item) {
                case FrameItem.GlyphRun run when beyond(frame, run) -> run.text().strip();
                case FrameItem.GlyphRun run -> null;
                case FrameItem.Turned turned -> null;
                default -> first(frame, item.inner());
            };
            if (found != null && !found.isEmpty()) {
                return found.codePointCount(0, found.length()) <= 16 ? found
                        : found.substring(0, found.offsetByCodePoints(0, 16));
            }
        }
        return null;
    }

    private static boolean beyond(Frame frame, FrameItem.GlyphRun run) {
        return run.y() - run.size() >= frame.height() || run.y() <= 0 || run.x() >= frame.width()
                || run.x() + run.width() <= 0;
    }
}
