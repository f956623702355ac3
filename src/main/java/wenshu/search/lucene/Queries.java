package wenshu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /** A pair that so many times fewer papers have than the others is worth looking up beside them. */
    private static final int RARER = 4;
    /** So many papers are looked into one by one without a thought. */
    private static final int MANY = 10_000;
    /** More characters than these say nothing about a place. */
    private static final int MOST_BETWEEN = 64;

    private final IndexReader reader;
    private final Vocabulary.Occurring vocabulary;
    /** How many papers hold a term, as far as it was asked. */
    private final Map<Term, Long> papers = new HashMap<>();

    Queries(IndexReader reader, Vocabulary.Occurring vocabulary) {
        this.reader = reader;
        this.vocabulary = vocabulary;
    }

    Query of(Clause clause) {
        return switch (clause) {
            case Clause.Everything() -> new MatchAllDocsQuery();
            case Clause.Keys(String field, Set<String> terms) -> keys(field, terms);
            case Clause.Phrase(String field, boolean strict, List<Set<String>> units) -> phrase(field, strict, units);
            case Clause.All(List<Clause> clauses) -> joined(clauses, Occur.MUST).build();
            case Clause.Some(List<Clause> clauses, int atLeast) when atLeast == 1 -> any(clauses.stream().map(this::of));
            case Clause.Some(List<Clause> clauses, int atLeast) ->
                    joined(clauses, Occur.SHOULD).setMinimumNumberShouldMatch(atLeast).build();
            case Clause.Without(Clause what, Clause other) -> new BooleanQuery.Builder().add(of(what), Occur.MUST)
                    .add(of(plain(other)), Occur.MUST_NOT).build();
            case Clause.Narrowed(Clause what, List<Clause> to) -> {
                BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(of(what), Occur.MUST);
                to.forEach(each -> narrowed.add(of(plain(each)), Occur.FILTER));
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

    /**
     * Any of several. What is there twice is looked for once with both weights: a phrase over marks is the same as one without
     * where no mark stands between its characters in any paper.
     */
    private static Query any(Stream<Query> queries) {
        Map<Query, Float> weights = new LinkedHashMap<>();
        queries.filter(query -> !(query instanceof MatchNoDocsQuery)).forEach(query -> {
            float weight = 1;
            Query plain = query;
            while (plain instanceof BoostQuery boosted) {
                weight *= boosted.getBoost();
                plain = boosted.getQuery();
            }
            weights.merge(plain, weight, Float::sum);
        });
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        weights.forEach((query, weight) -> any.add(weight == 1 ? query : new BoostQuery(query, weight), Occur.SHOULD));
        return any.setMinimumNumberShouldMatch(1).build();
    }

    /** The same papers without a thought for their scores. */
    Query unscored(Clause clause) {
        return new ConstantScoreQuery(of(plain(clause)));
    }

    /** Without weights, and without what something wider beside it holds too. */
    private static Clause plain(Clause clause) {
        return switch (clause) {
            case Clause.All(List<Clause> clauses) -> Clause.all(clauses.stream().map(Queries::plain).toList());
            case Clause.Some(List<Clause> clauses, int atLeast) when atLeast > 1 ->
                    new Clause.Some(clauses.stream().map(Queries::plain).toList(), atLeast);
            case Clause.Some(List<Clause> clauses, int atLeast) -> any(clauses);
            case Clause.Without(Clause what, Clause other) -> new Clause.Without(plain(what), plain(other));
            case Clause.Narrowed(Clause what, List<Clause> to) -> new Clause.Narrowed(plain(what), to);
            case Clause.Weighed(Clause what, float factor) -> plain(what);
            case Clause.Scored(Clause what, float score) -> plain(what);
            default -> clause;
        };
    }

    private static Clause any(List<Clause> clauses) {
        Set<Clause> all = new LinkedHashSet<>();
        for (Clause clause : clauses) {
            Clause plain = plain(clause);
            all.addAll(plain instanceof Clause.Some(List<Clause> inner, int atLeast) && atLeast == 1 ? inner : List.of(plain));
        }
        all.removeIf(clause -> clause instanceof Clause.Phrase(String field, boolean strict, List<Set<String>> units) && strict
                && all.contains(new Clause.Phrase(field, false, units)));
        return Clause.any(all);
    }

    /**
     * The units one after the other. Pairs of characters carry it, and no more of them than are needed: each character once,
     * where no mark may stand those pairs between which one does somewhere, and the rarest pair, from which the search goes on.
     */
    private Query phrase(String field, boolean strict, List<Set<String>> asked) {
        if (asked.size() == 1) {
            return keys(field, asked.getFirst());
        }
        List<Set<String>> units = asked.stream().anyMatch(Set::isEmpty) ? closed(field, asked) : asked;
        if (units.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        Map<Integer, Term[]> places = new TreeMap<>();
        Map<Integer, Term[]> spare = new TreeMap<>();
        int covered = -1;
        for (int i = 0; i < units.size(); i++) {
            Set<String> here = units.get(i);
            if (isPair(units, i)) {
                Term[] pair = pairs(field, strict, here, units.get(i + 1));
                if (pair.length == 0) {
                    return new MatchNoDocsQuery();
                }
                boolean needed = covered < i || covered == i && !isPair(units, i + 1)
                        || strict && markedPairs(field, here, units.get(i + 1)).anyMatch(this::occurs);
                (needed ? places : spare).put(i, pair);
                covered = needed ? i + 1 : covered;
            } else if (covered < i && !here.isEmpty()) {
                places.put(i, here.stream().sorted().map(unit -> new Term(field, unit)).toArray(Term[]::new));
            }
        }
        spare.entrySet().stream().min(Comparator.comparingLong(entry -> papers(entry.getValue())))
                .filter(rarest -> places.values().stream().allMatch(other -> papers(rarest.getValue()) < papers(other) / RARER))
                .ifPresent(rarest -> places.put(rarest.getKey(), rarest.getValue()));
        return phrase(places);
    }

    /**
     * Where very many papers hold everything around a place that any unit may stand in, only those characters are let stand
     * there that do so anywhere between its neighbours: mostly few. What is no character is not found then. Empty when none does.
     */
    private List<Set<String>> closed(String field, List<Set<String>> units) {
        for (int i = 0; i + 1 < units.size(); i++) {
            if (isPair(units, i) && papers(pairs(field, false, units.get(i), units.get(i + 1))) < MANY) {
                return units;
            }
        }
        List<Set<String>> closed = new ArrayList<>(units);
        for (int i = 1; i + 1 < units.size(); i++) {
            if (units.get(i).isEmpty() && isCharacter(units.get(i - 1)) && isCharacter(units.get(i + 1))) {
                Set<String> between = between(units.get(i - 1), units.get(i + 1));
                if (between.isEmpty()) {
                    return List.of();
                }
                if (between.size() <= MOST_BETWEEN) {
                    closed.set(i, between);
                }
            }
        }
        return closed;
    }

    private Set<String> between(Set<String> left, Set<String> right) {
        try {
            return vocabulary.between(left.iterator().next().charAt(0), right.iterator().next().charAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCharacter(Set<String> units) {
        return units.size() == 1 && allHan(units) && units.iterator().next().length() == 1;
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
        Stream<Term> terms = first.stream().flatMap(a -> second.stream().map(b -> new Term(field, a + b)));
        return Stream.concat(terms, strict ? Stream.of() : markedPairs(field, first, second))
                .filter(this::occurs).sorted().toArray(Term[]::new);
    }

    private static Stream<Term> markedPairs(String field, Set<String> first, Set<String> second) {
        return first.stream().flatMap(a -> second.stream().map(b -> new Term(field, a + GramTokenizer.MARK + b)));
    }

    private long papers(Term[] terms) {
        return Stream.of(terms).mapToLong(this::papers).sum();
    }

    private boolean occurs(Term term) {
        return papers(term) > 0;
    }

    private long papers(Term term) {
        return papers.computeIfAbsent(term, this::look);
    }

    private long look(Term term) {
        try {
            return vocabulary.lacks(term) ? 0 : reader.docFreq(term);
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
