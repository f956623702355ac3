package wenshu.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a paper must be like, said for any engine: nothing that somebody typed is ever read as an engine's own syntax.
 * Names of fields are those of {@link Indexed}.
 */
public sealed interface Clause {

    /** Every paper, each as good as the other. */
    record Everything() implements Clause {
    }

    /** Papers whose key field, or text field, holds one of these terms as a whole. */
    record Keys(String field, Set<String> terms) implements Clause {
        public Keys {
            terms = Set.copyOf(terms);
        }
    }

    /**
     * Papers whose text field holds units one right after the other.
     *
     * @param field a text field
     * @param strict whether no mark may stand between two characters: {@link Units#afterMark}
     * @param units for each place the units that may stand there; an empty set lets any unit stand there, and is never the
     *     first or the last
     */
    record Phrase(String field, boolean strict, List<Set<String>> units) implements Clause {
        public Phrase {
            units = units.stream().map(Set::copyOf).toList();
        }
    }

    /** Papers that all of these hold for; scores add up. */
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /** Papers that at least so many of these hold for; scores add up. */
    record Some(List<Clause> clauses, int atLeast) implements Clause {
        public Some {
            clauses = List.copyOf(clauses);
        }
    }

    /** Papers that the first holds for and the other does not. */
    record Without(Clause clause, Clause other) implements Clause {
    }

    /** Papers that the first holds for and, without a say in the score, all others. */
    record Narrowed(Clause clause, List<Clause> to) implements Clause {
        public Narrowed {
            to = List.copyOf(to);
        }
    }

    /** The same papers, their score multiplied. */
    record Weighed(Clause clause, float factor) implements Clause {
    }

    /** The same papers, all with this score. */
    record Scored(Clause clause, float score) implements Clause {
    }

    /** Papers with this term. */
    static Clause key(String field, String term) {
        return new Keys(field, Set.of(term));
    }

    /** Papers with these units one after the other, whatever marks stand between them. */
    static Clause phrase(String field, List<String> units) {
        return new Phrase(field, false, units.stream().map(Set::of).toList());
    }

    /** Papers with these units one after the other and no mark between two characters. */
    static Clause strict(String field, List<String> units) {
        return new Phrase(field, true, units.stream().map(Set::of).toList());
    }

    /** Papers that any of these holds for. */
    static Clause any(Collection<Clause> clauses) {
        return clauses.size() == 1 ? clauses.iterator().next() : new Some(List.copyOf(clauses), 1);
    }

    /** Papers that all of these hold for. */
    static Clause all(Collection<Clause> clauses) {
        return clauses.size() == 1 ? clauses.iterator().next() : new All(List.copyOf(clauses));
    }
}
