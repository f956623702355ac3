package wenshu.search.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wenshu.search.DocNumberKey;
import wenshu.search.FacetField;
import wenshu.search.Part;
import wenshu.search.Plan;
import wenshu.search.Units;

/** A plan as Lucene queries, built by hand: no parser of Lucene ever sees what somebody typed. */
final class Queries {

    private static final float OWN_NUMBER = 1_000;
    private static final float OWN_PERSON = 200;
    private static final float NAMED_ALONE = 60;
    private static final float IN_TITLE = 3;
    private static final float AS_ONE_PHRASE = 20;
    /** So many of the grams, in percent, make an approximate hit. */
    private static final int ENOUGH = 55;

    private Queries() {
    }

    /** Papers that hold every part. */
    static Query exact(Plan plan) {
        if (plan.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        plan.parts().forEach(part -> all.add(part(part), Occur.MUST));
        if (plan.whole().isEmpty()) {
            return all.build();
        }
        return new BooleanQuery.Builder()
                .add(all.build(), Occur.SHOULD)
                .add(new BoostQuery(part(plan.whole().get()), AS_ONE_PHRASE), Occur.SHOULD)
                .build();
    }

    /** Papers that hold most pairs of characters, without those that hold every part; null when none are wanted. */
    static Query approximate(Plan plan, Query exact) {
        List<String> grams = plan.grams();
        if (grams.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        for (String gram : grams) {
            most.add(new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.BODY, gram)), Occur.SHOULD)
                    .add(new TermQuery(new Term(Fields.TITLE, gram)), Occur.SHOULD).build(), Occur.SHOULD);
        }
        most.setMinimumNumberShouldMatch(Math.max(1, (grams.size() * ENOUGH + 99) / 100));
        return new BooleanQuery.Builder().add(most.build(), Occur.MUST).add(exact, Occur.MUST_NOT).build();
    }

    /** Only papers that the asker may see, that earlier words find too, and that have the chosen properties. */
    static Query filtered(Query query, wenshu.search.Query asked) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!asked.rights().all()) {
            filtered.add(new TermInSetQuery(Fields.READER, asked.rights().readers().stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        asked.within().forEach(earlier -> filtered.add(exact(Plan.of(earlier)), Occur.FILTER));
        asked.filters().forEach((field, value) ->
                filtered.add(new TermQuery(new Term(field.key(), Fields.key(value))), Occur.FILTER));
        return filtered.build();
    }

    private static Query part(Part part) {
        return switch (part.field()) {
            case PERSON -> new TermQuery(new Term(Fields.PERSON, part.key()));
            case KIND -> new TermQuery(new Term(FacetField.KIND.key(), part.key()));
            case YEAR -> new TermQuery(new Term(FacetField.YEAR.key(), part.key()));
            case ISSUER -> issuer(part);
            case ANY -> anywhere(part);
        };
    }

    private static Query issuer(Part part) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        part.phrases().forEach(phrase ->
                any.add(new TermQuery(new Term(FacetField.ISSUER.key(), String.join("", phrase))), Occur.SHOULD));
        return any.build();
    }

    private static Query anywhere(Part part) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        part.writings().stream().distinct().forEach(phrase -> {
            any.add(phrase(Fields.BODY, phrase), Occur.SHOULD);
            any.add(new BoostQuery(phrase(Fields.TITLE, phrase), IN_TITLE), Occur.SHOULD);
        });
        any.add(constant(Fields.PERSON, part.key(), OWN_PERSON), Occur.SHOULD);
        if (part.units().stream().allMatch(unit -> Character.isIdeographic(unit.codePointAt(0)))) {
            any.add(constant(Fields.WHOLE, part.key(), NAMED_ALONE), Occur.SHOULD);
        }
        if (part.key().matches("(19|20)[0-9]{2}")) {
            any.add(new TermQuery(new Term(FacetField.YEAR.key(), part.key())), Occur.SHOULD);
        }
        if (part.number().isPresent() && !part.quoted()) {
            DocNumberKey number = part.number().get();
            any.add(number.prefix().isEmpty() ? constant(Fields.NUMBER_TAIL, number.tail(), OWN_NUMBER)
                    : constant(Fields.NUMBER, number.whole(), OWN_NUMBER), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query constant(String field, String key, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, key))), score);
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

    private static boolean isHan(String unit) {
        return Units.isHan(unit.codePointAt(0));
    }
}
