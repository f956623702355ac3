package wenshu.web.search;

import java.util.ArrayList;
import java.util.List;
import wenshu.search.Segment;

/**
 * A line of a spreadsheet's text, cell by cell; a line of one cell that no tab leads is the name of a sheet.
 *
 * @param heading whether it is such a name
 * @param cells its cells, each with what was looked for marked
 */
public record SheetLine(boolean heading, List<List<Segment>> cells) {

    /** Most cells of a line that are shown. */
    private static final int MOST_CELLS = 60;

    public SheetLine {
        cells = List.copyOf(cells);
    }

    /** The lines of a text, empty ones left out. */
    static List<SheetLine> of(List<Segment> text) {
        List<SheetLine> lines = new ArrayList<>();
        List<List<Segment>> cells = new ArrayList<>(List.of(new ArrayList<>()));
        for (Segment segment : text) {
            int from = 0;
            for (int i = 0; i <= segment.text().length(); i++) {
                char c = i == segment.text().length() ? 0 : segment.text().charAt(i);
                if (c == 0 || c == '\t' || c == '\n') {
                    if (i > from) {
                        cells.getLast().add(new Segment(segment.text().substring(from, i), segment.hit()));
                    }
                    from = i + 1;
                }
                if (c == '\t' && cells.size() <= MOST_CELLS) {
                    cells.add(new ArrayList<>());
                } else if (c == '\n') {
                    end(cells, lines);
                    cells = new ArrayList<>(List.of(new ArrayList<>()));
                }
            }
        }
        end(cells, lines);
        return lines;
    }

    private static void end(List<List<Segment>> cells, List<SheetLine> lines) {
        boolean led = cells.size() > 1;
        if (led && blank(cells.getFirst())) {
            cells.removeFirst();
        }
        while (!cells.isEmpty() && blank(cells.getLast())) {
            cells.removeLast();
        }
        if (!cells.isEmpty()) {
            lines.add(new SheetLine(!led, cells.stream().map(List::copyOf).toList()));
        }
    }

    private static boolean blank(List<Segment> cell) {
        return cell.stream().allMatch(segment -> segment.text().isBlank());
    }
}
