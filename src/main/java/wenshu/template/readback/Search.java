package wenshu.template.readback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import wenshu.template.readback.Graph.Edge;

/**
 * Finds the cheapest way of a sequence of shapes through a sequence of elements. Elements of the file that fit nowhere
 * may be left out as well, at a cost.
 */
final class Search {

    /** What things cost here. */
    interface Costs {
        /** No cost is as high as this one. */
        int NEVER = 500_000_000;

        /** Of a leaf for the element at this position; {@link #NEVER} when it cannot be. */
        int fit(Graph.Leaf leaf, int at);

        /** Of a value beginning at this position: it rather begins with a run of its own, above all right behind another. */
        default int begin(int at, boolean tight) {
            return 0;
        }

        /** Of leaving out the element at this position. */
        int leaveOut(int at);
    }

    /** One step of the way: an edge passed; or, when the edge is null, an element left out. */
    record Step(Edge edge, int at) {
    }

    private static final int MOST_CELLS = 6_000_000;
    private static final int LEFT_OUT = -2;
    private static final int NONE = -1;

    private final Graph graph;
    private final int states;
    private final int end;
    private final int size;
    private final Costs costs;
    private final Budget budget;
    private final int[] dist;
    private final int[] back;

    Search(Graph graph, int size, Costs costs, Budget budget) {
        if ((long) graph.states() * (size + 1) > MOST_CELLS) {
            throw new Budget.Spent();
        }
        this.states = graph.states();
        this.end = graph.end();
        this.graph = graph;
        this.size = size;
        this.costs = costs;
        this.budget = budget;
        this.dist = new int[states * (size + 1)];
        this.back = new int[states * (size + 1)];
        budget.take(dist.length);
        Arrays.fill(dist, Costs.NEVER);
        Arrays.fill(back, NONE);
        dist[0] = 0;
    }

    /** Looks at every position in turn: for cheap costs, such as those of characters. Answers the cost. */
    int everywhere() {
        for (int at = 0; at <= size; at++) {
            budget.take(2L * states);
            int column = at * states;
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Edge edge : graph.free()) {
                    changed |= better(column + edge.to(), dist[column + edge.from()] + edge.cost(), edge);
                }
            }
            if (at == size) {
                break;
            }
            int out = costs.leaveOut(at);
            for (int state = 0; state < states; state++) {
                better(column + states + state, dist[column + state] + out, null);
            }
            for (Edge edge : graph.takers()) {
                if (dist[column + edge.from()] < Costs.NEVER) {
                    better(column + states + edge.to(), dist[column + edge.from()] + edge.cost() + fit(edge, at), edge);
                }
            }
        }
        return dist[size * states + end];
    }

    /** Looks only where the way is cheapest so far: for dear costs. Answers the cost, or the bound when it is not below. */
    int nearest(int bound) {
        PriorityQueue<Long> open = new PriorityQueue<>();
        boolean[] done = new boolean[dist.length];
        open.add(0L);
        while (!open.isEmpty()) {
            long next = open.poll();
            int node = (int) next;
            int cost = (int) (next >>> 32);
            if (done[node]) {
                continue;
            }
            if (cost >= bound) {
                return bound;
            }
            done[node] = true;
            budget.take(8);
            int at = node / states;
            int state = node % states;
            if (at == size && state == end) {
                return cost;
            }
            if (at < size) {
                reach(open, node + states, cost + costs.leaveOut(at), null);
            }
            for (Edge edge : graph.leaving()[state]) {
                if (edge.leaf() == null) {
                    reach(open, node - state + edge.to(), cost + edge.cost(), edge);
                } else if (at < size) {
                    reach(open, node - state + states + edge.to(), cost + edge.cost() + fit(edge, at), edge);
                }
            }
        }
        return bound;
    }

    /** What a value beginning at that position cost. */
    int begin(int at, boolean tight) {
        return costs.begin(at, tight);
    }

    private int fit(Edge edge, int at) {
        boolean begins = edge.leaf() instanceof Graph.Leaf.Value && edge.from() != edge.to();
        return costs.fit(edge.leaf(), at) + (begins ? costs.begin(at, ((Graph.Leaf.Value) edge.leaf()).tight()) : 0);
    }

    private void reach(PriorityQueue<Long> open, int node, int cost, Edge edge) {
        if (better(node, cost, edge)) {
            open.add((long) cost << 32 | node);
        }
    }

    private boolean better(int node, int cost, Edge edge) {
        if (cost >= dist[node] || cost >= Costs.NEVER) {
            return false;
        }
        dist[node] = cost;
        back[node] = edge == null ? LEFT_OUT : edge.index();
        return true;
    }

    /** The cheapest way, in order; empty when there is none. */
    List<Step> way() {
        List<Step> way = new ArrayList<>();
        int at = size;
        int state = end;
        while (at > 0 || state > 0) {
            int edge = back[at * states + state];
            if (edge == NONE) {
                return List.of();
            }
            if (edge == LEFT_OUT) {
                way.add(new Step(null, --at));
                continue;
            }
            Edge passed = graph.edge(edge);
            at -= passed.leaf() == null ? 0 : 1;
            way.add(new Step(passed, at));
            state = passed.from();
        }
        return way.reversed();
    }
}
