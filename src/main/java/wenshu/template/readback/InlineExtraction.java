package wenshu.template.readback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import wenshu.template.readback.Graph.Leaf;
import wenshu.template.readback.Graph.Mark;
import wenshu.template.readback.Search.Step;

/** Takes the values out of one paragraph: what stands between the fixed pieces. */
final class InlineExtraction {

    private final Likeness likeness;

    InlineExtraction(Likeness likeness) {
        this.likeness = likeness;
    }

    void read(Shape.Para para, Shape.Node doc, Hits into, double quality) {
        String text = doc.fixed();
        Shape.Slot only = Likeness.onlySlot(para);
        if (only != null) {
            into.values().add(new Hits.Hit(only, text.strip(), doc.spot(), quality, false));
            return;
        }
        int[] characters = text.codePoints().toArray();
        Search search = likeness.inline(para, (Shape.Para) doc);
        search.everywhere();
        double own = 1 - Math.min(1, (double) likeness.cost(para, doc) / Math.max(1, Shapes.weight(para)));
        new Walk(characters, (Shape.Para) doc, into, Math.min(quality, 0.3 + 0.7 * own)).walk(search.way());
    }

    /** One way through one paragraph. */
    private static final class Walk {

        private final int[] text;
        private final Shape.Para doc;
        private final Spot spot;
        private final double quality;
        private final OpenRounds rounds;
        private final Map<Shape.Choice, Integer> printed = new IdentityHashMap<>();
        private final Deque<Shape.Choice> branches = new ArrayDeque<>();
        private final List<Leaf> between = new ArrayList<>();
        private Shape.Slot last;
        private String lastText = "";

        private Walk(int[] text, Shape.Para doc, Hits into, double quality) {
            this.text = text;
            this.doc = doc;
            this.spot = doc.spot();
            this.quality = quality;
            this.rounds = new OpenRounds(into);
        }

        private void walk(List<Step> way) {
            for (int i = 0; i < way.size(); i++) {
                Step step = way.get(i);
                if (step.edge() == null) {
                    continue;
                }
                if (step.edge().mark() != null) {
                    mark(step.edge().mark());
                }
                switch (step.edge().leaf()) {
                    case Leaf.Value(Shape.Slot slot, boolean tight) -> i = value(slot, way, i);
                    case Leaf.Char c -> {
                        between.add(c);
                        branches.forEach(choice -> printed.merge(choice, 1, Integer::sum));
                    }
                    case null -> { }
                    case Leaf.Node node -> { }
                    case Leaf.Empty empty -> { }
                }
            }
        }

        /** A value reaches from its first character to its last, whatever was left out between them. */
        private int value(Shape.Slot slot, List<Step> way, int first) {
            int last = first;
            for (int i = first + 1; i < way.size(); i++) {
                Step next = way.get(i);
                if (next.edge() != null && next.edge().leaf() instanceof Leaf.Value(Shape.Slot same, boolean tight) && same == slot
                        && next.edge().from() == next.edge().to()) {
                    last = i;
                } else if (next.edge() != null) {
                    break;
                }
            }
            int from = way.get(first).at();
            add(slot, new String(text, from, way.get(last).at() + 1 - from).strip(), doc.runAt(from));
            branches.forEach(choice -> printed.merge(choice, 1, Integer::sum));
            return last;
        }

        private void add(Shape.Slot slot, String value, boolean ownRun) {
            List<Hits.Hit> values = rounds.now().values();
            boolean unclear = !ownRun && unclear(value);
            if (unclear) {
                Hits.Hit before = values.removeLast();
                values.add(new Hits.Hit(before.slot(), before.text(), before.spot(), before.quality(), true));
            }
            values.add(new Hits.Hit(slot, value, spot, quality, unclear));
            last = slot;
            lastText = value;
            between.clear();
        }

        /** Whether what stands between this value and the one before stands within one of them as well. */
        private boolean unclear(String value) {
            if (last == null || last.silent() || rounds.now().values().isEmpty() || rounds.now().values().getLast().slot() != last) {
                return false;
            }
            StringBuilder parting = new StringBuilder();
            between.forEach(leaf -> parting.appendCodePoint(leaf instanceof Leaf.Char(int c) ? Folding.fold(c) : ' '));
            String sign = parting.toString();
            return sign.isBlank() ? lastText.codePoints().anyMatch(Folding::silent) || value.codePoints().anyMatch(Folding::silent)
                    : folded(lastText).contains(sign) || folded(value).contains(sign);
        }

        private static String folded(String text) {
            StringBuilder out = new StringBuilder();
            text.codePoints().map(Folding::fold).forEach(out::appendCodePoint);
            return out.toString();
        }

        private void mark(Mark mark) {
            switch (mark) {
                case Mark.Around(Shape.Loop loop, boolean enter) -> rounds.around(loop, enter);
                case Mark.Round round -> rounds.round();
                case Mark.Missing(Leaf.Value(Shape.Slot slot, boolean tight)) -> add(slot, "", true);
                case Mark.Missing missing -> { }
                case Mark.Branch(Shape.Choice choice, boolean then, boolean enter) when enter -> branches.push(choice);
                case Mark.Branch(Shape.Choice choice, boolean then, boolean enter) -> {
                    branches.remove(choice);
                    seen(choice, then);
                }
            }
        }

        /** A branch tells of its condition when it was printed, or when the other one would have been. */
        private void seen(Shape.Choice choice, boolean then) {
            rounds.now().notPrinted(then ? choice.otherwise() : choice.then(), spot);
            boolean empty = (then ? choice.then() : choice.otherwise()).isEmpty();
            if (empty || printed.getOrDefault(choice, 0) > 0) {
                rounds.now().seen().add(new Hits.Seen(choice.condition(), then, spot));
            }
        }
    }
}
