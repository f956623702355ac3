package wenshu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenshu.search.Suggestion.Kind;

/**
 * The terms that suggestions are found by: a letter for the kind, what may be typed, a separator, and the value as it is
 * shown. All terms with one beginning are the suggestions for it.
 */
final class SuggestionKeys {

    private static final char SEPARATOR = '\u0001';
    private static final int LONGEST = 60;
    /** A unit is found by what stands after its first so many units too: 人社局 finds 石桥市人社局. */
    private static final int MOST_STARTS = 12;

    private SuggestionKeys() {
    }

    static Set<String> of(Paper paper) {
        Set<String> terms = new LinkedHashSet<>();
        for (Paper.Person person : paper.people()) {
            add(terms, Kind.PERSON, Units.of(person.name()), 1, person.name());
            Sounds sounds = Sounds.of(Units.key(person.name()));
            if (sounds != null) {
                add(terms, Kind.PERSON, List.of(sounds.usual()), 1, person.name());
                add(terms, Kind.PERSON, List.of(sounds.initials()), 1, person.name());
            }
        }
        add(terms, Kind.NUMBER, Units.of(paper.docNumber()), MOST_STARTS, paper.docNumber());
        for (FacetField field : List.of(FacetField.UNIT, FacetField.ISSUER)) {
            add(terms, Kind.UNIT, Units.of(paper.facet(field)), MOST_STARTS, paper.facet(field));
        }
        add(terms, Kind.SCHEME, Units.of(paper.facet(FacetField.SCHEME)), MOST_STARTS, paper.facet(FacetField.SCHEME));
        return terms;
    }

    private static void add(Set<String> terms, Kind kind, List<String> units, int starts, String shown) {
        if (shown.length() > LONGEST) {
            return;
        }
        String typed = String.join("", units);
        String value = SEPARATOR + shown.strip();
        int start = 0;
        for (int from = 0; from < Math.min(starts, units.size()); from++) {
            terms.add(prefix(kind, typed.substring(start)) + value);
            start += units.get(from).length();
        }
    }

    /** What terms for something typed begin with. */
    static String prefix(Kind kind, String typed) {
        return kind.letter() + typed;
    }

    /** The value of a term. */
    static String shown(String term) {
        return term.substring(term.indexOf(SEPARATOR) + 1);
    }
}
