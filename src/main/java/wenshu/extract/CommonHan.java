package wenshu.extract;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/** The Chinese characters that nearly all writing consists of, out of the standards' own first levels. */
public final class CommonHan {

    private static final BitSet SIMPLIFIED = level("GB2312", 0xB0, 0xD7);
    private static final BitSet TRADITIONAL = level("Big5", 0xA4, 0xC6);

    private CommonHan() {
    }

    private static BitSet level(String charset, int first, int last) {
        BitSet level = new BitSet();
        Charset set = Charset.forName(charset);
        for (int lead = first; lead <= last; lead++) {
            for (int trail = 0x40; trail < 0xFF; trail++) {
                set.decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail})).codePoints()
                        .filter(Character::isIdeographic).forEach(level::set);
            }
        }
        return level;
    }

    /** Whether it is common in simplified or traditional writing: 3,755 of GB 2312 level 1, 5,401 of Big5 level 1. */
    public static boolean is(int codePoint) {
        return SIMPLIFIED.get(codePoint) || TRADITIONAL.get(codePoint);
    }

    /** Of the Chinese characters of a text the share that is common in simplified writing; 1 when there are none. */
    static double simplified(String text) {
        return share(text, SIMPLIFIED);
    }

    /** Of the Chinese characters of a text the share that is common in traditional writing; 1 when there are none. */
    static double traditional(String text) {
        return share(text, TRADITIONAL);
    }

    private static double share(String text, BitSet level) {
        int[] han = text.codePoints().filter(Character::isIdeographic).toArray();
        long common = java.util.Arrays.stream(han).filter(level::get).count();
        return han.length == 0 ? 1 : common / (double) han.length;
    }
}
