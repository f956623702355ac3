package wenshu.pdf;

import java.util.ArrayList;
import java.util.List;

/** Heading levels without gaps (ISO 14289-1, 7.4.2): a level that skips one comes directly below the one before. */
final class Levels {

    private final List<Integer> open = new ArrayList<>();

    /** The level of the next heading, from 1. */
    int next(int level) {
        while (!open.isEmpty() && open.getLast() >= level) {
            open.removeLast();
        }
        open.add(level);
        return open.size();
    }
}
