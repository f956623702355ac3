package wenshu.paper.organ;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import wenshu.paper.Near;

/** The known name nearest to a misspelt one. */
final class NearName {

    private final OrganTable table;

    NearName(OrganTable table) {
        this.table = table;
    }

    /** The one name that is no more edits away than that, when no other is as near. */
    Optional<String> of(String misspelt, int most) {
        Set<String> candidates = new HashSet<>(table.named.keySet());
        for (OrganTable.Place place : table.places.values()) {
            if (place.name().length() > 2 && misspelt.startsWith(place.name().substring(0, 2))) {
                duties(place.name(), candidates);
            }
        }
        // The place may be one we do not know; then what stands behind it is compared alone.
        for (int i = Math.min(10, misspelt.length() - 4); i > 1; i--) {
            if ("省市县区旗州盟".indexOf(misspelt.charAt(i)) >= 0) {
                duties(misspelt.substring(0, i + 1), candidates);
            }
        }
        String best = null;
        int least = most + 1;
        boolean tie = false;
        for (String candidate : candidates) {
            if (candidate.length() < 4) {
                continue;
            }
            int edits = Near.distance(misspelt, candidate, least);
            if (edits < least) {
                best = candidate;
                least = edits;
                tie = false;
            } else if (edits == least && best != null && !candidate.equals(best)) {
                tie = true;
            }
        }
        return tie ? Optional.empty() : Optional.ofNullable(best);
    }

    private void duties(String place, Set<String> into) {
        // Short names are so short that everything comes near them.
        for (OrganTable.Duty duty : table.duties.values()) {
            duty.endings().forEach(ending -> into.add(place + duty.name() + ending));
        }
        into.add(place + "人民政府");
    }
}
