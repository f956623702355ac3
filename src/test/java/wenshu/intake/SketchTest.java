package wenshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How near two texts are, measured on pairs that were made from each other. */
class SketchTest {

    private static final int PAIRS = 300;

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (0x4E00 + random.nextInt(3_000)));
        }
        return text.toString();
    }

    private static String changed(Random random, String text, double share) {
        StringBuilder other = new StringBuilder(text);
        for (int i = 0; i < other.length(); i++) {
            if (random.nextDouble() < share) {
                other.setCharAt(i, (char) (0x4E00 + random.nextInt(3_000)));
            }
        }
        return other.toString();
    }

    private static boolean meet(Sketch one, Sketch other) {
        return !Collections.disjoint(one.bands(), other.bands());
    }

    /** Share of pairs that are found and said to differ no more than what is shown. */
    private static double found(double share, int length) {
        Random random = new Random(20261121);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            String text = text(random, length);
            Sketch one = Sketch.of(text).orElseThrow();
            Sketch other = Sketch.of(changed(random, text, share)).orElseThrow();
            found += meet(one, other) && Math.round(one.difference(other) * 100) <= Near.MOST ? 1 : 0;
        }
        return (double) found / PAIRS;
    }

    @Test
    void nearPairsAreFoundAndFarOnesAreNot() {
        assertThat(found(0.00, 800)).isEqualTo(1);
        assertThat(found(0.02, 800)).isGreaterThanOrEqualTo(0.99);
        assertThat(found(0.05, 800)).isGreaterThanOrEqualTo(0.99);
        assertThat(found(0.05, 150)).isGreaterThanOrEqualTo(0.97);
        assertThat(found(0.08, 800)).isGreaterThanOrEqualTo(0.90);
        assertThat(found(0.30, 800)).isLessThanOrEqualTo(0.01);
        assertThat(found(1.00, 800)).isZero();
    }

    @Test
    void theDifferenceIsAboutWhatWasChanged() {
        Random random = new Random(7);
        for (double share : new double[] {0.02, 0.05, 0.1}) {
            double sum = 0;
            for (int i = 0; i < 100; i++) {
                String text = text(random, 1_000);
                sum += Sketch.of(text).orElseThrow().difference(Sketch.of(changed(random, text, share)).orElseThrow());
            }
            assertThat(sum / 100).isBetween(share - 0.02, share + 0.02);
        }
    }

    @Test
    void blanksAndLineEndsDoNotCountAndAShortTextTellsNothing() {
        String text = text(new Random(1), 200);
        assertThat(Sketch.of(text).orElseThrow().difference(Sketch.of(text.replaceAll("(.{20})", "$1 \n")).orElseThrow())).isZero();
        assertThat(Sketch.of("同意。")).isEmpty();
        Sketch sketch = Sketch.of(text).orElseThrow();
        assertThat(Sketch.read(sketch.characters(), sketch.written()).least()).isEqualTo(sketch.least());
    }
}
