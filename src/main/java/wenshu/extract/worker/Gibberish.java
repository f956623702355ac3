package wenshu.extract.worker;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Tells text that a broken font table has turned into wrong characters: they come from all over the tables, while Chinese
 * that somebody wrote comes from the few thousand common characters, and hardly ever from the private or unassigned ones.
 */
final class Gibberish {

    /** The rarest of 25,556 real papers had 3.9 % of its characters outside; gibberish has two thirds or more. */
    private static final double RARE = 0.20;
    private static final double STRANGE = 0.15;
    /** Fewer say nothing: a list of rare names is short. */
    private static final int LEAST = 12;
    private static final BitSet COMMON = new BitSet();

    static {
        // Simplified: GB 2312 level 1, 3,755 characters; traditional: Big5 level 1, 5,401 characters.
        level("GB2312", 0xB0, 0xD7);
        level("Big5", 0xA4, 0xC6);
    }

    private Gibberish() {
    }

    private static void level(String charset, int first, int last) {
        Charset set = Charset.forName(charset);
        for (int lead = first; lead <= last; lead++) {
            for (int trail = 0x40; trail < 0xFF; trail++) {
                set.decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail})).codePoints()
                        .filter(Character::isIdeographic).forEach(COMMON::set);
            }
        }
    }

    /** Whether these characters are no text that anybody wrote. */
    static boolean is(String text) {
        int han = 0;
        int rare = 0;
        int strange = 0;
        int all = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c)) {
                continue;
            }
            all++;
            if (Character.isIdeographic(c)) {
                han++;
                rare += COMMON.get(c) ? 0 : 1;
            }
            strange += switch (Character.getType(c)) {
                case Character.PRIVATE_USE, Character.UNASSIGNED, Character.CONTROL, Character.SURROGATE -> 1;
                default -> c == 0xFFFD ? 1 : 0;
            };
        }
        return han >= LEAST && rare > han * RARE || all >= LEAST && strange > all * STRANGE;
    }
}
