package wenshu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed without a blank between: 蓝邕军全国技术能手 is a person and an award. Papers about somebody of the one half
 * that hold the other, when none holds it as it stands. That one half is a name keeps it cheap: any two halves of a phrase
 * stand somewhere in very many papers.
 */
final class Together {

    private static final int SHORTEST_HALF = 2;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
    private static final int LONGEST_NAME = 12;
    /** The cut that a paper owes its place to is looked for in so many characters of it. */
    private static final int LOOKED_AT = 200_000;
    private static final float PERSON = 5;
    private static final float OUTSIDE = 0.1f;

    private Together() {
    }

    /** The stage; none when the query is no single run of characters of some length. */
    static Optional<Stage> of(Plan plan) {
        Part part = plan.parts().getFirst();
        List<String> units = part.units();
        if (plan.parts().size() != 1 || part.field() != Part.Field.ANY || part.quoted() || part.number().isPresent()
                || units.size() < SHORTEST || units.size() > LONGEST) {
            return Optional.empty();
        }
        List<Clause> cuts = new ArrayList<>();
        List<List<List<String>>> halves = new ArrayList<>();
        for (int cut = SHORTEST_HALF; cut <= units.size() - SHORTEST_HALF; cut++) {
            List<List<String>> both = List.of(units.subList(0, cut), units.subList(cut, units.size()));
            List<Clause> either = new ArrayList<>();
            for (List<List<String>> order : List.of(both, both.reversed())) {
                named(order.getFirst()).ifPresent(name -> either.add(Clause.all(List.of(name, somewhere(order.getLast())))));
            }
            if (!either.isEmpty()) {
                halves.add(both);
                cuts.add(Clause.any(either));
            }
        }
        if (cuts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stage(Stage.NEAR, Clause.any(cuts), paper -> Highlighter.of(marked(halves, paper))));
    }

    /** Somebody of this name; a name that stands only in the text must begin as names do. */
    private static Optional<Clause> named(List<String> half) {
        String name = String.join("", half);
        if (half.size() > LONGEST_NAME || !half.stream().allMatch(Plan::isHan)) {
            return Optional.empty();
        }
        Clause person = new Clause.Scored(Clause.key(Indexed.PERSON, name), PERSON);
        return Optional.of(Surnames.begins(name) ? Clause.any(List.of(person, Clause.key(Indexed.WHOLE, name))) : person);
    }

    private static Clause somewhere(List<String> half) {
        return Clause.any(List.of(Clause.strict(Indexed.BODY, half), Clause.strict(Indexed.TITLE, half),
                new Clause.Weighed(Clause.strict(Indexed.ABOUT, half), OUTSIDE)));
    }

    /** The halves of the cut that a paper holds. */
    private static List<List<String>> marked(List<List<List<String>>> cuts, Paper paper) {
        StringBuilder text = new StringBuilder(paper.title());
        paper.files().forEach(file -> text.append('\n').append(file.text(), 0, Math.min(file.text().length(), LOOKED_AT)));
        String key = Units.key(text);
        return cuts.stream().filter(both -> both.stream().allMatch(half -> key.contains(String.join("", half)))).findFirst()
                .orElse(cuts.getFirst());
    }
}
