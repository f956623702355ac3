package wenshu.template.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sequence of shapes as a small automaton: which elements of a file may follow one another, what each takes up, and
 * what it costs to leave something out.
 */
final class Graph {

    /** What takes up one element: a character of fixed text, a value, a paragraph, row, cell or table, an empty row. */
    sealed interface Leaf {
        /** A character that is printed as it stands. */
        record Char(int c) implements Leaf {
        }

        /**
         * One character of a value.
         *
         * @param tight whether another value stands right before it
         */
        record Value(Shape.Slot slot, boolean tight) implements Leaf {
        }

        /** A node of the structure. */
        record Node(Shape.Node node) implements Leaf {
        }

        /** An empty row that was printed for filling in by hand. */
        record Empty() implements Leaf {
        }
    }

    /** What passing an edge tells, beside taking up something. */
    sealed interface Mark {
        /** The next round of a loop begins. */
        record Round(Shape.Loop loop) implements Mark {
        }

        /** A loop begins (enter) or ends. */
        record Around(Shape.Loop loop, boolean enter) implements Mark {
        }

        /** This branch of a choice begins (enter) or ends. */
        record Branch(Shape.Choice choice, boolean then, boolean enter) implements Mark {
        }

        /** The leaf is not there. */
        record Missing(Leaf leaf) implements Mark {
        }
    }

    /**
     * A way from one state to another.
     *
     * @param index its number among the edges
     * @param leaf what it takes up, or null for nothing
     * @param cost of passing it, beside what the leaf costs
     * @param mark what it tells, or null
     */
    record Edge(int index, int from, int to, Leaf leaf, int cost, Mark mark) {
    }

    private static final int CONTRADICTION = 16;

    private final List<Edge> edges = new ArrayList<>();
    private final Known known;
    private int states = 1;
    private boolean behindValue;
    private Edge[][] leaving;
    private Edge[] takers;
    private Edge[] free;

    private Graph(Known known) {
        this.known = known;
    }

    /** The automaton of a sequence; its first state is 0, its last {@link #end()}. */
    static Graph of(List<Shape> shapes, Known known) {
        Graph graph = new Graph(known);
        graph.sequence(shapes);
        graph.finish();
        return graph;
    }

    int states() {
        return states;
    }

    int end() {
        return states - 1;
    }

    /** The edge of that number. */
    Edge edge(int index) {
        return edges.get(index);
    }

    /** The edges by the state they leave. */
    Edge[][] leaving() {
        return leaving;
    }

    /** The edges that take something up. */
    Edge[] takers() {
        return takers;
    }

    /** The edges that take up nothing. */
    Edge[] free() {
        return free;
    }

    private void finish() {
        takers = edges.stream().filter(edge -> edge.leaf != null).toArray(Edge[]::new);
        free = edges.stream().filter(edge -> edge.leaf == null).toArray(Edge[]::new);
        leaving = new Edge[states][];
        Map<Integer, List<Edge>> from = edges.stream().collect(Collectors.groupingBy(Edge::from));
        for (int i = 0; i < states; i++) {
            leaving[i] = from.getOrDefault(i, List.of()).toArray(Edge[]::new);
        }
    }

    private void sequence(List<Shape> shapes) {
        shapes.forEach(this::add);
    }

    /** Adds a shape behind the newest state; the newest state is then the one behind it. */
    private void add(Shape shape) {
        int start = states - 1;
        switch (shape) {
            case Shape.Text(String text) -> {
                text.codePoints().forEach(this::character);
                behindValue = false;
            }
            case Shape.Slot slot -> {
                Leaf value = new Leaf.Value(slot, behindValue);
                behindValue = !slot.silent();
                int inside = states++;
                int behind = states++;
                edge(start, inside, value, 0, null);
                edge(inside, inside, value, 0, null);
                // Before the way out of a value: of two values side by side the first one is there.
                edge(start, behind, null, slot.silent() ? 2 : 4, new Mark.Missing(value));
                edge(inside, behind, null, 0, null);
            }
            case Shape.Node node -> {
                Leaf leaf = new Leaf.Node(node);
                Shape.Slot lines = node instanceof Shape.Para para && para.lines() ? Likeness.onlySlot(para) : null;
                int inside = states++;
                edge(start, inside, leaf, 0, null);
                if (lines != null) {
                    edge(inside, inside, leaf, Kinds.manyLines(lines) ? 0 : Shapes.LETTER, null);
                }
                edge(start, inside, null, Shapes.weight(node), new Mark.Missing(leaf));
            }
            case Shape.Loop loop -> loop(loop, start);
            case Shape.Choice choice -> choice(choice, start);
        }
    }

    private void character(int c) {
        int start = states - 1;
        int behind = states++;
        Leaf leaf = new Leaf.Char(c);
        int cost = Folding.silent(c) ? 1 : Character.isLetterOrDigit(c) ? Shapes.LETTER : Shapes.LETTER / 2;
        edge(start, behind, leaf, 0, null);
        edge(start, behind, null, cost, new Mark.Missing(leaf));
    }

    private void loop(Shape.Loop loop, int start) {
        int begin = states++;
        behindValue = false;
        edge(start, begin, null, 0, new Mark.Around(loop, true));
        int round = states++;
        edge(begin, round, null, 0, new Mark.Round(loop));
        sequence(loop.body());
        int ended = states - 1;
        edge(ended, begin, null, 0, null);
        int behind = states++;
        edge(begin, behind, null, 0, new Mark.Around(loop, false));
        if (loop.padded()) {
            edge(behind, behind, new Leaf.Empty(), 0, null);
        }
    }

    private void choice(Shape.Choice choice, int start) {
        Boolean holds = known.holds(choice.condition());
        boolean before = behindValue;
        int then = states++;
        edge(start, then, null, holds != null && !holds ? CONTRADICTION : 0, new Mark.Branch(choice, true, true));
        sequence(choice.then());
        int thenEnd = states - 1;
        boolean afterThen = behindValue;
        behindValue = before;
        int otherwise = states++;
        edge(start, otherwise, null, holds != null && holds ? CONTRADICTION : 0, new Mark.Branch(choice, false, true));
        sequence(choice.otherwise());
        int otherwiseEnd = states - 1;
        behindValue |= afterThen;
        int behind = states++;
        edge(thenEnd, behind, null, 0, new Mark.Branch(choice, true, false));
        edge(otherwiseEnd, behind, null, 0, new Mark.Branch(choice, false, false));
    }

    private void edge(int from, int to, Leaf leaf, int cost, Mark mark) {
        edges.add(new Edge(edges.size(), from, to, leaf, cost, mark));
    }
}
