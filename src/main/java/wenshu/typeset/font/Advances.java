package wenshu.typeset.font;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;

/**
 * The widths of an official font whose stand-in is wider or narrower: lines then end where the official font ends them.
 * In thousandths of the em.
 */
public final class Advances {

    /** The stand-in has the official font's widths, or nothing is known. */
    public static final Advances OWN = new Advances(List.of(), 100);

    /** What the table holds after the printable characters of ASCII. */
    private static final String BEYOND_ASCII = "‘’“”–—…•";
    private static final int FIRST = 0x20;
    private static final int ASCII = 0x7F - FIRST;
    /** Letters with marks are as wide as the letters. */
    private static final int LAST_LETTER = 0x24F;

    private final int[] letters = new int[LAST_LETTER + 1];
    private final int[] beyond = new int[BEYOND_ASCII.length()];
    private final int percent;

    /**
     * @param table widths of U+0020 to U+007E and of ‘ ’ “ ” – — … •; one figure alone for a font of equal widths; empty
     *     when they are not known one by one
     * @param percent width of the official font in percent of the stand-in's, for all other characters
     */
    public Advances(List<Integer> table, int percent) {
        this.percent = percent;
        Arrays.fill(letters, -1);
        Arrays.fill(beyond, -1);
        if (table.isEmpty()) {
            return;
        }
        for (int i = 0; i < ASCII; i++) {
            letters[FIRST + i] = table.get(Math.min(i, table.size() - 1));
        }
        for (int i = 0; i < beyond.length && table.size() >= ASCII + beyond.length; i++) {
            beyond[i] = table.get(ASCII + i);
        }
        letters[0xA0] = letters[' '];
        Normalizer2 decomposition = Normalizer2.getNFDInstance();
        for (int c = 0xC0; c <= LAST_LETTER; c++) {
            String parts = decomposition.getDecomposition(c);
            if (parts != null && parts.charAt(0) < 0x7F) {
                letters[c] = letters[parts.charAt(0)];
            }
        }
    }

    /** The width of a code point in thousandths of the em, or -1 when only {@link #percent()} is known. */
    public int of(int codePoint) {
        if (codePoint <= LAST_LETTER) {
            return letters[codePoint];
        }
        int i = codePoint < 0x10000 ? BEYOND_ASCII.indexOf(codePoint) : -1;
        return i < 0 ? -1 : beyond[i];
    }

    /** What the stand-in's outlines are stretched to, in percent. */
    public int percent() {
        return percent;
    }
}
