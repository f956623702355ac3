package wenshu.search.opensearch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.search.Clause;

/** Clauses in the query language of OpenSearch, as maps that become JSON: what somebody typed is only ever a value. */
final class Queries {

    private Queries() {
    }

    static Map<String, Object> of(Clause clause) {
        return switch (clause) {
            case Clause.Everything() -> Map.of("match_all", Map.of());
            case Clause.Keys(String field, Set<String> terms) -> terms.size() == 1
                    ? Map.of("term", Map.of(field, terms.iterator().next())) : Map.of("terms", Map.of(field, List.copyOf(terms)));
            case Clause.Phrase(String field, boolean strict, List<Set<String>> units) -> phrase(field, strict, units);
            case Clause.All(List<Clause> clauses) -> bool(Map.of("must", all(clauses)));
            case Clause.Some(List<Clause> clauses, int atLeast) ->
                    bool(Map.of("should", all(clauses), "minimum_should_match", atLeast));
            case Clause.Without(Clause what, Clause other) -> bool(Map.of("must", of(what), "must_not", of(other)));
            case Clause.Narrowed(Clause what, List<Clause> to) -> to.isEmpty() ? of(what)
                    : bool(Map.of("must", of(what), "filter", all(to)));
            case Clause.Weighed(Clause what, float factor) -> bool(Map.of("must", of(what), "boost", factor));
            case Clause.Scored(Clause what, float score) ->
                    Map.of("constant_score", Map.of("filter", of(what), "boost", score));
        };
    }

    private static Map<String, Object> phrase(String field, boolean strict, List<Set<String>> units) {
        if (units.size() == 1) {
            return of(new Clause.Keys(field, units.getFirst()));
        }
        return Map.of("match_phrase", Map.of(field, Map.of("query", Grams.phrase(strict, units))));
    }

    private static Map<String, Object> bool(Map<String, Object> inner) {
        return Map.of("bool", inner);
    }

    private static List<Map<String, Object>> all(List<Clause> clauses) {
        return clauses.stream().map(Queries::of).toList();
    }
}
