package wenshu.render;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Looks over finished pages for text that a row or box of fixed height cuts off, as Word does without a word. */
final class CutTextFindings {

    private CutTextFindings() {
    }

    static List<Finding> of(List<Frame> frames) {
        List<Finding> findings = new ArrayList<>();
        for (int page = 0; page < frames.size(); page++) {
            String first = first(frames.get(page).items(), Integer.MAX_VALUE);
            if (first != null) {
                findings.add(new Finding("TEXT_CUT", page + 1, first,
                        "这里的行或文本框是固定高度，排不下的文字被切掉了；请在 Word 中把行高改为“最小值”，或删减文字。"));
            }
        }
        return findings;
    }

    private static String first(List<FrameItem> items, int bottom) {
        for (FrameItem item : items) {
            String found = switch (item) {
                case FrameItem.GlyphRun run -> run.y() > bottom ? start(run.text().strip()) : null;
                case FrameItem.Turned turned -> null;
                case FrameItem.Clipped clipped -> first(clipped.items(), Math.min(bottom, clipped.y() + clipped.height()));
                default -> first(item.inner(), bottom);
            };
            if (found != null && !found.isEmpty()) {
                return found;
            }
        }
        return null;
    }

    private static String start(String text) {
        return text.codePointCount(0, text.length()) <= 16 ? text : text.substring(0, text.offsetByCodePoints(0, 16));
    }
}
