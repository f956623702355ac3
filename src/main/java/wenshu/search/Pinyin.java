package wenshu.search;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How Chinese characters are read: pinyin without tones, ü as v. The table is that of houbb's pinyin library, of which
 * nothing but the table is used; it is read when the first name is.
 */
final class Pinyin {

    private static final String TABLE = "/pinyin_dict_char.txt";

    /** 乾 of many names is the same character as 干 once it is folded, and is read otherwise. */
    private static final List<String> GAN = List.of("gan", "qian");

    private static final class Table {
        private static final Map<Integer, List<String>> READINGS = new HashMap<>();
        private static final Map<String, int[]> CHARACTERS = new HashMap<>();
        /** The same folded, as far as somebody asked. */
        private static final Map<String, int[]> FOLDED = new ConcurrentHashMap<>();

        static {
            Map<String, List<Integer>> sounding = new HashMap<>();
            try (InputStream in = Pinyin.class.getResourceAsStream(TABLE);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] sides = line.strip().split(":");
                    if (sides.length == 2) {
                        int character = sides[0].codePointAt(0);
                        List<String> readings = toneless(sides[1]);
                        READINGS.put(character, readings);
                        readings.forEach(reading -> sounding.computeIfAbsent(reading, any -> new ArrayList<>()).add(character));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sounding.forEach((reading, all) -> CHARACTERS.put(reading, all.stream().mapToInt(Integer::intValue).toArray()));
        }
    }

    private Pinyin() {
    }

    private static List<String> toneless(String readings) {
        Set<String> toneless = new LinkedHashSet<>();
        for (String reading : readings.split(",")) {
            toneless.add(typed(reading));
        }
        return List.copyOf(toneless);
    }

    /** Letters as they are compared: without tones, ü as v. */
    static String typed(String letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replace("u\u0308", "v")
                .replaceAll("\\p{M}", "").replace("ɡ", "g");
    }

    /** All readings of a folded character, the commonest first; empty when none is known. */
    static List<String> readings(int character) {
        List<String> known = character == '干' ? GAN : Table.READINGS.get(character);
        return known != null ? known : Rare.READINGS.computeIfAbsent(character, Rare::read);
    }

    /** Characters that the table does not have, as ICU reads them; starting that takes a moment and is seldom needed. */
    private static final class Rare {
        private static final Map<Integer, List<String>> READINGS = new ConcurrentHashMap<>();
        private static final Transliterator ICU = Transliterator.getInstance("Han-Latin");

        private static List<String> read(int character) {
            String reading = typed(ICU.transliterate(Character.toString(character)).strip());
            return reading.matches("[a-z]+") ? List.of(reading) : List.of();
        }
    }

    private static int[] folded(String reading) {
        return IntStream.of(Table.CHARACTERS.getOrDefault(reading, new int[0])).map(Fold::one).filter(folded -> folded > 0)
                .distinct().toArray();
    }

    /** The characters that can be read like one, without itself. */
    static int[] sameSound(int character) {
        return readings(character).stream()
                .flatMapToInt(reading -> IntStream.of(Table.FOLDED.computeIfAbsent(reading, Pinyin::folded)))
                .filter(other -> other != character).distinct().toArray();
    }
}
