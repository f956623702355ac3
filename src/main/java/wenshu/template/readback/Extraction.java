package wenshu.template.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenshu.template.readback.Graph.Leaf;
import wenshu.template.readback.Graph.Mark;
import wenshu.template.readback.Search.Step;

/** Takes the values out of a file along the cheapest alignment with its template. */
final class Extraction {

    /** What moved to another place is taken for the same up to this part of what both weigh. */
    private static final double MOVED = 0.5;
    /** Rows and tables that are less alike than this may have changed places. */
    private static final double ALIKE = 0.6;

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
        private final OpenRounds rounds;
        private final List<Shape.Node> missing = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
        private Shape.Row headerShape;
        private Shape.Row headerDoc;
        private double label = 1;

        private Sequence(List<Shape> docs, Hits into, double quality, Shape.Node parent) {
            this.docs = docs;
            this.quality = quality;
            this.row = parent instanceof Shape.Row;
            this.rounds = new OpenRounds(into);
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
            settle();
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
            boolean direct = rounds.outside() && shape.dynamic() && (shape instanceof Shape.Row || shape instanceof Shape.Table);
            if (direct) {
                taken.add(new Taken(shape, way.get(first).at()));
            } else if (shape instanceof Shape.Para para && para.lines()) {
                lines(para, way.get(first).at(), way.get(last).at());
            } else if (shape instanceof Shape.Row rowShape && doc instanceof Shape.Row rowDoc) {
                row(rowShape, rowDoc);
            } else {
                double known = row ? 0.4 * quality + 0.6 * label : quality;
                node(shape, doc, rounds.now(), known);
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
            rounds.now().values().add(new Hits.Hit(Likeness.onlySlot(para), text.toString().strip(), first.spot(), quality, false));
        }

        /** A row in a loop is read by the heads of its columns, when there is a row of heads. */
        private void row(Shape.Row shape, Shape.Row doc) {
            if (!shape.dynamic()) {
                headerShape = shape;
                headerDoc = doc;
                return;
            }
            Columns columns = headerShape == null ? null : Columns.of(headerShape, headerDoc, shape.cells().size(), doc.cells().size());
            if (columns == null) {
                node(shape, doc, rounds.now(), quality);
                return;
            }
            for (int i = 0; i < shape.cells().size(); i++) {
                int at = columns.column(i);
                if (at >= 0) {
                    node(shape.cells().get(i), doc.cells().get(at), rounds.now(), columns.likeness(i));
                }
            }
        }

        private void mark(Mark mark) {
            switch (mark) {
                case Mark.Around(Shape.Loop loop, boolean enter) -> rounds.around(loop, enter);
                case Mark.Round round -> rounds.round();
                case Mark.Missing(Leaf leaf) -> {
                    if (leaf instanceof Leaf.Node(Shape.Node node) && node.dynamic() && rounds.outside()) {
                        missing.add(node);
                    }
                }
                case Mark.Branch(Shape.Choice choice, boolean then, boolean enter) -> {
                    if (enter && !docs.isEmpty()) {
                        rounds.now().notPrinted(then ? choice.otherwise() : choice.then(), ((Shape.Node) docs.getFirst()).spot());
                    }
                }
            }
        }

        /**
         * Reads the rows and tables that were taken for one another. Where two do not look alike they may only have changed
         * places; what is missing may stand where nothing was expected.
         */
        private void settle() {
            List<Taken> poor = taken.stream().filter(pair -> quality(pair.shape, doc(pair.at)) < ALIKE).toList();
            List<Shape.Node> shapes = new ArrayList<>(poor.stream().map(Taken::shape).toList());
            shapes.addAll(missing);
            List<Integer> free = new ArrayList<>(poor.stream().map(Taken::at).toList());
            free.addAll(left.stream().filter(at -> !doc(at).fixed().isBlank()).toList());
            taken.stream().filter(pair -> !poor.contains(pair)).forEach(pair -> read(pair, 1));
            List<Moved> pairs = new ArrayList<>();
            for (Shape.Node shape : shapes) {
                for (int at : free) {
                    // With its loops: a table may be nothing else.
                    int weight = Shapes.once(List.of(shape));
                    double apart = (double) likeness.cost(shape, doc(at)) / Math.max(1, weight + likeness.leaveOut(doc(at)));
                    if (apart < MOVED && weight > 3 * Shapes.LETTER) {
                        pairs.add(new Moved(shape, at, apart));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Moved::apart));
            for (Moved pair : pairs) {
                if (shapes.contains(pair.shape) && free.contains(pair.at)) {
                    shapes.remove(pair.shape);
                    free.remove(Integer.valueOf(pair.at));
                    left.remove(Integer.valueOf(pair.at));
                    read(new Taken(pair.shape, pair.at), 1 - pair.apart);
                }
            }
            poor.stream().filter(pair -> shapes.contains(pair.shape) && free.contains(pair.at)).forEach(pair -> read(pair, 1));
        }

        private Shape.Node doc(int at) {
            return (Shape.Node) docs.get(at);
        }

        private void read(Taken pair, double known) {
            node(pair.shape, doc(pair.at), rounds.now(), pair.shape instanceof Shape.Row ? known : known * quality);
        }
    }

    /** A row or table of the template with what was taken for it. */
    private record Taken(Shape.Node shape, int at) {
    }

    /** What may have moved, and how far both are apart: 0 for the same. */
    private record Moved(Shape.Node shape, int at, double apart) {
    }
}
