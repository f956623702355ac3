package wenshu.typeset.content;

/**
 * How a run of text looks, fully resolved (ECMA-376, 17.3.2).
 *
 * @param ascii family for Latin letters and digits
 * @param eastAsia family for Chinese text
 * @param eastAsianHint whether marks that exist in both worlds (“ ” — …) are Chinese here (17.3.2.26)
 * @param size em in millipoints
 * @param spacing added after each character, millipoints (17.3.2.35)
 * @param scale horizontal scale in percent (17.3.2.43)
 * @param color RGB, 0xRRGGBB
 * @param highlight RGB behind the text, or -1
 * @param rise baseline shift upward, millipoints
 * @param snapToGrid whether the character grid applies (17.3.2.34)
 * @param underline whether a single line runs below the text
 * @param strike whether a single line runs through the text
 */
public record CharacterStyle(String ascii, String eastAsia, boolean eastAsianHint, int size, boolean bold,
        boolean italic, int spacing, int scale, int color, int highlight, int rise, boolean snapToGrid,
        boolean underline, boolean strike) {

    /** The same in another colour, 0xRRGGBB. */
    public CharacterStyle colored(int other) {
        return new CharacterStyle(ascii, eastAsia, eastAsianHint, size, bold, italic, spacing, scale, other, highlight,
                rise, snapToGrid, underline, strike);
    }

    /** Plain black text in the given families. */
    public static CharacterStyle plain(String ascii, String eastAsia, int size) {
        return new CharacterStyle(ascii, eastAsia, true, size, false, false, 0, 100, 0, -1, 0, true, false, false);
    }
}
