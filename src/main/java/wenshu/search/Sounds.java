package wenshu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a name sounds: in full and by its initials; as it is most likely read, and in every other way.
 *
 * @param usual the likeliest pinyin, such as {@code shantianfang}
 * @param all every pinyin, the likeliest first; when there are very many, some of them
 * @param initials first letters of the likeliest one
 * @param allInitials first letters of all
 */
record Sounds(String usual, Set<String> all, String initials, Set<String> allInitials) {

    /** Longest name, in characters. */
    static final int LONGEST = 12;

    private static final int MOST = 64;

    /** One way to read the beginning of a name. */
    private record Way(String full, String initials) {
        Way then(String reading) {
            return new Way(full + reading, initials + reading.charAt(0));
        }
    }

    /** Of a folded name of Chinese characters; null when it is none or nobody knows how it is read. */
    static Sounds of(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length < 2 || characters.length > LONGEST) {
            return null;
        }
        String[] surname = Surnames.reading(characters).split(" ");
        List<Way> ways = List.of(new Way("", ""));
        for (int i = 0; i < characters.length; i++) {
            Set<String> readings = new LinkedHashSet<>();
            if (i < surname.length && !surname[i].isEmpty()) {
                readings.add(surname[i]);
            }
            readings.addAll(Pinyin.readings(characters[i]));
            if (readings.isEmpty()) {
                return null;
            }
            // 吕 is typed lu by many, and stands as lyu in passports.
            readings.stream().filter(Sounds::hasUmlaut).toList()
                    .forEach(reading -> readings.addAll(List.of(reading.replace("v", "u"), reading.replace("v", "yu"))));
            List<Way> longer = new ArrayList<>();
            for (String reading : readings) {
                for (Way way : ways) {
                    if (longer.size() < MOST) {
                        longer.add(way.then(reading));
                    }
                }
            }
            ways = longer;
        }
        Set<String> all = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        ways.forEach(way -> {
            all.add(way.full());
            initials.add(way.initials());
        });
        return new Sounds(ways.getFirst().full(), all, ways.getFirst().initials(), initials);
    }

    private static boolean hasUmlaut(String reading) {
        return reading.equals("lv") || reading.equals("nv") || reading.equals("lve") || reading.equals("nve");
    }

    /** Whether a name may sound like some letters: a quick look at how it begins. */
    static boolean mayBegin(String name, String letters) {
        char first = letters.charAt(0);
        int[] characters = name.codePoints().limit(Surnames.LONGEST + 1L).toArray();
        return Surnames.reading(characters).startsWith(String.valueOf(first))
                || Pinyin.readings(characters[0]).stream().anyMatch(reading -> reading.charAt(0) == first);
    }

    /** Whether some reading of this name is also one of another. */
    boolean like(Sounds other) {
        return other != null && other.all().stream().anyMatch(all::contains);
    }
}
