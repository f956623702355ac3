package wenshu.typeset.page;

import java.util.List;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.flow.Part;
import wenshu.typeset.inline.SetLine;

/** How much room a paragraph needs to begin on a page: its own first lines and what it is kept with. */
final class KeepTogether {

    private static final int MAX_CHAIN = 50;

    private KeepTogether() {
    }

    /** Millipoints from the paragraph's first line to the last line that must share its page. */
    static int needed(List<Part> parts, int index) {
        int needed = 0;
        for (int i = index; i < parts.size() && i - index < MAX_CHAIN; i++) {
            if (parts.get(i) instanceof Part.Framed) {
                continue;
            }
            if (!(parts.get(i) instanceof Part.Lines part)) {
                return parts.get(i) instanceof Part.Rows rows && !rows.table().rows().isEmpty()
                        ? needed + rows.table().rows().getFirst().height() : needed;
            }
            ParagraphStyle style = part.style();
            needed += i == index ? 0 : part.before();
            boolean chained = style.keepNext() && i + 1 < parts.size();
            int all = part.lines().size();
            int lines = chained || style.keepLines() ? all : Math.min(all, first(style, all));
            for (SetLine line : part.lines().subList(0, lines)) {
                needed += line.height();
            }
            if (!chained) {
                return needed;
            }
            needed += part.after();
        }
        return needed;
    }

    private static int first(ParagraphStyle style, int count) {
        if (!style.widowControl()) {
            return 1;
        }
        return count == 3 ? 3 : 2;
    }
}
