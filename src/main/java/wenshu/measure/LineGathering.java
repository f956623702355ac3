package wenshu.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs that stand on one baseline together. */
public final class LineGathering {

    /** Baselines that differ by less belong to one line: rounding, and marks that are raised a little. */
    private static final int SAME = 1_500;

    private record Placed(int baseline, int turn, int order, Glyph glyph) {
    }

    private final List<Placed> placed = new ArrayList<>();

    /** Adds a glyph on a baseline. */
    public void add(int baseline, int turn, Glyph glyph) {
        placed.add(new Placed(baseline, turn, placed.size(), glyph));
    }

    /** How many there are. */
    public int size() {
        return placed.size();
    }

    /** The lines from top to bottom, those that are not turned first. */
    public List<TextLine> lines() {
        List<Placed> sorted = new ArrayList<>(placed);
        sorted.sort(Comparator.comparingInt(Placed::turn).thenComparingInt(Placed::baseline).thenComparingInt(Placed::order));
        List<TextLine> lines = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            Placed first = sorted.get(from);
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).turn == first.turn && sorted.get(to).baseline - first.baseline < SAME) {
                to++;
            }
            List<Placed> line = new ArrayList<>(sorted.subList(from, to));
            line.sort(Comparator.comparingInt((Placed p) -> p.glyph.x()).thenComparingInt(Placed::order));
            lines.add(new TextLine(largest(line).baseline, first.turn, line.stream().map(Placed::glyph).toList()));
            from = to;
        }
        return lines;
    }

    private static Placed largest(List<Placed> line) {
        Placed largest = line.getFirst();
        for (Placed each : line) {
            largest = each.glyph.size() > largest.glyph.size() ? each : largest;
        }
        return largest;
    }
}
