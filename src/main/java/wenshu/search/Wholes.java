package wenshu.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Short runs of Chinese characters that stand alone in a text, between marks, spaces or line ends: in a list of people
 * these are the names. So an exact name goes before a longer one that contains it. {@code 张　伟} stands for 张伟.
 */
public final class Wholes {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final int MOST = 20_000;
    private static final int MOST_SINGLES = 8;

    private final Set<String> found = new LinkedHashSet<>();
    private final StringBuilder run = new StringBuilder();
    private final StringBuilder singles = new StringBuilder();
    /** Whether a mark, a tab or the end of a line stood before what comes now, or before the single characters. */
    private boolean open = true;
    private boolean openBefore;
    /** Blanks since the last run, and those between the single characters: 0 as long as there were none, -1 when they differ. */
    private int blanks;
    private int between;

    private Wholes() {
    }

    /** The runs of a text, folded. */
    public static Set<String> of(CharSequence text) {
        Wholes wholes = new Wholes();
        for (int i = 0; i < text.length() && wholes.found.size() < MOST; ) {
            int raw = Character.codePointAt(text, i);
            i += Character.charCount(raw);
            int folded = Fold.one(raw);
            // A circle before a name is a bullet.
            if (folded != Fold.MANY && Units.isHan(folded) && raw != '○') {
                wholes.run.appendCodePoint(folded);
            } else {
                wholes.endRun();
                if (raw != ' ' && raw != '\u3000' && raw != '\u00A0') {
                    wholes.endSingles(true);
                    wholes.open = true;
                    wholes.blanks = 0;
                } else {
                    wholes.blanks++;
                }
            }
        }
        wholes.endRun();
        wholes.endSingles(true);
        return wholes.found;
    }

    private void endRun() {
        if (run.isEmpty()) {
            return;
        }
        if (length(run) == 1) {
            if (singles.isEmpty()) {
                openBefore = open;
                between = 0;
            } else {
                between = between == 0 || between == blanks ? blanks : -1;
            }
            singles.append(run);
        } else {
            endSingles(false);
            keep(run);
        }
        open = false;
        blanks = 0;
        run.setLength(0);
    }

    /**
     * In {@code 董 哲  男} nothing says where the name ends, so every neighbourhood counts; in a cell of its own
     * {@code 陈 静 怡} is one name.
     */
    private void endSingles(boolean closed) {
        if (singles.isEmpty()) {
            return;
        }
        if (closed && openBefore && between > 0 && length(singles) <= LONGEST) {
            keep(singles);
            singles.setLength(0);
            return;
        }
        int[] characters = singles.codePoints().limit(MOST_SINGLES).toArray();
        for (int from = 0; from < characters.length; from++) {
            for (int length = SHORTEST; length <= LONGEST && from + length <= characters.length; length++) {
                keep(new String(characters, from, length));
            }
        }
        singles.setLength(0);
    }

    private void keep(CharSequence whole) {
        int length = length(whole);
        if (length >= SHORTEST && length <= LONGEST) {
            found.add(whole.toString());
        }
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
