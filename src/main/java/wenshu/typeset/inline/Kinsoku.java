package wenshu.typeset.inline;

/**
 * Which marks may not begin or end a line (避头尾; GB/T 15834—2011, 5.1; ECMA-376, 17.3.1.16) and which have a
 * blank half that may be squeezed out (标点挤压).
 */
final class Kinsoku {

    private static final String NOT_AT_START = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞"
            + "！＂％＇），．：；？］｀｜｝～￠々";
    private static final String NOT_AT_END = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";
    private static final String BLANK_RIGHT = "、。，．；：！？）》〉」』】〕〗］｝”’";
    private static final String BLANK_LEFT = "（《〈「『【〔〖［｛“‘";
    private static final String MAY_HANG = "、。，．";

    private final String notAtStart;
    private final String notAtEnd;

    /** With the document's own sets where it gives any; these replace the usual ones. */
    Kinsoku(String ownNotAtStart, String ownNotAtEnd) {
        notAtStart = ownNotAtStart.isEmpty() ? NOT_AT_START : ownNotAtStart;
        notAtEnd = ownNotAtEnd.isEmpty() ? NOT_AT_END : ownNotAtEnd;
    }

    boolean forbiddenAtStart(int codePoint) {
        return notAtStart.indexOf(codePoint) >= 0;
    }

    boolean forbiddenAtEnd(int codePoint) {
        return notAtEnd.indexOf(codePoint) >= 0;
    }

    /** Whether a full-width mark's right half is blank. */
    static boolean blankRight(int codePoint) {
        return BLANK_RIGHT.indexOf(codePoint) >= 0;
    }

    /** Whether a full-width mark's left half is blank. */
    static boolean blankLeft(int codePoint) {
        return BLANK_LEFT.indexOf(codePoint) >= 0;
    }

    static boolean mayHang(int codePoint) {
        return MAY_HANG.indexOf(codePoint) >= 0;
    }
}
