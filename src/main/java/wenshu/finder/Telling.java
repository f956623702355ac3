package wenshu.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenshu.finder.Sighting.Basis;
import wenshu.search.Segment;
import wenshu.search.Units;

/**
 * Tells people of one name apart. An ID number decides; without one the unit does; what shows neither is given to somebody
 * only when there is nobody else of that name, and is called unsure otherwise.
 */
final class Telling {

    private final String name;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Sighting> unsure = new ArrayList<>();

    /** The records of one person, as they are gathered. */
    private static final class Group {
        private final boolean identified;
        private final List<Sighting> seen = new ArrayList<>();

        Group(boolean identified) {
            this.identified = identified;
        }

        boolean worksAt(String unit) {
            return seen.stream().anyMatch(one -> !one.mentioned() && sameUnit(one.unit(), unit));
        }
    }

    private Telling(String name) {
        this.name = name;
    }

    /** The people among these records; {@code more} as {@link Dossier#more}. */
    static Dossier apart(String name, List<Sighting> all, boolean more) {
        Telling telling = new Telling(name);
        telling.identified(all.stream().filter(one -> !one.mentioned() && !one.idKey().isEmpty()).toList());
        telling.byUnit(all.stream().filter(one -> !one.mentioned() && one.idKey().isEmpty() && !one.unit().isEmpty()).toList());
        telling.byName(all.stream().filter(one -> !one.mentioned() && one.idKey().isEmpty() && one.unit().isEmpty()).toList(),
                Basis.NAME);
        telling.mentioned(all.stream().filter(Sighting::mentioned).toList());
        return new Dossier(name, telling.people(), telling.unsure, more);
    }

    private void identified(List<Sighting> seen) {
        for (Sighting one : seen) {
            Group group = groups.computeIfAbsent("id:" + one.idKey(), key -> new Group(true));
            group.seen.add(one.by(Basis.ID_NUMBER));
        }
    }

    private void byUnit(List<Sighting> seen) {
        for (Sighting one : seen) {
            List<Group> there = groups.values().stream().filter(group -> group.worksAt(one.unit())).toList();
            if (there.size() == 1) {
                there.getFirst().seen.add(one.by(Basis.UNIT));
            } else if (there.size() > 1) {
                unsure.add(one.by(Basis.NAME));
            } else {
                Group group = new Group(false);
                group.seen.add(one.by(Basis.RECORDED));
                groups.put("unit:" + Units.key(one.unit()), group);
            }
        }
    }

    private void byName(List<Sighting> seen, Basis basis) {
        for (Sighting one : seen) {
            if (groups.size() > 1) {
                unsure.add(one.by(basis));
            } else if (groups.isEmpty()) {
                Group group = new Group(false);
                group.seen.add(one.by(basis == Basis.NAME ? Basis.RECORDED : basis));
                groups.put("name", group);
            } else {
                groups.values().iterator().next().seen.add(one.by(basis));
            }
        }
    }

    /** A text that names the unit of exactly one of them, near the name or as its own, means that one. */
    private void mentioned(List<Sighting> seen) {
        List<Sighting> rest = new ArrayList<>();
        for (Sighting one : seen) {
            String around = Units.key(one.snippet().stream().map(Segment::text).collect(Collectors.joining()) + " " + one.unit());
            List<Group> there = groups.values().stream().filter(group -> group.seen.stream().anyMatch(other ->
                    !other.mentioned() && !other.unit().isEmpty() && around.contains(Units.key(other.unit())))).toList();
            if (there.size() == 1) {
                there.getFirst().seen.add(one);
            } else {
                rest.add(one);
            }
        }
        byName(rest, Basis.MENTIONED);
    }

    private List<Somebody> people() {
        boolean several = groups.size() > 1;
        return groups.values().stream().map(group -> somebody(group, several)).sorted(Comparator
                .comparing((Somebody one) -> one.standing()).thenComparing(one -> -one.seen().size())
                .thenComparing(one -> String.join(" ", one.units()))).toList();
    }

    private Somebody somebody(Group group, boolean several) {
        Set<String> units = new LinkedHashSet<>();
        group.seen.stream().filter(one -> !one.mentioned()).sorted(Comparator.comparingInt(Sighting::year).reversed()).map(Sighting::unit)
                .filter(unit -> !unit.isEmpty()).forEach(unit -> {
                    if (units.stream().noneMatch(other -> sameUnit(other, unit))) {
                        units.add(unit);
                    }
                });
        String shown = group.seen.stream().map(Sighting::idShown).filter(id -> !id.isEmpty()).findFirst().orElse("");
        return new Somebody(name, List.copyOf(units), shown, group.seen, doubt(group, several));
    }

    private static String doubt(Group group, boolean several) {
        if (several && !group.identified) {
            return "这些文件里没有身份证号，是按单位区分的；同一个人换了单位，会被分成两位。";
        }
        if (group.seen.stream().anyMatch(one -> one.basis() == Basis.NAME)) {
            return "标有“仅姓名相同”的文件没有身份证号和单位，可能是同名的另一位。";
        }
        return "";
    }

    private static boolean sameUnit(String one, String other) {
        String a = Units.key(one);
        String b = Units.key(other);
        return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || a.endsWith(b) || b.endsWith(a));
    }
}
