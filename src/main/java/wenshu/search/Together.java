package wenshu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed without a blank between: 蓝邕军全国技术能手 is a person and an award. Papers that hold both halves of it,
 * wherever it is cut in two, when none holds it as it stands.
 */
final class Together {

    private static final int SHORTEST_HALF = 2;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
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
            halves.add(both);
            cuts.add(Clause.all(both.stream().map(Together::somewhere).toList()));
        }
        return Optional.of(new Stage(Stage.NEAR, Clause.any(cuts), paper -> Highlighter.of(marked(halves, paper))));
    }

    private static Clause somewhere(List<String> half) {
        return Clause.any(List.of(Clause.strict(Indexed.BODY, half), Clause.strict(Indexed.TITLE, half),
                new Clause.Weighed(Clause.strict(Indexed.ABOUT, half), OUTSIDE),
                new Clause.Scored(Clause.key(Indexed.PERSON, String.join("", half)), PERSON)));
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
