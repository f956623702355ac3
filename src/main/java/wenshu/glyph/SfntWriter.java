package wenshu.glyph;

import java.nio.ByteBuffer;
import java.util.Map;

/** Puts TrueType tables together into a font file (OpenType specification, font file structure). */
final class SfntWriter {

    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private SfntWriter() {
    }

    /** The file; tables must come sorted by tag. */
    static byte[] write(Map<String, byte[]> tables) {
        int count = tables.size();
        int size = 12 + 16 * count;
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(count);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (count * 16 - power * 16));
        int offset = 12 + 16 * count;
        int head = -1;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            if (table.getKey().equals("head")) {
                head = offset;
                ByteBuffer.wrap(bytes).putInt(8, 0);
            }
            for (int i = 0; i < 4; i++) {
                file.put((byte) table.getKey().charAt(i));
            }
            file.put(offset, bytes);
            file.putInt(checksum(file, offset, padded(bytes.length))).putInt(offset).putInt(bytes.length);
            offset += padded(bytes.length);
        }
        if (head >= 0) {
            file.putInt(head + 8, CHECKSUM_MAGIC - checksum(file, 0, size));
        }
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int checksum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += 4) {
            sum += file.getInt(i);
        }
        return sum;
    }
}
