package wenshu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes one paper like another: the pairs of characters that it says often and that few papers say.
 *
 * @param clause what papers like it hold; null when it says nothing
 * @param grams the pairs of characters, the most telling first
 */
record Likeness(Clause clause, List<String> grams) {

    /** So much of a text, in chars, says what it is about. */
    private static final int HEAD = 4_000;
    private static final int MOST_GRAMS = 40;
    private static final int MOST_CANDIDATES = 1_500;
    /** So many of the pairs, in percent, make a paper alike. */
    private static final int ENOUGH = 30;
    private static final int TITLE_COUNTS = 3;

    static Likeness of(Paper paper, Engine engine) throws IOException {
        Map<String, Integer> often = new HashMap<>();
        count(often, paper.title(), TITLE_COUNTS);
        for (Paper.PaperFile file : paper.files()) {
            count(often, file.text().substring(0, Math.min(HEAD, file.text().length())), 1);
        }
        List<String> candidates = often.keySet().stream().sorted().limit(MOST_CANDIDATES).toList();
        Map<String, Long> frequencies = engine.frequencies(Indexed.BODY, candidates);
        List<String> telling = candidates.stream().filter(gram -> frequencies.getOrDefault(gram, 0L) > 1)
                .sorted(java.util.Comparator.<String>comparingDouble(gram ->
                        -often.get(gram) / Math.log(2 + frequencies.get(gram))).thenComparing(gram -> gram))
                .limit(MOST_GRAMS).toList();
        if (telling.isEmpty()) {
            return new Likeness(null, List.of());
        }
        List<Clause> each = new ArrayList<>();
        telling.forEach(gram -> each.add(Clause.any(List.of(Clause.key(Indexed.BODY, gram),
                Clause.key(Indexed.TITLE, gram)))));
        return new Likeness(new Clause.Some(each, Math.max(1, telling.size() * ENOUGH / 100)), telling);
    }

    private static void count(Map<String, Integer> often, String text, int times) {
        String before = null;
        Units units = new Units(text);
        while (units.next()) {
            String unit = units.isHan() ? units.unit() : null;
            if (before != null && unit != null && !units.afterGap()) {
                often.merge(before + unit, times, Integer::sum);
            }
            before = unit;
        }
    }

    Highlighter highlighter() {
        return Highlighter.of(grams.stream().map(Units::of).toList());
    }
}
