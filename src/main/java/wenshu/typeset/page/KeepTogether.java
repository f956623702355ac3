package wenshu.typeset.page;

import java.util.List;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.flow.Part;
import wenshu.typeset.flow.SetTable;
import wenshu.typeset.inline.SetLine;

/** How much room a part needs to begin in a column: its own first lines or rows and what it is kept with. */
final class KeepTogether {

    private static final int MAX_CHAIN = 50;

    private KeepTogether() {
    }

    /** Millipoints from the first line of a block to the last line that must share its column. */
    static int needed(SectionFlow flow, int block, int width) {
        int needed = 0;
        int at = block;
        for (int i = 0; at < flow.size() && i < MAX_CHAIN; i++) {
            Part part = flow.part(at, width);
            int next = flow.next(at, part);
            switch (part) {
                case Part.Framed framed -> { }
                case Part.Rows rows when rows.floating() != null -> { }
                case Part.Rows rows -> {
                    int chain = chain(rows.table().rows(), 0);
                    needed += height(rows.table().rows(), 0, chain);
                    boolean goesOn = chain == rows.table().rows().size() && rows.table().rows().getLast().keepNext();
                    if (!goesOn) {
                        return needed;
                    }
                }
                case Part.Lines lines -> {
                    needed += at == block ? 0 : lines.before();
                    boolean chained = lines.style().keepNext() && next < flow.size();
                    needed += first(lines, chained);
                    // After a break in the paragraph what follows stands elsewhere in any case.
                    if (!chained || lines.lines().stream().anyMatch(line -> line.ends() != SetLine.Ends.LINE)) {
                        return needed;
                    }
                    needed += lines.after();
                }
            }
            at = next;
        }
        // A chain that was not followed to its end fits nowhere.
        return at < flow.size() ? Integer.MAX_VALUE / 2 : needed;
    }

    /** After the last row that must stand with the one at {@code from}; heading rows stand with the first other one. */
    static int chain(List<SetTable.Row> rows, int from) {
        int to = from;
        while (to < rows.size() && to - from < MAX_CHAIN) {
            SetTable.Row row = rows.get(to);
            to++;
            if (!row.keepNext() && !(row.header() && from == 0)) {
                break;
            }
        }
        return to;
    }

    static int height(List<SetTable.Row> rows, int from, int to) {
        return rows.subList(from, to).stream().mapToInt(SetTable.Row::height).sum();
    }

    private static int first(Part.Lines part, boolean chained) {
        List<SetLine> lines = part.lines();
        int all = lines.size();
        int count = chained || part.style().keepLines() ? all : Math.min(all, first(part.style(), all));
        int height = 0;
        int extra = 0;
        for (SetLine line : lines.subList(0, count)) {
            extra = chained ? 0 : line.extra();
            height += line.height();
            if (line.ends() != SetLine.Ends.LINE) {
                break;
            }
        }
        return height - extra;
    }

    private static int first(ParagraphStyle style, int count) {
        if (!style.widowControl()) {
            return 1;
        }
        return count == 3 ? 3 : 2;
    }
}
