package wenshu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A plan as clauses, with the weights that put the best first. */
final class Clauses {

    private static final float OWN_NUMBER = 1_000;
    private static final float OWN_PERSON = 200;
    private static final float NAMED_ALONE = 60;
    private static final float IN_TITLE = 3;
    /** A phrase with marks within is one, but less so. */
    private static final float OVER_MARKS = 0.3f;
    /** What is only said about a paper comes after papers that say it. */
    private static final float SAID_ABOUT = 0.01f;
    private static final float AS_ONE_PHRASE = 20;

    private Clauses() {
    }

    /** Papers that hold every part. */
    static Clause exact(Plan plan, boolean wholeNames) {
        if (plan.isEmpty()) {
            return new Clause.Everything();
        }
        Clause all = Clause.all(plan.parts().stream().map(part -> part(part, wholeNames)).toList());
        return plan.whole().isEmpty() ? all
                : Clause.any(List.of(all, new Clause.Weighed(part(plan.whole().get(), wholeNames), AS_ONE_PHRASE)));
    }

    /** What narrows every stage of a search: rights, earlier words, chosen properties, an ID number. */
    static List<Clause> narrowing(Query asked, Abbreviations abbreviations) {
        List<Clause> narrowing = new ArrayList<>(visible(asked.rights()));
        asked.within().forEach(earlier -> narrowing.add(exact(Plan.of(earlier, abbreviations), asked.wholeNames())));
        asked.filters().forEach((field, value) -> narrowing.add(Clause.key(field.key(), Indexed.key(value))));
        if (!asked.idKey().isEmpty()) {
            narrowing.add(Clause.key(Indexed.ID_KEY, asked.idKey()));
        }
        return narrowing;
    }

    /** Only what somebody may see; empty for everything. */
    static List<Clause> visible(Rights rights) {
        return rights.all() ? List.of() : List.of(new Clause.Keys(Indexed.READER, rights.readers()));
    }

    static Clause part(Part part, boolean wholeNames) {
        return switch (part.field()) {
            case PERSON -> Clause.key(Indexed.PERSON, part.key());
            case KIND -> Clause.key(FacetField.KIND.key(), part.key());
            case YEAR -> Clause.key(FacetField.YEAR.key(), part.key());
            case ISSUER -> new Clause.Keys(FacetField.ISSUER.key(), keys(part));
            case NUMBER -> part.number().map(Clauses::numbered).orElseGet(() -> Clause.strict(Indexed.TITLE, part.units()));
            case CODE -> Clause.phrase(Indexed.TITLE, part.units());
            case ANY -> wholeNames && part.mayBeName() ? named(part) : anywhere(part);
        };
    }

    private static Set<String> keys(Part part) {
        Set<String> keys = new LinkedHashSet<>();
        part.phrases().forEach(phrase -> keys.add(String.join("", phrase)));
        return keys;
    }

    /** The whole name of somebody, and not a piece of a longer one. */
    private static Clause named(Part part) {
        return Clause.any(List.of(scored(Indexed.PERSON, part.key(), OWN_PERSON),
                scored(Indexed.WHOLE, part.key(), NAMED_ALONE)));
    }

    private static Clause anywhere(Part part) {
        List<Clause> any = new ArrayList<>();
        part.writings().stream().distinct().forEach(phrase -> {
            any.add(Clause.strict(Indexed.BODY, phrase));
            any.add(new Clause.Weighed(Clause.strict(Indexed.TITLE, phrase), IN_TITLE));
            if (!part.quoted()) {
                // Nobody writes marks into the other name of a unit; there may be many, and each has its price.
                if (phrase.equals(part.units()) || part.number().isPresent() || !phrase.stream().allMatch(Plan::isHan)) {
                    any.add(new Clause.Weighed(Clause.phrase(Indexed.BODY, phrase), OVER_MARKS));
                    any.add(new Clause.Weighed(Clause.phrase(Indexed.TITLE, phrase), OVER_MARKS));
                }
                // Whoever puts words into quotation marks wants them where they are written.
                any.add(new Clause.Weighed(Clause.strict(Indexed.ABOUT, phrase), SAID_ABOUT));
            }
        });
        any.add(scored(Indexed.PERSON, part.key(), OWN_PERSON));
        if (part.units().stream().allMatch(Plan::isHan)) {
            any.add(scored(Indexed.WHOLE, part.key(), NAMED_ALONE));
        }
        if (!part.quoted() && part.key().matches("(19|20)[0-9]{2}")) {
            any.add(Clause.key(FacetField.YEAR.key(), part.key()));
        }
        if (part.number().isPresent() && !part.quoted()) {
            any.add(new Clause.Scored(numbered(part.number().get()), OWN_NUMBER));
        }
        return Clause.any(any);
    }

    private static Clause numbered(DocNumberKey number) {
        return number.prefix().isEmpty() ? Clause.key(Indexed.NUMBER_TAIL, number.tail()) : Clause.key(Indexed.NUMBER, number.whole());
    }

    private static Clause scored(String field, String key, float score) {
        return new Clause.Scored(Clause.key(field, key), score);
    }
}
