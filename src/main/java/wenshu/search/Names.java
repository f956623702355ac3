package wenshu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The people of a paper: those that it says it is about, and what stands like a name in its texts, such as in a roster. */
final class Names {

    private static final int MOST = 20_000;

    private Names() {
    }

    /** Their names, folded; only those of Chinese characters. */
    static Set<String> of(Paper paper) {
        return of(paper, paper.files().stream().map(file -> Wholes.of(file.text())).toList());
    }

    /** The same where the short runs of its files are known already. */
    static Set<String> of(Paper paper, List<Set<String>> wholes) {
        Set<String> names = new LinkedHashSet<>();
        for (String person : paper.persons()) {
            String key = Units.key(person);
            if (!key.isEmpty() && key.codePoints().allMatch(Units::isHan)) {
                names.add(key);
            }
        }
        for (Set<String> runs : wholes) {
            runs.stream().filter(Surnames::begins).limit(MOST).forEach(names::add);
        }
        return names;
    }
}
