package wenshu.search.opensearch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenshu.search.Indexed;
import wenshu.search.Units;

/**
 * Texts in the writing that the server's analysis only has to split at spaces and bars: what stands between two spaces has
 * one position, the words between bars stand there together, and {@link #GAP} is a position where nothing stands. So the
 * units, their pairs and the gaps are those of every other engine.
 */
final class Grams {

    /** A position where nothing stands; no unit is written so. */
    static final String GAP = "¦";
    private static final String BAR = "|";
    /** Stands in a pair of characters that had a mark between them. */
    private static final String MARK = "\u0001";

    private Grams() {
    }

    /** A text as it is indexed: each unit, with a Chinese character also the pair that it begins. */
    static String of(CharSequence text) {
        StringBuilder written = new StringBuilder(text.length() * 4);
        Units units = new Units(text);
        String before = null;
        while (units.next()) {
            boolean gap = units.afterGap();
            String unit = units.unit();
            String pairs = units.isHan() ? unit : null;
            if (before != null && pairs != null && !gap) {
                written.append(BAR).append(before).append(units.afterMark() ? MARK : "").append(unit);
            }
            if (!written.isEmpty()) {
                written.append(' ');
            }
            if (gap) {
                written.append(GAP).append(' ');
            }
            written.append(unit, 0, Math.min(unit.length(), Indexed.LONGEST_KEY));
            before = pairs;
        }
        return written.toString();
    }

    /**
     * Places of a phrase as it is looked for; holes stay holes.
     *
     * @param strict whether no mark may stand between two characters
     */
    static String phrase(boolean strict, List<Set<String>> places) {
        StringBuilder written = new StringBuilder();
        int covered = -1;
        for (int i = 0; i < places.size(); i++) {
            Set<String> here = places.get(i);
            String words = GAP;
            boolean pair = isPair(places, i);
            // Every second pair is enough where marks do not matter, and the last one of an odd run.
            if (pair && (strict || covered < i || !isPair(places, i + 1))) {
                words = pairs(strict, here, places.get(i + 1));
                covered = i + 1;
            } else if (!pair && covered < i && !here.isEmpty()) {
                words = here.stream().sorted().collect(Collectors.joining(BAR));
            }
            written.append(i == 0 ? "" : " ").append(words);
        }
        return written.toString();
    }

    private static boolean isPair(List<Set<String>> places, int i) {
        return i + 1 < places.size() && allHan(places.get(i)) && allHan(places.get(i + 1))
                && (places.get(i).size() == 1 || places.get(i + 1).size() == 1);
    }

    private static String pairs(boolean strict, Set<String> first, Set<String> second) {
        return first.stream().flatMap(a -> second.stream().flatMap(b -> strict ? Stream.of(a + b) : Stream.of(a + b, a + MARK + b)))
                .sorted().collect(Collectors.joining(BAR));
    }

    private static boolean allHan(Set<String> units) {
        return !units.isEmpty() && units.stream().allMatch(unit -> Units.isHan(unit.codePointAt(0)));
    }
}
