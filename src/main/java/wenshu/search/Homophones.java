package wenshu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A phrase with one of its characters replaced by those that sound the same, as far as the index holds such pairs at all. */
final class Homophones {

    /** Longest phrase that this is tried for, in units. */
    static final int LONGEST = 24;

    private static final int SHORTEST_NAME = 3;
    /** So many beginnings of names that sound the same are looked for at most. */
    private static final int MOST_NAMES = 48;

    private final Engine engine;

    Homophones(Engine engine) {
        this.engine = engine;
    }

    /** For each place where it is possible, the phrase with the characters that may stand there instead. */
    List<List<Set<String>>> of(List<String> units) throws IOException {
        if (units.size() < 2 || units.size() > LONGEST) {
            return List.of();
        }
        List<Set<String>> sounding = known(units);
        Set<String> pairs = pairs(units, sounding);
        List<List<Set<String>>> phrases = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int at = i;
            Set<String> left = sounding.get(i).stream().filter(other -> (at == 0 || !Plan.isHan(units.get(at - 1))
                    || pairs.contains(units.get(at - 1) + other)) && (at == units.size() - 1
                    || !Plan.isHan(units.get(at + 1)) || pairs.contains(other + units.get(at + 1))))
                    .collect(Collectors.toSet());
            if (!left.isEmpty()) {
                List<Set<String>> phrase = new ArrayList<>(units.stream().map(Set::of).toList());
                phrase.set(i, left);
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    /**
     * Other names of three or four characters that sound the same, as far as the index holds each of their pairs; the last
     * place of each holds all characters that may stand there. Those with the same characters in front come first.
     */
    List<List<Set<String>>> names(List<String> units) throws IOException {
        if (units.size() < SHORTEST_NAME) {
            return List.of();
        }
        List<Set<String>> sounding = known(units);
        for (int i = 0; i < units.size(); i++) {
            Set<String> others = sounding.set(i, new LinkedHashSet<>(List.of(units.get(i))));
            sounding.get(i).addAll(others);
        }
        String rest = String.join("", units.subList(2, units.size()));
        List<List<String>> begun = sounding.getFirst().stream().map(List::of).toList();
        for (int i = 1; i < units.size() - 1; i++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> name : begun) {
                for (String next : sounding.get(i)) {
                    if (i > 1 || Surnames.begins(name.getFirst() + next + rest)) {
                        longer.add(Stream.concat(name.stream(), Stream.of(next)).toList());
                    }
                }
            }
            int last = i;
            Set<String> pairs = engine.occurring(longer.stream().map(name -> name.get(last - 1) + name.get(last)).collect(Collectors.toSet()));
            begun = longer.stream().filter(name -> pairs.contains(name.get(last - 1) + name.get(last))).limit(MOST_NAMES).toList();
        }
        Set<String> ends = new LinkedHashSet<>();
        begun.forEach(name -> sounding.getLast().forEach(end -> ends.add(name.getLast() + end)));
        Set<String> pairs = engine.occurring(ends);
        List<List<Set<String>>> names = new ArrayList<>();
        for (List<String> name : begun) {
            Set<String> last = sounding.getLast().stream().filter(end -> pairs.contains(name.getLast() + end))
                    .collect(Collectors.toSet());
            if (!last.isEmpty()) {
                names.add(Stream.concat(name.stream().map(Set::of), Stream.of(last)).toList());
            }
        }
        return names;
    }

    /** For each place the characters that sound the same and occur in the index. */
    private List<Set<String>> known(List<String> units) throws IOException {
        List<Set<String>> sounding = new ArrayList<>();
        for (String unit : units) {
            Set<String> others = new LinkedHashSet<>();
            if (Plan.isHan(unit)) {
                for (int other : Pinyin.sameSound(unit.codePointAt(0))) {
                    others.add(Character.toString(other));
                }
            }
            sounding.add(others);
        }
        Set<String> known = engine.occurring(sounding.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        sounding.forEach(others -> others.retainAll(known));
        return sounding;
    }

    private Set<String> pairs(List<String> units, List<Set<String>> sounding) throws IOException {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i < units.size(); i++) {
            for (String other : sounding.get(i)) {
                if (i > 0 && Plan.isHan(units.get(i - 1))) {
                    pairs.add(units.get(i - 1) + other);
                }
                if (i + 1 < units.size() && Plan.isHan(units.get(i + 1))) {
                    pairs.add(other + units.get(i + 1));
                }
            }
        }
        return engine.occurring(pairs);
    }
}
