package wenshu.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a text looks like: for each of some hash functions the least value over all its runs of three characters (MinHash).
 * The share of places in which two sketches agree estimates how many of their runs two texts share.
 *
 * @param characters how many characters the text has without blanks
 * @param least the least values
 */
record Sketch(int characters, int[] least) {

    private static final int RUN = 3;
    private static final int FUNCTIONS = 128;
    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 200_000;
    private static final long[] FACTORS = factors();

    /** The sketch of a text; empty when it is too short to tell anything. */
    static Optional<Sketch> of(String text) {
        char[] plain = new char[Math.min(text.length(), LONGEST)];
        int length = 0;
        for (int i = 0; i < text.length() && length < plain.length; i++) {
            char c = text.charAt(i);
            // Blanks, line ends and marks differ between a paper and its scan.
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                plain[length++] = c;
            }
        }
        if (length < SHORTEST) {
            return Optional.empty();
        }
        int[] least = new int[FUNCTIONS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + RUN <= length; i++) {
            long run = (long) plain[i] << 32 | (long) plain[i + 1] << 16 | plain[i + 2];
            run = mixed(run);
            for (int f = 0; f < FUNCTIONS; f++) {
                int value = (int) ((run * FACTORS[f]) >>> 33);
                if (value < least[f]) {
                    least[f] = value;
                }
            }
        }
        return Optional.of(new Sketch(length, least));
    }

    /** Values of which two texts that are alike share at least one. */
    List<Long> bands() {
        List<Long> bands = new ArrayList<>();
        for (int b = 0; b < BANDS; b++) {
            long band = b + 1;
            for (int r = 0; r < ROWS; r++) {
                band = mixed(band * 31 + least[b * ROWS + r]);
            }
            bands.add(band);
        }
        return bands;
    }

    /**
     * About how much of the text would have to be changed to make one out of the other, 0 to 1. Of runs of three characters
     * a change of one spoils three, so the share of common runs is brought back to characters.
     */
    double difference(Sketch other) {
        int same = 0;
        for (int f = 0; f < FUNCTIONS; f++) {
            same += least[f] == other.least[f] ? 1 : 0;
        }
        double jaccard = (double) same / FUNCTIONS;
        double shared = 2 * jaccard / (1 + jaccard);
        return 1 - Math.cbrt(shared);
    }

    /** As text, for the database. */
    String written() {
        StringBuilder text = new StringBuilder(FUNCTIONS * 6);
        for (int value : least) {
            text.append(Integer.toString(value, Character.MAX_RADIX)).append(' ');
        }
        return text.toString().strip();
    }

    /** Reads {@link #written} back. */
    static Sketch read(int characters, String written) {
        return new Sketch(characters, Arrays.stream(written.split(" ")).mapToInt(value -> Integer.parseInt(value, Character.MAX_RADIX))
                .toArray());
    }

    private static long mixed(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long[] factors() {
        long[] factors = new long[FUNCTIONS];
        for (int f = 0; f < FUNCTIONS; f++) {
            factors[f] = mixed(f + 1L) | 1;
        }
        return factors;
    }
}
