package wenshu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A phrase with one of its characters replaced by those that sound the same, as far as the index holds such pairs at all. */
final class Homophones {

    /** Longest phrase that this is tried for, in units. */
    static final int LONGEST = 24;

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
