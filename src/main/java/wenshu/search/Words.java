package wenshu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words of letters and digits are written with blanks and without: ISO 9001 and ISO9001, 2019 JZ0001 and 2019JZ0001. */
final class Words {

    private Words() {
    }

    /** The units of a text with the words in it run together, and with letters and digits apart; those that are different. */
    static List<List<String>> otherwise(String text) {
        List<String> units = Units.of(text);
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(Units.of(text.replaceAll("(?<=\\w)\\s+(?=\\w)", "")));
        all.add(units.stream().flatMap(unit -> List.of(unit.split("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])")).stream()).toList());
        all.remove(units);
        return List.copyOf(all);
    }
}
