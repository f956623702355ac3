package wenshu.template.readback;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for values that the alignment has not found, or not surely, by the words that stand in front of them. */
final class LabelSearch {

    private static final double LEAST = 0.75;
    private static final double SURE = 0.5;
    private static final Pattern LINE = Pattern.compile("\\s*([^:：]{2,30})[:：]\\s*(.*)", Pattern.DOTALL);

    private final Labels labels;
    private final List<Shape.Node> places;
    private final Budget budget;

    LabelSearch(Labels labels, List<Shape> docs, Budget budget) {
        this.labels = labels;
        this.places = Labels.places(docs);
        this.budget = budget;
    }

    /** Adds what it finds. */
    void complete(Hits hits) {
        for (Map.Entry<Shape.Slot, Set<String>> wanted : labels.own().entrySet()) {
            boolean sure = hits.values().stream().anyMatch(hit -> hit.quality() >= SURE && same(hit.slot(), wanted.getKey()));
            if (!sure) {
                Hits.Hit found = find(wanted.getKey(), wanted.getValue());
                if (found != null) {
                    hits.values().add(found);
                }
            }
        }
    }

    private static boolean same(Shape.Slot one, Shape.Slot other) {
        return one.depth() == other.depth() && one.names().equals(other.names());
    }

    private Hits.Hit find(Shape.Slot slot, Set<String> own) {
        Hits.Hit best = null;
        for (Shape.Node place : places) {
            Hits.Hit hit = place instanceof Shape.Row row ? inRow(slot, own, row) : inLine(slot, own, place);
            best = hit != null && (best == null || hit.quality() > best.quality()) ? hit : best;
        }
        return best;
    }

    private Hits.Hit inRow(Shape.Slot slot, Set<String> own, Shape.Row row) {
        List<Shape.Cell> cells = row.cells();
        for (int i = 0; i + 1 < cells.size(); i++) {
            double alike = alike(own, Labels.label(cells.get(i).fixed()));
            if (alike < LEAST) {
                continue;
            }
            int at = i + 1;
            while (at + 1 < cells.size() && colon(cells.get(at).fixed())) {
                at++;
            }
            String value = cells.get(at).fixed().strip();
            if (!labels.all().contains(Folding.letters(value)) && Kinds.fits(slot, value)) {
                return new Hits.Hit(slot, value, cells.get(at).spot(), 0.85 * alike, false);
            }
        }
        return null;
    }

    private static boolean colon(String text) {
        return Folding.letters(text).equals(":");
    }

    private Hits.Hit inLine(Shape.Slot slot, Set<String> own, Shape.Node line) {
        Matcher matcher = LINE.matcher(line.fixed());
        if (!matcher.matches()) {
            return null;
        }
        double alike = alike(own, Labels.label(matcher.group(1)));
        return alike < LEAST ? null : new Hits.Hit(slot, matcher.group(2).strip(), line.spot(), 0.75 * alike, false);
    }

    /** What is exactly another value's label is not nearly this one's. */
    private double alike(Set<String> own, String text) {
        if (own.contains(text)) {
            return 1;
        }
        if (text.length() < 2 || text.length() > 30 || labels.all().contains(text)) {
            return 0;
        }
        budget.take(60L * own.size());
        return own.stream().mapToDouble(label -> Folding.similarity(label, text)).max().orElse(0);
    }
}
