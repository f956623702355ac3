package wenshu.search.lucene;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wenshu.search.Clause;
import wenshu.search.Units;

/** Clauses as Lucene queries, built by hand: no parser of Lucene ever sees what somebody typed. */
final class Queries {

    private Queries() {
    }

    static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Everything() -> new MatchAllDocsQuery();
            case Clause.Keys(String field, Set<String> terms) -> terms.size() == 1
                    ? new TermQuery(new Term(field, terms.iterator().next()))
                    : new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
            case Clause.Phrase(String field, List<Set<String>> units) -> units.stream().allMatch(place -> place.size() == 1)
                    ? phrase(field, units.stream().map(place -> place.iterator().next()).toList()) : loose(field, units);
            case Clause.All(List<Clause> clauses) -> joined(clauses, Occur.MUST).build();
            case Clause.Some(List<Clause> clauses, int atLeast) ->
                    joined(clauses, Occur.SHOULD).setMinimumNumberShouldMatch(atLeast).build();
            case Clause.Without(Clause what, Clause other) -> new BooleanQuery.Builder().add(of(what), Occur.MUST)
                    .add(of(other), Occur.MUST_NOT).build();
            case Clause.Narrowed(Clause what, List<Clause> to) -> {
                BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(of(what), Occur.MUST);
                to.forEach(each -> narrowed.add(of(each), Occur.FILTER));
                yield to.isEmpty() ? of(what) : narrowed.build();
            }
            case Clause.Weighed(Clause what, float factor) -> new BoostQuery(of(what), factor);
            case Clause.Scored(Clause what, float score) -> new BoostQuery(new ConstantScoreQuery(of(what)), score);
        };
    }

    private static BooleanQuery.Builder joined(List<Clause> clauses, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        clauses.forEach(clause -> joined.add(of(clause), occur));
        return joined;
    }

    /** The units one after the other; pairs of characters carry it, so that it costs little. */
    private static Query phrase(String field, List<String> units) {
        if (units.size() == 1) {
            return new TermQuery(new Term(field, units.getFirst()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int covered = -1;
        for (int i = 0; i < units.size(); i++) {
            if (i + 1 < units.size() && isHan(units.get(i)) && isHan(units.get(i + 1))) {
                // Every second pair is enough, and the last one of an odd run.
                boolean lastPair = i + 2 >= units.size() || !isHan(units.get(i + 2));
                if (covered < i || lastPair) {
                    phrase.add(new Term(field, units.get(i) + units.get(i + 1)), i);
                    covered = i + 1;
                }
            } else if (covered < i) {
                phrase.add(new Term(field, units.get(i)), i);
            }
        }
        return phrase.build();
    }

    /** The same where several units may stand in a place, or any unit. */
    private static Query loose(String field, List<Set<String>> units) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < units.size(); i++) {
            Set<String> here = units.get(i);
            Set<String> next = i + 1 < units.size() ? units.get(i + 1) : Set.of();
            boolean pair = (here.size() == 1 || next.size() == 1) && allHan(here) && allHan(next);
            if (pair) {
                phrase.add(here.stream().flatMap(a -> next.stream().map(b -> new Term(field, a + b))).sorted()
                        .toArray(Term[]::new), i);
            } else if (!here.isEmpty() && !(i > 0 && allHan(here) && allHan(units.get(i - 1))
                    && (here.size() == 1 || units.get(i - 1).size() == 1))) {
                phrase.add(here.stream().map(unit -> new Term(field, unit)).sorted().toArray(Term[]::new), i);
            }
        }
        return phrase.build();
    }

    private static boolean allHan(Set<String> units) {
        return !units.isEmpty() && units.stream().allMatch(Queries::isHan);
    }

    private static boolean isHan(String unit) {
        return Units.isHan(unit.codePointAt(0));
    }
}
