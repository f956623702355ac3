package wenshu.typeset.inline;

import java.util.ArrayList;
import java.util.List;

/** Where links and the places they lead to stand among the entries of a paragraph. */
final class Leads {

    /** Entries that lead somewhere. */
    record Span(int from, int to, String target) {
    }

    /** A place before an entry, or after the last. */
    record Place(int index, String name) {
    }

    private final List<Span> spans = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private String target;
    private int from;

    void begin(int entry, String itsTarget) {
        end(entry);
        target = itsTarget;
        from = entry;
    }

    void end(int entry) {
        if (target != null && entry > from) {
            spans.add(new Span(from, entry, target));
        }
        target = null;
    }

    void place(int entry, String name) {
        places.add(new Place(entry, name));
    }

    /** The link that an entry stands in, or null. */
    Span at(int entry) {
        if (spans.isEmpty()) {
            return null;
        }
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).to() <= entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && spans.get(low).from() <= entry ? spans.get(low) : null;
    }

    /** The places from an entry on. */
    List<Place> placesFrom(int entry) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).index() < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return places.subList(low, places.size());
    }
}
