package wenshu.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small ICC profile of the sRGB colour space (ICC.1:2001-04), the output intent of PDF/A. */
final class SrgbProfile {

    static final String NAME = "sRGB IEC61966-2.1";

    private SrgbProfile() {
    }

    static byte[] bytes() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description(NAME));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(0xF351, 0x10000, 0x116CC));
        tags.put("rXYZ", xyz(0x6FA2, 0x38F5, 0x0390));
        tags.put("gXYZ", xyz(0x6299, 0xB785, 0x18DA));
        tags.put("bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF));
        byte[] curve = ByteBuffer.allocate(16).put(ascii("curv")).putInt(0).putInt(1).putShort((short) 0x0233).array();
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        int size = 128 + 4 + 12 * tags.size();
        for (byte[] tag : tags.values()) {
            size += padded(tag);
        }
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.position(128).putInt(tags.size());
        int offset = 128 + 4 + 12 * tags.size();
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
            profile.put(offset, tag.getValue());
            offset += padded(tag.getValue());
        }
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x02100000).put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
        for (short part : new short[] {2026, 1, 1, 0, 0, 0}) {
            profile.putShort(part);
        }
        profile.put(ascii("acsp"));
        // The illuminant D50.
        profile.position(68).putInt(0xF6D6).putInt(0x10000).putInt(0xD32D);
    }

    private static byte[] xyz(int x, int y, int z) {
        return ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0).putInt(x).putInt(y).putInt(z).array();
    }

    private static byte[] text(String value) {
        return ByteBuffer.allocate(9 + value.length()).put(ascii("text")).putInt(0).put(ascii(value)).array();
    }

    private static byte[] description(String value) {
        return ByteBuffer.allocate(90 + value.length() + 1).put(ascii("desc")).putInt(0).putInt(value.length() + 1)
                .put(ascii(value)).array();
    }

    private static byte[] ascii(String value) {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    private static int padded(byte[] tag) {
        return (tag.length + 3) & ~3;
    }
}
