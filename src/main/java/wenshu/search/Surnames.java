package wenshu.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Chinese surnames, and how those are read that are read otherwise than elsewhere: 单 is shan, 尉迟 is yuchi. */
final class Surnames {

    /** Longest surname, in characters. */
    static final int LONGEST = 2;
    private static final int LONGEST_GIVEN = 2;
    private static final Map<String, String> READINGS = load();

    private Surnames() {
    }

    private static Map<String, String> load() {
        Map<String, String> readings = new HashMap<>();
        try (InputStream in = Surnames.class.getResourceAsStream("surnames.txt")) {
            for (String word : new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*$", "").split("\\s+")) {
                String[] sides = word.split("=");
                if (!word.isEmpty()) {
                    readings.merge(Units.key(sides[0]), sides.length == 2 ? sides[1].replace('_', ' ') : "",
                            (one, other) -> one.isEmpty() ? other : one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(readings);
    }

    /** How many characters of a folded name are its surname; 0 when it begins with none. */
    static int length(int[] name) {
        for (int length = Math.min(LONGEST, name.length - 1); length > 0; length--) {
            if (READINGS.containsKey(new String(name, 0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether a folded run of characters can be a person's name: a surname and a given name. */
    static boolean begins(String run) {
        int[] characters = run.codePoints().toArray();
        int surname = length(characters);
        return surname > 0 && characters.length - surname <= LONGEST_GIVEN;
    }

    /** How a surname is read as such, with a blank between two characters; empty when as elsewhere. */
    static String reading(int[] name) {
        return READINGS.getOrDefault(new String(name, 0, length(name)), "");
    }
}
