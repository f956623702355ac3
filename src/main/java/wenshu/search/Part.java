package wenshu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that must be found in a paper.
 *
 * @param field where: {@link Field#ANY} unless the query names a field
 * @param phrases its units, and other ways to say the same, such as short names and dates; one of them must occur, unit
 *     after unit
 * @param quoted whether it stood in quotation marks: then it is a phrase and nothing else
 * @param number the document number it is, if it is one
 */
public record Part(Field field, List<List<String>> phrases, boolean quoted, Optional<DocNumberKey> number) {

    /** What a part may be narrowed to, as typed before a colon. */
    public enum Field {
        /** Title, number, issuer, people and text. */
        ANY(""),
        /** Exactly this person. */
        PERSON("姓名"),
        /** The issuer. */
        ISSUER("机关"),
        /** The document kind. */
        KIND("文种"),
        /** The year. */
        YEAR("年份"),
        /** The document number, its own and not one that it cites. */
        NUMBER("文号"),
        /** The archival code, or how it begins. */
        CODE("档号");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /** The word before the colon. */
        public String label() {
            return label;
        }
    }

    /** What was typed, as units. */
    public List<String> units() {
        return phrases.getFirst();
    }

    /** What was typed, as one key. */
    public String key() {
        return String.join("", units());
    }

    /** Whether it is as long as a person's name: two to four Chinese characters. */
    public boolean mayBeName() {
        return !quoted && units().size() >= 2 && units().size() <= 4 && units().stream().allMatch(Plan::isHan);
    }

    /** Every sequence of units that shows this part in a text, for finding and for marking it. */
    public List<List<String>> writings() {
        if (number.isEmpty() || quoted) {
            return phrases;
        }
        List<List<String>> writings = new ArrayList<>(phrases);
        writings.addAll(number.get().writings());
        return writings;
    }
}
