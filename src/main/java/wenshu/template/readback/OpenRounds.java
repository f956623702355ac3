package wenshu.template.readback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** Where what is read goes: the rounds of the loops that are open, the innermost last, over what is outside of them. */
final class OpenRounds {

    private final Deque<Hits> open = new ArrayDeque<>();
    private final Deque<Hits.Rounds> loops = new ArrayDeque<>();

    /**
     * @param outside what takes everything that stands in no loop
     */
    OpenRounds(Hits outside) {
        open.push(outside);
    }

    /** What takes the next value. */
    Hits now() {
        return open.peek();
    }

    /** Whether no loop is open. */
    boolean outside() {
        return loops.isEmpty();
    }

    /** A loop begins or ends; rounds in which nothing was found do not count. */
    void around(Shape.Loop loop, boolean enter) {
        if (enter) {
            loops.push(new Hits.Rounds(loop, new ArrayList<>()));
            return;
        }
        leaveRound();
        Hits.Rounds rounds = loops.pop();
        rounds.rounds().removeIf(Hits::blank);
        open.peek().loops().add(rounds);
    }

    /** The next round of the innermost loop begins. */
    void round() {
        leaveRound();
        Hits next = new Hits();
        loops.peek().rounds().add(next);
        open.push(next);
    }

    private void leaveRound() {
        var rounds = loops.peek().rounds();
        if (!rounds.isEmpty() && rounds.getLast() == open.peek()) {
            open.pop();
        }
    }
}
