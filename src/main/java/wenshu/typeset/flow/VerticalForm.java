package wenshu.typeset.flow;

import wenshu.typeset.font.TrueTypeFace;

/**
 * How a character stands in a line that runs downward (Unicode, UAX 50): upright, turned with the line, or as the
 * vertical form that its font has.
 *
 * @param turned whether it turns with the line
 * @param glyph of the vertical form, or 0 for the character's own
 * @param right how far a mark moves to the right of where it stands in a level line, thousandths of the size
 * @param up how far it moves up
 */
record VerticalForm(boolean turned, int glyph, int right, int up) {

    private static final VerticalForm UPRIGHT = new VerticalForm(false, 0, 0, 0);
    private static final VerticalForm TURNED = new VerticalForm(true, 0, 0, 0);
    /** Marks that have presentation forms for vertical text, and these forms (U+FE10–FE19, U+FE30–FE48). */
    private static final String MARKS = "，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』［］";
    private static final String FORMS = "︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈";

    static VerticalForm of(int codePoint, TrueTypeFace face) {
        int mark = codePoint > 0xFFFF ? -1 : MARKS.indexOf((char) codePoint);
        if (mark >= 0) {
            int glyph = face.glyph(FORMS.charAt(mark));
            return glyph != 0 ? new VerticalForm(false, glyph, 0, 0) : placed(codePoint);
        }
        boolean lies = codePoint == 'ー' || codePoint == '～' || codePoint == '〜' || codePoint == '－'
                || codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        boolean stands = codePoint >= 0x2E80 && codePoint <= 0xFFEF || codePoint >= 0x1F000
                || codePoint >= 0x2460 && codePoint <= 0x26FF || codePoint >= 0x1100 && codePoint <= 0x11FF;
        return stands && !lies ? UPRIGHT : TURNED;
    }

    /** Without a form of its own: small marks move to the upper right, question marks stay, brackets turn. */
    private static VerticalForm placed(int mark) {
        return switch (mark) {
            case '，', '、', '。' -> new VerticalForm(false, 0, 550, 550);
            case '：', '；', '！', '？' -> new VerticalForm(false, 0, 250, 0);
            default -> TURNED;
        };
    }
}
