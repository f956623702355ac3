package wenshu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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

    private final IndexReader reader;

    Queries(IndexReader reader) {
        this.reader = reader;
    }

    Query of(Clause clause) {
        return switch (clause) {
            case Clause.Everything() -> new MatchAllDocsQuery();
            case Clause.Keys(String field, Set<String> terms) -> keys(field, terms);
            case Clause.Phrase(String field, boolean strict, List<Set<String>> units) -> phrase(field, strict, units);
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

    private BooleanQuery.Builder joined(List<Clause> clauses, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        clauses.forEach(clause -> joined.add(of(clause), occur));
        return joined;
    }

    /** The units one after the other; pairs of characters carry it, so that it costs little. */
    private Query phrase(String field, boolean strict, List<Set<String>> units) {
        if (units.size() == 1) {
            return keys(field, units.getFirst());
        }
        Map<Integer, Term[]> places = new TreeMap<>();
        int covered = -1;
        for (int i = 0; i < units.size(); i++) {
            Set<String> here = units.get(i);
            boolean pair = isPair(units, i);
            // Every second pair is enough where marks do not matter, and the last one of an odd run.
            boolean needed = strict || covered < i || !isPair(units, i + 1);
            if (pair && needed) {
                places.put(i, pairs(field, strict, here, units.get(i + 1)));
                covered = i + 1;
            } else if (!pair && covered < i && !here.isEmpty()) {
                places.put(i, here.stream().sorted().map(unit -> new Term(field, unit)).toArray(Term[]::new));
            }
        }
        return phrase(places);
    }

    private static Query phrase(Map<Integer, Term[]> places) {
        if (places.values().stream().anyMatch(terms -> terms.length == 0)) {
            return new MatchNoDocsQuery();
        }
        if (places.values().stream().allMatch(terms -> terms.length == 1)) {
            PhraseQuery.Builder simple = new PhraseQuery.Builder();
            places.forEach((place, terms) -> simple.add(terms[0], place));
            return simple.build();
        }
        MultiPhraseQuery.Builder several = new MultiPhraseQuery.Builder();
        places.forEach((place, terms) -> several.add(terms, place));
        return several.build();
    }

    private static Query keys(String field, Set<String> terms) {
        return terms.size() == 1 ? new TermQuery(new Term(field, terms.iterator().next()))
                : new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    private static boolean isPair(List<Set<String>> units, int i) {
        return i + 1 < units.size() && allHan(units.get(i)) && allHan(units.get(i + 1))
                && (units.get(i).size() == 1 || units.get(i + 1).size() == 1);
    }

    /** The pairs that occur at all: one character, the other, and in a loose phrase a mark between them. */
    private Term[] pairs(String field, boolean strict, Set<String> first, Set<String> second) {
        List<Term> terms = new ArrayList<>();
        for (String a : first) {
            for (String b : second) {
                terms.add(new Term(field, a + b));
                if (!strict) {
                    terms.add(new Term(field, a + GramTokenizer.MARK + b));
                }
            }
        }
        return terms.stream().filter(this::occurs).sorted().toArray(Term[]::new);
    }

    private boolean occurs(Term term) {
        try {
            return reader.docFreq(term) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean allHan(Set<String> units) {
        return !units.isEmpty() && units.stream().allMatch(Queries::isHan);
    }

    private static boolean isHan(String unit) {
        return Units.isHan(unit.codePointAt(0));
    }
}
