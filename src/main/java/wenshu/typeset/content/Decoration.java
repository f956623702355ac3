package wenshu.typeset.content;

import wenshu.typeset.content.Borders.Border;

/**
 * What is drawn at a run's characters beside them (ECMA-376, 17.3.2).
 *
 * @param underline kind of the line below (17.18.99)
 * @param underlineColor 0xRRGGBB, or -1 for the text's own
 * @param strikes how many lines run through the text: 0, 1 or 2 (17.3.2.37, .9)
 * @param emphasis mark at each character (17.3.2.12)
 * @param border around the run, or null (17.3.2.4)
 */
public record Decoration(Underline underline, int underlineColor, int strikes, Emphasis emphasis, Border border) {

    public static final Decoration NONE = new Decoration(Underline.NONE, -1, 0, Emphasis.NONE, null);

    /** How the line below is drawn; WORDS leaves out the spaces. */
    public enum Underline {
        NONE, SINGLE, WORDS, DOUBLE, THICK, DOTTED, DASHED, DOT_DASH, DOT_DOT_DASH, WAVE, DOUBLE_WAVE
    }

    /** A mark at each character: a dot or circle above or below it, a comma above (17.18.24). */
    public enum Emphasis {
        NONE, DOT_ABOVE, DOT_BELOW, CIRCLE, COMMA
    }

    /** Whether there is anything to draw. */
    public boolean shows() {
        return this != NONE && !equals(NONE);
    }
}
