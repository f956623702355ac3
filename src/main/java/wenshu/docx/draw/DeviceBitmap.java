package wenshu.docx.draw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import wenshu.typeset.content.Raster;

/** Bitmaps without a file's head, as metafiles hold them (MS-WMF, 2.2.2.9). */
final class DeviceBitmap {

    static final int COPY = 0x00CC0020;
    /** Not an operation of the file's: black around what is blended in is taken for clear. */
    static final int BLEND = 0x00EE0086;
    private static final int AND = 0x008800C6;
    private static final int OR = 0x00EE0086;
    private static final int XOR = 0x00660046;

    private DeviceBitmap() {
    }

    /** The bitmap whose header begins at a place and is followed by palette and pixels; null for what is unknown. */
    static Raster read(byte[] data, int at, int length, int operation) {
        if (length < 40) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int header = in.getInt(at);
        if (header < 40 || header > length) {
            return null;
        }
        int bits = in.getShort(at + 14);
        int used = in.getInt(at + 32);
        int palette = bits <= 8 ? 4 * (used > 0 && used <= 256 ? used : 1 << bits) : 0;
        int masks = in.getInt(at + 16) == 3 && header == 40 ? 12 : 0;
        return read(data, at, header + palette + masks, at + header + palette + masks,
                length - header - palette - masks, operation);
    }

    /**
     * The same with the pixels elsewhere.
     *
     * @param operation how it is combined with what is there: a mask leaves nothing, what is added to it has clear black
     */
    static Raster read(byte[] data, int head, int headLength, int pixels, int pixelLength, int operation) {
        if (headLength < 40 || pixelLength <= 0 || head < 0 || pixels < 0 || (long) head + headLength > data.length
                || (long) pixels + pixelLength > data.length) {
            return null;
        }
        ByteBuffer file = ByteBuffer.allocate(14 + headLength + pixelLength).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(14 + headLength);
        file.put(data, head, headLength).put(data, pixels, pixelLength);
        try {
            PictureFile picture = PictureFile.of(file.array());
            boolean hidden = operation == AND || picture.pixels() > Pictures.MOST_PIXELS / 4;
            boolean clear = operation == OR || operation == XOR;
            return hidden ? null : clear ? picture.withoutBlack() : picture.raster();
        } catch (UnreadablePictureException e) {
            return null;
        }
    }
}
