package wenshu.template.readback;

import java.util.ArrayList;
import java.util.List;
import wenshu.template.grammar.Condition;

/** What was found for a form, or for one round of a loop. */
final class Hits {

    /** Surer than nothing, less sure than any place where something stands. */
    private static final double NOT_PRINTED = 0.55;

    /**
     * Text found where a tag prints.
     *
     * @param quality how sure the place is, 0 to 1
     * @param unclear true when the text could be shared out among its neighbours in another way
     */
    record Hit(Shape.Slot slot, String text, Spot spot, double quality, boolean unclear) {
    }

    /** A condition seen to hold or not, by the branch that was printed. */
    record Seen(Condition condition, boolean holds, Spot spot) {
    }

    /** The rounds of a loop, empty ones left out. */
    record Rounds(Shape.Loop loop, List<Hits> rounds) {
    }

    private final List<Hit> values = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Rounds> loops = new ArrayList<>();

    List<Hit> values() {
        return values;
    }

    List<Seen> seen() {
        return seen;
    }

    List<Rounds> loops() {
        return loops;
    }

    /** The branch of a choice that was not printed says that its values are blank. */
    void notPrinted(List<Shape> branch, Spot spot) {
        for (Shape shape : branch) {
            switch (shape) {
                case Shape.Slot slot -> values.add(new Hit(slot, "", spot, NOT_PRINTED, false));
                case Shape.Loop loop -> loops.add(new Rounds(loop, List.of()));
                case Shape.Choice choice -> {
                    notPrinted(choice.then(), spot);
                    notPrinted(choice.otherwise(), spot);
                }
                case Shape.Node node -> notPrinted(node.content(), spot);
                case Shape.Text text -> { }
            }
        }
    }

    /** Whether no text was found in it. */
    boolean blank() {
        return values.stream().allMatch(hit -> hit.slot().silent() || hit.text().isBlank())
                && loops.stream().allMatch(rounds -> rounds.rounds().isEmpty());
    }
}
