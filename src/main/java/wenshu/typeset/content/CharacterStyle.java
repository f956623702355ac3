package wenshu.typeset.content;

/**
 * How a run of text looks, fully resolved (ECMA-376, 17.3.2).
 *
 * @param ascii family for Latin letters and digits
 * @param other family for what is neither ASCII nor East Asian nor complex (the {@code hAnsi} slot)
 * @param eastAsia family for Chinese text
 * @param complex family for Arabic, Hebrew, Thai and the like
 * @param eastAsianHint whether marks that exist in both worlds (“ ” — …) are Chinese here (17.3.2.26)
 * @param language of East Asian text (17.3.2.20)
 * @param size em in millipoints
 * @param spacing added after each character, millipoints (17.3.2.35)
 * @param kerned whether pairs of letters stand closer as their font says (17.3.2.19)
 * @param scale horizontal scale in percent (17.3.2.43)
 * @param color RGB, 0xRRGGBB
 * @param highlight RGB behind the text, or -1
 * @param rise baseline shift upward, millipoints
 * @param snapToGrid whether the character grid applies (17.3.2.34)
 * @param decoration lines and marks at the text
 * @param fit the width that the run is fitted into, or null (17.3.2.14)
 */
public record CharacterStyle(String ascii, String other, String eastAsia, String complex, boolean eastAsianHint,
        Language language, int size, boolean bold, boolean italic, int spacing, boolean kerned, int scale, int color,
        int highlight, int rise, boolean snapToGrid, Decoration decoration, Fit fit) {

    /** Which East Asian habits hold: hanging marks, the side of emphasis marks, line-break sets. */
    public enum Language { CHINESE, JAPANESE, KOREAN, OTHER }

    /**
     * A width for a run; neighbouring runs of one number share it.
     *
     * @param id 0 for a run of its own
     * @param width millipoints
     */
    public record Fit(int id, int width) {
    }

    /** The same fitted into a width. */
    public CharacterStyle fitted(Fit into) {
        return new CharacterStyle(ascii, other, eastAsia, complex, eastAsianHint, language, size, bold, italic,
                spacing, kerned, scale, color, highlight, rise, snapToGrid, decoration, into);
    }

    /** The same in another colour, 0xRRGGBB. */
    public CharacterStyle colored(int otherColor) {
        return new CharacterStyle(ascii, other, eastAsia, complex, eastAsianHint, language, size, bold, italic,
                spacing, kerned, scale, otherColor, highlight, rise, snapToGrid, decoration, fit);
    }

    /** Plain black text in the given families. */
    public static CharacterStyle plain(String ascii, String eastAsia, int size) {
        return new CharacterStyle(ascii, ascii, eastAsia, ascii, true, Language.CHINESE, size, false, false, 0, false, 100,
                0, -1, 0, true, Decoration.NONE, null);
    }

    /** The same with one family for all that is not Chinese. */
    public CharacterStyle in(String family) {
        return new CharacterStyle(family, family, eastAsia, complex, eastAsianHint, language, size, bold, italic,
                spacing, kerned, scale, color, highlight, rise, snapToGrid, decoration, fit);
    }

    /** The same in another size. */
    public CharacterStyle sized(int otherSize) {
        return new CharacterStyle(ascii, other, eastAsia, complex, eastAsianHint, language, otherSize, bold, italic,
                spacing, kerned, scale, color, highlight, rise, snapToGrid, decoration, fit);
    }

    /** The same in another horizontal scale. */
    public CharacterStyle scaled(int otherScale) {
        return new CharacterStyle(ascii, other, eastAsia, complex, eastAsianHint, language, size, bold, italic,
                spacing, kerned, otherScale, color, highlight, rise, snapToGrid, decoration, fit);
    }

    /** The same in bold. */
    public CharacterStyle emboldened() {
        return new CharacterStyle(ascii, other, eastAsia, complex, eastAsianHint, language, size, true, italic,
                spacing, kerned, scale, color, highlight, rise, snapToGrid, decoration, fit);
    }
}
