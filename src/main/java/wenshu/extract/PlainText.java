package wenshu.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads text files: a byte order mark decides, else strict UTF-8, else GB18030, unless it is plainly Big5. Measured on short Chinese texts this is
 * never wrong, where statistical guessers are.
 */
public final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final double MOSTLY = 0.9;
    private static final double HALF = 0.6;
    private static final int FEW = 4;
    private static final Map<String, String> TYPE = Map.of("type", "text/plain");

    private PlainText() {
    }

    /** Whether the bytes look like text at all: no zero byte, unless a mark says UTF-16. */
    public static boolean looksLikeText(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return true;
        }
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                controls++;
            }
        }
        return controls <= bytes.length / 50;
    }

    /** The text of a file; what fits no encoding is replaced and reported as partial. */
    public static Extracted read(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return new Extracted(strict(bytes, 0, StandardCharsets.UTF_8), TYPE, ExtractionStatus.COMPLETE, "");
        } catch (CharacterCodingException e) {
            Extracted traditional = big5(bytes);
            return traditional == null ? lenient(bytes, 0, GB18030) : traditional;
        }
    }

    /** Traditional Chinese, where its characters are common ones and those of the same bytes in GB18030 are not; else null. */
    private static Extracted big5(byte[] bytes) {
        try {
            String text = strict(bytes, 0, BIG5);
            if (CommonHan.traditional(text) < MOSTLY || text.codePoints().filter(Character::isIdeographic).count() < FEW) {
                return null;
            }
            String other = new String(bytes, GB18030);
            return CommonHan.simplified(other) > HALF && other.indexOf('\uFFFD') < 0 ? null
                    : new Extracted(text, TYPE, ExtractionStatus.COMPLETE, "按 Big5（繁体）编码读出");
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A name out of a zip that does not say its encoding: strict UTF-8, else GB18030. */
    public static String name(byte[] raw) {
        return read(raw).text();
    }

    private static Extracted lenient(byte[] bytes, int from, Charset charset) {
        try {
            return new Extracted(strict(bytes, from, charset), TYPE, ExtractionStatus.COMPLETE, "");
        } catch (CharacterCodingException e) {
            return new Extracted(new String(bytes, from, bytes.length - from, charset), TYPE, ExtractionStatus.PARTIAL,
                    "有些字节既不是 UTF-8 也不是 GB18030 编码，已用 � 代替");
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
