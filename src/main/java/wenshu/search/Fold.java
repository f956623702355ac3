package wenshu.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes writings of the same character equal, code point by code point: NFKC, lower case, traditional to simplified.
 *
 * <p>The table of simplified characters is ICU4J's Traditional-Simplified transform, written down once as a resource:
 * starting ICU's transliterator costs a quarter of a second, which a command on the command line does not have. A test
 * compares the two.
 */
final class Fold {

    /** Says that a code point folds to more than one; ask {@link #many}. */
    static final int MANY = -1;

    /** Typed for 〇 by many, as in 二○二一年. */
    private static final int CIRCLE = '○';
    private static final int ZERO = '〇';
    private static final int UNKNOWN = 0;
    private static final int[] TABLE = new int[0x10000];
    private static final Map<Integer, int[]> EXPANSIONS = new ConcurrentHashMap<>();
    private static final Map<Integer, Integer> SIMPLIFIED = load();

    private Fold() {
    }

    /** The folded code point, or {@link #MANY}. */
    static int one(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
        }
        if (codePoint >= TABLE.length) {
            return compute(codePoint);
        }
        // Racing threads compute the same value: no lock is needed.
        int known = TABLE[codePoint];
        if (known == UNKNOWN) {
            known = compute(codePoint);
            TABLE[codePoint] = known;
        }
        return known;
    }

    /** All folded code points of one that folds to several, or to none. */
    static int[] many(int codePoint) {
        return EXPANSIONS.computeIfAbsent(codePoint, Fold::expand);
    }

    private static int compute(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return codePoint;
        }
        int[] folded = expand(codePoint);
        return folded.length == 1 ? folded[0] : MANY;
    }

    private static int[] expand(int codePoint) {
        String compatible = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return compatible.codePoints().map(Character::toLowerCase)
                .map(folded -> SIMPLIFIED.getOrDefault(folded, folded == CIRCLE ? ZERO : folded)).toArray();
    }

    private static Map<Integer, Integer> load() {
        try (InputStream in = Fold.class.getResourceAsStream("simplified.txt")) {
            int[] pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8).codePoints()
                    .filter(codePoint -> codePoint > ' ').toArray();
            Integer[] boxed = Arrays.stream(pairs).boxed().toArray(Integer[]::new);
            Map<Integer, Integer> table = new java.util.HashMap<>(boxed.length);
            for (int i = 0; i + 1 < boxed.length; i += 2) {
                table.put(boxed[i], boxed[i + 1]);
            }
            return Map.copyOf(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
