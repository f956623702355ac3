package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenshu.typeset.content.Drawing.Wrap.Side;
import wenshu.typeset.inline.Lanes;

/**
 * What text on a page keeps away from. Something that floats may stand beside text that is set already: then the page
 * is set once more, with its place known from the start. Lengths in millipoints.
 */
final class Zones {

    /** Word begins no line in less room than an inch beside something that floats. */
    static final int LEAST_LANE = 72_000;

    /** Two twips: what only touches is not beside. */
    private static final int TOUCHING = 100;

    private final List<Zone> zones = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Set<Object> late;
    private boolean again;

    /**
     * A rectangle on the page.
     *
     * @param owner what floats there
     * @param across whether no text may stand beside it
     * @param side where text may stand beside it
     */
    record Zone(Owner owner, int left, int top, int right, int bottom, boolean across, Side side) {
    }

    /** What floats: the same object each time the page is set. */
    record Owner(Object object) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Owner owner && owner.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** A page on which nothing floats yet. */
    Zones() {
        this(Set.of());
    }

    private Zones(Set<Object> late) {
        this.late = new HashSet<>(late);
    }

    /** Whether the page must be set again: something stands where text was set before it was known. */
    boolean again() {
        return again || zones.stream().anyMatch(zone -> !seen.contains(zone.owner));
    }

    /** For the same page once more. What did not come to stand on it after all is not known before its time again. */
    Zones next() {
        Zones next = new Zones(late);
        for (Zone zone : zones) {
            if (seen.contains(zone.owner)) {
                next.zones.add(zone);
            } else {
                next.late.add(zone.owner);
            }
        }
        return next;
    }

    /** A mark to go back to when a try is thrown away. */
    Mark mark() {
        return new Mark(List.copyOf(zones), Set.copyOf(seen), again);
    }

    /** What stood at some time. */
    record Mark(List<Zone> zones, Set<Object> seen, boolean again) {
    }

    void reset(Mark mark) {
        zones.clear();
        zones.addAll(mark.zones);
        seen.clear();
        seen.addAll(mark.seen);
        again = mark.again;
    }

    /**
     * Something comes to float.
     *
     * @param column in which it is anchored
     * @param textTop where text comes that is not yet set
     */
    void add(Zone zone, Column column, int textTop) {
        Zone known = zones.stream().filter(other -> other.owner.equals(zone.owner)).findFirst().orElse(null);
        seen.add(zone.owner);
        if (zone.equals(known)) {
            return;
        }
        if (known != null) {
            zones.remove(known);
        }
        zones.add(zone);
        boolean overText = zone.top < textTop && zone.bottom > column.top && textTop > column.top && !column.fresh
                || zone.left < column.x && zone.right > column.sheet.left() && !column.atPageTop;
        again |= (known != null || overText) && !late.contains(zone.owner);
    }

    boolean isEmpty() {
        return zones.isEmpty();
    }

    /** The bottom of what stands between two heights in a column, or {@code top} where there is nothing. */
    int below(int left, int right, int top, int bottom) {
        int below = top;
        for (Zone zone : zones) {
            if (zone.left < right && zone.right > left && zone.top + TOUCHING < bottom
                    && zone.bottom - TOUCHING > top) {
                below = Math.max(below, zone.bottom);
            }
        }
        return below;
    }

    /** The lanes of a column from a height on. */
    Lanes lanes(Column column, int top) {
        return (y, height) -> lane(zones, column.x, column.width, top + y, Math.max(1, height));
    }

    /**
     * How far down a line moves that comes to stand at a height.
     *
     * @param own what the line's paragraph brings along, which moves nothing: it is measured from there
     */
    int skip(Column column, int top, int height, Collection<?> own) {
        List<Zone> others = zones.stream()
                .filter(zone -> own.stream().noneMatch(each -> each == zone.owner.object)).toList();
        return lane(others, column.x, column.width, top, Math.max(1, height)).skip();
    }

    private static Lanes.Lane lane(List<Zone> zones, int x, int width, int top, int height) {
        int y = top;
        while (true) {
            List<Lanes.Span> spans = List.of(new Lanes.Span(0, width));
            int next = Integer.MAX_VALUE;
            for (Zone zone : zones) {
                if (zone.top + TOUCHING < y + height && zone.bottom - TOUCHING > y && zone.left < x + width && zone.right > x) {
                    spans = zone.across ? List.of() : without(spans, zone, x);
                    next = Math.min(next, zone.bottom);
                }
            }
            int least = Math.min(LEAST_LANE, width);
            List<Lanes.Span> wide = spans.stream().filter(span -> span.right() - span.left() >= least).toList();
            if (!wide.isEmpty()) {
                return new Lanes.Lane(y - top, wide);
            }
            y = next;
        }
    }

    private static List<Lanes.Span> without(List<Lanes.Span> spans, Zone zone, int x) {
        int from = zone.left - x;
        int to = zone.right - x;
        List<Lanes.Span> left = new ArrayList<>();
        List<Lanes.Span> right = new ArrayList<>();
        for (Lanes.Span span : spans) {
            if (span.left() < from) {
                left.add(new Lanes.Span(span.left(), Math.min(span.right(), from)));
            }
            if (span.right() > to) {
                right.add(new Lanes.Span(Math.max(span.left(), to), span.right()));
            }
        }
        return switch (zone.side) {
            case LEFT -> left;
            case RIGHT -> right;
            case LARGEST -> room(left) >= room(right) ? left : right;
            case BOTH -> {
                left.addAll(right);
                yield left;
            }
        };
    }

    private static int room(List<Lanes.Span> spans) {
        return spans.stream().mapToInt(span -> span.right() - span.left()).sum();
    }
}
