package wenshu.template.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for values that the alignment has not found, or not surely, by the words that stand in front of them. */
final class LabelSearch {

    private static final double LEAST = 0.75;
    private static final double SURE = 0.8;
    private static final double LEAST_SURE = 0.5;
    private static final double FOUND = 0.85;
    private static final Pattern LINE = Pattern.compile("\\s*([^:：]{2,30})[:：]\\s*(.*)", Pattern.DOTALL);

    private final Labels labels;
    private final List<Shape.Node> places;
    private final Extraction extraction;
    private final Budget budget;

    LabelSearch(Labels labels, List<Shape> docs, Extraction extraction, Budget budget) {
        this.labels = labels;
        this.extraction = extraction;
        this.places = Labels.places(docs);
        this.budget = budget;
    }

    /** Adds what it finds. */
    void complete(Hits hits) {
        for (Labels.Beside wanted : labels.beside()) {
            List<Shape.Slot> slots = new ArrayList<>();
            Shapes.slots(wanted.cell().content(), slots);
            if (slots.stream().anyMatch(slot -> slot.depth() == 0 && !sure(slot, hits))) {
                beside(wanted, hits);
            }
        }
        for (Map.Entry<Shape.Slot, Set<String>> wanted : labels.own().entrySet()) {
            Shape.Slot slot = wanted.getKey();
            if (hits.values().stream().noneMatch(hit -> hit.quality() >= LEAST_SURE && same(hit.slot(), slot))) {
                Hits.Hit found = null;
                for (Shape.Node place : places) {
                    Hits.Hit hit = place instanceof Shape.Row row ? inRow(slot, wanted.getValue(), row)
                            : inLine(slot, wanted.getValue(), place);
                    found = hit != null && (found == null || hit.quality() > found.quality()) ? hit : found;
                }
                if (found != null) {
                    hits.values().add(found);
                }
            }
        }
    }

    private static boolean sure(Shape.Slot slot, Hits hits) {
        return hits.values().stream().anyMatch(hit -> hit.quality() >= SURE && same(hit.slot(), slot));
    }

    private static boolean same(Shape.Slot one, Shape.Slot other) {
        return one.depth() == other.depth() && one.names().equals(other.names());
    }

    /** Reads the cell behind the likest label as the template's cell. */
    private void beside(Labels.Beside wanted, Hits hits) {
        Shape.Cell best = null;
        double most = LEAST;
        for (Shape.Node place : places) {
            if (place instanceof Shape.Row row) {
                for (int i = 0; i + 1 < row.cells().size(); i++) {
                    double alike = alike(Set.of(wanted.label()), Labels.label(row.cells().get(i).fixed()));
                    if (alike > most || alike == most && best == null) {
                        most = alike;
                        best = behind(row.cells(), i);
                    }
                }
            }
        }
        if (best != null && !labels.all().contains(Labels.label(best.fixed()))) {
            extraction.node(wanted.cell(), best, hits, FOUND * most);
        }
    }

    private static Shape.Cell behind(List<Shape.Cell> cells, int label) {
        int at = label + 1;
        while (at + 1 < cells.size() && colon(cells.get(at).fixed())) {
            at++;
        }
        return cells.get(at);
    }

    private Hits.Hit inRow(Shape.Slot slot, Set<String> own, Shape.Row row) {
        List<Shape.Cell> cells = row.cells();
        for (int i = 0; i + 1 < cells.size(); i++) {
            double alike = alike(own, Labels.label(cells.get(i).fixed()));
            if (alike >= LEAST) {
                Shape.Cell cell = behind(cells, i);
                String value = cell.fixed().strip();
                return labels.all().contains(Labels.label(value)) || !Kinds.fits(slot, value) ? null
                        : new Hits.Hit(slot, value, cell.spot(), 0.7 * alike, false);
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
