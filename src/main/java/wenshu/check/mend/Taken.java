package wenshu.check.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stretches that are already spoken for in a round. */
final class Taken {

    private final Map<String, TreeMap<Integer, Mendable.Spot>> spots = new HashMap<>();

    /** Takes all of these stretches, or none when one of them is in the way of another. */
    boolean all(List<Tracked.Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Mendable.Spot spot = steps.get(i).spot();
            if (inTheWay(spot) || steps.subList(0, i).stream().anyMatch(other -> other.spot().overlaps(spot))) {
                return false;
            }
        }
        steps.forEach(step -> spots.computeIfAbsent(step.spot().unit(), unit -> new TreeMap<>())
                .put(step.spot().start(), step.spot()));
        return true;
    }

    private boolean inTheWay(Mendable.Spot spot) {
        TreeMap<Integer, Mendable.Spot> all = spots.get(spot.unit());
        if (all == null) {
            return false;
        }
        // They do not overlap one another, so only the neighbours can be in the way.
        var before = all.floorEntry(spot.start());
        var after = all.ceilingEntry(spot.start());
        return before != null && before.getValue().overlaps(spot) || after != null && after.getValue().overlaps(spot);
    }
}
