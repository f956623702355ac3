package wenshu.template.readback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import wenshu.template.readback.Graph.Leaf;
import wenshu.template.readback.Graph.Mark;
import wenshu.template.readback.Search.Step;

/** Takes the values out of a file along the cheapest alignment with its template. */
final class Extraction {

    /** What moved to another place is taken for the same up to this part of what both weigh. */
    private static final double MOVED = 0.5;

    private final Likeness likeness;
    private final InlineExtraction inline;
    private final List<Shape.Node> strange = new ArrayList<>();

    Extraction(Likeness likeness) {
        this.likeness = likeness;
        this.inline = new InlineExtraction(likeness);
    }

    /** Text of the file that has no place in the template. */
    List<Shape.Node> strange() {
        return strange;
    }

    /** Reads a whole story. */
    Hits story(List<Shape> shapes, List<Shape> docs) {
        Hits hits = new Hits();
        Search search = likeness.search(shapes, docs);
        search.nearest(Search.Costs.NEVER);
        new Sequence(docs, hits, 1, null).walk(search.way());
        return hits;
    }

    /** What a paragraph says on its own, when it is read as that shape. */
    void node(Shape.Node shape, Shape.Node doc, Hits into, double quality) {
        if (!shape.dynamic()) {
            return;
        }
        if (shape instanceof Shape.Para para) {
            inline.read(para, doc, into, quality);
            return;
        }
        double own = quality(shape, doc);
        Search search = likeness.search(shape, doc);
        search.nearest(Search.Costs.NEVER);
        new Sequence(doc.content(), into, shape instanceof Shape.Row ? own : Math.min(1, quality * (0.5 + own / 2)), shape)
                .walk(search.way());
    }

    private double quality(Shape.Node shape, Shape.Node doc) {
        return Math.max(0, 1 - (double) likeness.cost(shape, doc) / Math.max(1, Shapes.weight(shape)));
    }

    /** One sequence: the blocks of a story, cell or box, the rows of a table, the cells of a row. */
    private final class Sequence {

        private final List<Shape> docs;
        private final double quality;
        private final boolean row;
        private final Deque<Hits> open = new ArrayDeque<>();
        private final Deque<Hits.Rounds> loops = new ArrayDeque<>();
        private final List<Shape.Node> missing = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
        private Shape.Row headerShape;
        private Shape.Row headerDoc;
        private double label = 1;

        private Sequence(List<Shape> docs, Hits into, double quality, Shape.Node parent) {
            this.docs = docs;
            this.quality = quality;
            this.row = parent instanceof Shape.Row;
            open.push(into);
        }

        private void walk(List<Step> way) {
            for (int i = 0; i < way.size(); i++) {
                Step step = way.get(i);
                if (step.edge() == null) {
                    left.add(step.at());
                    continue;
                }
                if (step.edge().mark() != null) {
                    mark(step.edge().mark());
                }
                if (step.edge().leaf() instanceof Leaf.Node(Shape.Node shape)) {
                    i = taken(shape, way, i);
                }
            }
            moved();
            left.stream().map(docs::get).map(Shape.Node.class::cast).filter(doc -> !doc.fixed().isBlank()).forEach(strange::add);
        }

        /** Answers the index of the last step that belongs to the node. */
        private int taken(Shape.Node shape, List<Step> way, int first) {
            int last = first;
            for (int i = first + 1; i < way.size() && shape instanceof Shape.Para; i++) {
                Step next = way.get(i);
                if (next.edge() != null && next.edge().leaf() instanceof Leaf.Node(Shape.Node same) && same == shape
                        && next.edge().from() == next.edge().to()) {
                    last = i;
                } else if (next.edge() != null) {
                    break;
                }
            }
            Shape.Node doc = (Shape.Node) docs.get(way.get(first).at());
            if (shape instanceof Shape.Para para && para.lines()) {
                lines(para, way.get(first).at(), way.get(last).at());
            } else if (shape instanceof Shape.Row rowShape && doc instanceof Shape.Row rowDoc) {
                row(rowShape, rowDoc);
            } else {
                double known = row ? 0.4 * quality + 0.6 * label : quality;
                node(shape, doc, open.peek(), known);
                // The text in front of a value says whose value it is.
                label = row && !shape.dynamic() && !shape.fixed().isBlank()
                        ? Folding.similarity(shape.fixed(), doc.fixed()) : label;
            }
            return last;
        }

        private void lines(Shape.Para para, int from, int to) {
            StringBuilder text = new StringBuilder();
            for (int at = from; at <= to; at++) {
                if (docs.get(at) instanceof Shape.Para line) {
                    text.append(at == from ? "" : "\n").append(at == from ? line.fixed() : line.fixed().stripLeading());
                }
            }
            Shape.Node first = (Shape.Node) docs.get(from);
            open.peek().values().add(new Hits.Hit(Likeness.onlySlot(para), text.toString().strip(), first.spot(), quality, false));
        }

        /** A row in a loop is read by the heads of its columns, when there is a row of heads. */
        private void row(Shape.Row shape, Shape.Row doc) {
            if (!shape.dynamic()) {
                headerShape = shape;
                headerDoc = doc;
                return;
            }
            Columns columns = loops.isEmpty() || headerShape == null ? null
                    : Columns.of(headerShape, headerDoc, shape.cells().size(), doc.cells().size());
            if (columns == null) {
                node(shape, doc, open.peek(), loops.isEmpty() ? 1 : quality);
                return;
            }
            for (int i = 0; i < shape.cells().size(); i++) {
                int at = columns.column(i);
                if (at >= 0) {
                    node(shape.cells().get(i), doc.cells().get(at), open.peek(), columns.likeness(i));
                }
            }
        }

        private boolean inRound() {
            List<Hits> rounds = loops.peek().rounds();
            return !rounds.isEmpty() && rounds.getLast() == open.peek();
        }

        private void mark(Mark mark) {
            switch (mark) {
                case Mark.Around(Shape.Loop loop, boolean enter) when enter ->
                    loops.push(new Hits.Rounds(loop, new ArrayList<>()));
                case Mark.Around around -> {
                    if (inRound()) {
                        open.pop();
                    }
                    Hits.Rounds rounds = loops.pop();
                    rounds.rounds().removeIf(Hits::blank);
                    open.peek().loops().add(rounds);
                }
                case Mark.Round(Shape.Loop loop) -> {
                    if (inRound()) {
                        open.pop();
                    }
                    Hits round = new Hits();
                    loops.peek().rounds().add(round);
                    open.push(round);
                }
                case Mark.Missing(Leaf leaf) -> {
                    if (leaf instanceof Leaf.Node(Shape.Node node) && node.dynamic() && loops.isEmpty()) {
                        missing.add(node);
                    }
                }
                case Mark.Branch(Shape.Choice choice, boolean then, boolean enter) -> {
                    if (enter && !docs.isEmpty()) {
                        open.peek().notPrinted(then ? choice.otherwise() : choice.then(), ((Shape.Node) docs.getFirst()).spot());
                    }
                }
            }
        }

        /** What is missing here may stand elsewhere in the same sequence. */
        private void moved() {
            for (Shape.Node shape : missing) {
                int best = -1;
                double least = MOVED;
                for (int at : left) {
                    Shape.Node doc = (Shape.Node) docs.get(at);
                    double cost = (double) likeness.cost(shape, doc) / Math.max(1, Shapes.weight(shape) + likeness.leaveOut(doc));
                    if (!doc.fixed().isBlank() && cost < least) {
                        least = cost;
                        best = at;
                    }
                }
                if (best >= 0 && Shapes.weight(shape) > 3 * Shapes.LETTER) {
                    left.remove(Integer.valueOf(best));
                    node(shape, (Shape.Node) docs.get(best), open.peek(), 1 - least);
                }
            }
        }
    }
}
