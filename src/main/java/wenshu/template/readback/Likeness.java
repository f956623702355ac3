package wenshu.template.readback;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.template.readback.Graph.Leaf;
import wenshu.template.readback.Search.Costs;
import wenshu.template.readback.Search.Step;

/** How far a node of a file is from a node of the template, in the same units as {@link Shapes#weight}. */
final class Likeness {

    /** What a character of a value costs: fixed text that is there is cheaper. */
    private static final int CHARACTER = 2;
    private static final int LABEL_AS_VALUE = 120;
    private static final int SAME_LABEL = 4;
    private static final int WRONG_KIND = 8;
    private static final int MOST_OF_NODE = 150;

    private final Set<String> labels;
    private final Known known;
    private final Budget budget;
    private final Map<Long, Integer> costs = new HashMap<>();
    private final Map<Shape.Node, Integer> weights = new IdentityHashMap<>();
    private final Map<Shape.Node, Graph> graphs = new IdentityHashMap<>();

    /** @param labels the fixed texts of the template, as letters: they are not values */
    Likeness(Set<String> labels, Known known, Budget budget) {
        this.labels = labels;
        this.known = known;
        this.budget = budget;
    }

    /** The cost of taking one for the other; {@link Costs#NEVER} when they are of different kinds. */
    int cost(Shape.Node shape, Shape.Node doc) {
        if (shape.getClass() != doc.getClass()) {
            return Costs.NEVER;
        }
        long key = (long) shape.id() << 32 | doc.id();
        Integer cost = costs.get(key);
        if (cost == null) {
            budget.take(4);
            cost = shape.dynamic() ? dynamic(shape, doc) : fixed(shape, doc);
            costs.put(key, cost);
        }
        return cost;
    }

    private int fixed(Shape.Node shape, Shape.Node doc) {
        if (!(shape instanceof Shape.Para || shape instanceof Shape.Cell)) {
            return dynamic(shape, doc);
        }
        String wanted = Folding.letters(shape.fixed());
        budget.take(doc.fixed().length() / 4);
        String found = Folding.letters(doc.fixed());
        if (wanted.equals(found)) {
            return 0;
        }
        if (!wanted.isEmpty() && Labels.label(wanted).equals(Labels.label(found))) {
            return SAME_LABEL;
        }
        budget.take((long) Math.min(400, wanted.length()) * Math.min(400, found.length()));
        return Math.min(Shapes.LETTER * Folding.distance(wanted, found), Shapes.weight(shape) + leaveOut(doc));
    }

    private int dynamic(Shape.Node shape, Shape.Node doc) {
        int bound = Shapes.weight(shape) + leaveOut(doc);
        if (shape instanceof Shape.Para para) {
            Shape.Slot only = onlySlot(para);
            return Math.min(bound, only != null ? value(only, doc.fixed()) : inlineCost(para, (Shape.Para) doc));
        }
        return search(shape, doc).nearest(bound);
    }

    /** The one slot of a paragraph without other text; null when there is more. */
    static Shape.Slot onlySlot(Shape.Para para) {
        Shape.Slot only = null;
        for (Shape shape : para.content()) {
            if (shape instanceof Shape.Slot slot && only == null) {
                only = slot;
            } else if (!(shape instanceof Shape.Text(String text) && text.isBlank())) {
                return null;
            }
        }
        return only;
    }

    private int value(Shape.Slot slot, String text) {
        if (text.isBlank()) {
            return slot.silent() ? 0 : 2;
        }
        boolean code = slot.field() != null && slot.field().codes() != null && slot.field().codes().resolve(text.strip()).isPresent();
        if (!code && text.length() < 60 && labels.contains(Labels.label(text))) {
            return LABEL_AS_VALUE;
        }
        return Kinds.fits(slot, text.strip()) ? 0 : WRONG_KIND;
    }

    /** A value's own length, and whether it is a run of its own, must not count against the place where it stands. */
    private int inlineCost(Shape.Para para, Shape.Para doc) {
        Search search = inline(para, doc);
        int cost = search.everywhere();
        for (Step step : search.way()) {
            if (step.edge() != null && step.edge().leaf() instanceof Leaf.Value value) {
                cost -= CHARACTER + (step.edge().from() == step.edge().to() ? 0 : search.begin(step.at(), value.tight()));
            }
        }
        return cost;
    }

    /** The search of a paragraph's shapes in the text of another. */
    Search inline(Shape.Para para, Shape.Para doc) {
        int[] text = doc.fixed().codePoints().toArray();
        return new Search(graph(para), text.length, new InlineCosts(text, doc), budget);
    }

    /** The search of a node's shapes in the content of another. */
    Search search(Shape.Node shape, Shape.Node doc) {
        return new Search(graph(shape), doc.content().size(), new NodeCosts(doc.content()), budget);
    }

    /** The search of a story's shapes in another's. */
    Search search(List<Shape> shapes, List<Shape> docs) {
        return new Search(Graph.of(shapes, known), docs.size(), new NodeCosts(docs), budget);
    }

    private Graph graph(Shape.Node shape) {
        return graphs.computeIfAbsent(shape, node -> Graph.of(node.content(), known));
    }

    /** What it costs to leave a node of the file out. */
    int leaveOut(Shape.Node doc) {
        Integer weight = weights.get(doc);
        if (weight == null) {
            weight = switch (doc) {
                case Shape.Para para -> para.fixed().isBlank() ? 1
                        : Math.min(MOST_OF_NODE, 6 * Folding.letters(para.fixed()).length() + 1);
                default -> 4 + doc.content().stream().mapToInt(child -> leaveOut((Shape.Node) child)).sum();
            };
            weights.put(doc, weight);
        }
        return weight;
    }

    /** Characters against characters. */
    private record InlineCosts(int[] text, Shape.Para doc) implements Costs {

        @Override
        public int begin(int at, boolean tight) {
            if (!tight || doc.markAt(at) || doc.runAt(at)) {
                return doc.markAt(at) || !tight && doc.runAt(at) ? 0 : 1;
            }
            // Dearer than an empty value, so that one value is not cut in two; words and figures may well be two.
            return at > 0 && Folding.figure(text[at]) != Folding.figure(text[at - 1]) ? 3 : 5;
        }

        @Override
        public int fit(Leaf leaf, int at) {
            int c = text[at];
            return switch (leaf) {
                case Leaf.Value(Shape.Slot slot, boolean tight) -> Kinds.mayHold(slot, c) ? CHARACTER : CHARACTER + 6;
                case Leaf.Char(int wanted) -> {
                    if (wanted == c || Folding.fold(wanted) == Folding.fold(c)) {
                        yield 0;
                    }
                    yield Folding.silent(wanted) || Folding.silent(c) ? NEVER : Shapes.LETTER + 4;
                }
                case Leaf.Node node -> NEVER;
                case Leaf.Empty empty -> NEVER;
            };
        }

        @Override
        public int leaveOut(int at) {
            return Folding.silent(text[at]) ? CHARACTER + 1 : Character.isLetterOrDigit(text[at]) ? Shapes.LETTER : Shapes.LETTER / 2;
        }
    }

    /** Nodes against nodes. */
    private final class NodeCosts implements Costs {

        private final List<Shape> docs;

        private NodeCosts(List<Shape> docs) {
            this.docs = docs;
        }

        @Override
        public int fit(Leaf leaf, int at) {
            Shape.Node doc = (Shape.Node) docs.get(at);
            return switch (leaf) {
                case Leaf.Node(Shape.Node node) -> cost(node, doc);
                case Leaf.Empty empty -> doc instanceof Shape.Row && doc.fixed().isBlank() ? 0 : NEVER;
                case Leaf.Value value -> NEVER;
                case Leaf.Char c -> NEVER;
            };
        }

        @Override
        public int leaveOut(int at) {
            return Likeness.this.leaveOut((Shape.Node) docs.get(at));
        }
    }

    /** Whether the step takes up something. */
    static boolean takes(Step step) {
        return step.edge() != null && step.edge().leaf() != null;
    }
}
