package wenshu.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A PNG file taken apart (PNG specification, 11.2).
 *
 * @param type the colour type: 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha
 * @param palette or null
 * @param transparency the tRNS chunk or null
 * @param pixels the deflated rows
 */
record PngFile(int width, int height, int depth, int type, boolean interlaced, byte[] palette, byte[] transparency,
        byte[] pixels) {

    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    static PngFile read(byte[] data) {
        ByteBuffer in = ByteBuffer.wrap(data);
        int width = 0;
        int height = 0;
        int depth = 8;
        int type = 0;
        boolean interlaced = false;
        byte[] palette = null;
        byte[] transparency = null;
        ByteArrayOutputStream pixels = new ByteArrayOutputStream(data.length);
        for (int at = 8; at + 8 <= data.length; ) {
            int name = in.getInt(at + 4);
            int length = Math.clamp(in.getInt(at) & 0xFFFFFFFFL, 0, data.length - at - 8);
            int from = at + 8;
            if (name == IHDR && length >= 13) {
                width = in.getInt(from);
                height = in.getInt(from + 4);
                depth = data[from + 8];
                type = data[from + 9];
                interlaced = data[from + 12] != 0;
            } else if (name == PLTE) {
                palette = Arrays.copyOfRange(data, from, from + Math.min(length / 3, 256) * 3);
            } else if (name == TRNS) {
                transparency = Arrays.copyOfRange(data, from, from + length);
            } else if (name == IDAT) {
                pixels.write(data, from, length);
            } else if (name == IEND) {
                break;
            }
            at = from + length + 4;
        }
        boolean known = width > 0 && height > 0 && switch (type) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            case 3 -> (depth == 1 || depth == 2 || depth == 4 || depth == 8) && palette != null && palette.length > 0;
            default -> false;
        };
        if (!known) {
            throw new IllegalArgumentException("a PNG that its reader should have refused");
        }
        // A palette beside real colours is only advice for poorer screens.
        return new PngFile(width, height, depth, type, interlaced, type == 3 ? palette : null, transparency,
                pixels.toByteArray());
    }

    boolean hasAlpha() {
        return type == 4 || type == 6;
    }

    /** Samples of a pixel, alpha included. */
    int channels() {
        return switch (type) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /** Bytes of a row of all pixels, without the filter. */
    int rowBytes() {
        return rowBytes(width);
    }

    /** Bytes of a row of so many pixels. */
    int rowBytes(int count) {
        return Math.toIntExact(((long) count * channels() * depth + 7) / 8);
    }
}
