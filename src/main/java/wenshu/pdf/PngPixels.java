package wenshu.pdf;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import wenshu.typeset.content.Raster;

/**
 * The pixels of a PNG file as a PDF takes them: rows of PNG filters, deflated, colours apart from alpha.
 *
 * <p>PNG's filters count for each byte of a pixel by itself, so channels and the lower bytes of 16-bit samples can be
 * taken out without undoing them; only interlaced pictures are decoded (PNG specification, 9.2).
 *
 * @param colors one or three channels
 * @param channels of the colours
 * @param depth bits of a sample
 * @param alpha of 8 bits, or null
 * @param palette red, green and blue of each index, or null
 * @param transparentColor sample values of the one colour that is not painted, or null
 */
record PngPixels(byte[] colors, int width, int height, int channels, int depth, byte[] alpha, byte[] palette,
        int[] transparentColor) {

    static PngPixels of(Raster raster) {
        PngFile file = PngFile.read(raster.data());
        if (file.interlaced()) {
            return Deinterlacing.pixels(file);
        }
        boolean paletteAlpha = file.palette() != null && file.transparency() != null;
        if (!file.hasAlpha() && file.depth() <= 8 && !paletteAlpha && complete(file)) {
            return pixels(file, file.pixels(), file.depth(), null);
        }
        return split(file, paletteAlpha);
    }

    private static PngPixels pixels(PngFile file, byte[] colors, int depth, byte[] alpha) {
        int colorChannels = file.hasAlpha() ? file.channels() - 1 : file.channels();
        return new PngPixels(colors, file.width(), file.height(), colorChannels, depth, alpha, file.palette(),
                file.palette() == null ? transparentColor(file) : null);
    }

    private static int[] transparentColor(PngFile file) {
        byte[] values = file.transparency();
        if (values == null || file.hasAlpha() || values.length < 2 * file.channels()) {
            return null;
        }
        int[] color = new int[file.channels()];
        for (int i = 0; i < color.length; i++) {
            int value = (values[2 * i] & 0xFF) << 8 | values[2 * i + 1] & 0xFF;
            color[i] = file.depth() == 16 ? value >> 8 : value & (1 << file.depth()) - 1;
        }
        return color;
    }

    /** Whether the file's own data can be taken over: all rows are there. */
    private static boolean complete(PngFile file) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.pixels());
            byte[] buffer = new byte[1 << 15];
            long size = 0;
            long wanted = (long) file.height() * (file.rowBytes() + 1);
            while (!inflater.finished() && size <= wanted) {
                int n = inflater.inflate(buffer);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return false;
                }
                size += n;
            }
            return size == wanted;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Goes through the rows and shares their bytes out. */
    private static PngPixels split(PngFile file, boolean paletteAlpha) {
        int sample = file.depth() == 16 ? 2 : 1;
        int stride = file.depth() < 8 ? 1 : file.channels() * sample;
        int colorChannels = file.depth() < 8 ? 1 : file.hasAlpha() ? file.channels() - 1 : file.channels();
        int count = file.rowBytes() / stride;
        Plane colors = new Plane(count * colorChannels);
        Plane alpha = file.hasAlpha() ? new Plane(count) : paletteAlpha ? new Plane(file.width()) : null;
        PngRows rows = new PngRows(file);
        boolean opaque = true;
        byte[] alphaRow = new byte[count];
        byte[] alphaBefore = new byte[count];
        byte[] before = new byte[file.rowBytes()];
        byte[] row = new byte[file.rowBytes()];
        for (int y = 0; y < file.height(); y++) {
            int filter = rows.next(row);
            if (filter < 0) {
                filter = 0;
                Arrays.fill(row, file.palette() != null || file.hasAlpha() ? 0 : (byte) 0xFF);
            }
            colors.begin(filter);
            for (int i = 0; i < count; i++) {
                for (int c = 0; c < colorChannels; c++) {
                    colors.add(row[i * stride + c * sample]);
                }
            }
            if (file.hasAlpha()) {
                alpha.begin(filter);
                for (int i = 0; i < count; i++) {
                    alphaRow[i] = row[i * stride + colorChannels * sample];
                    alpha.add(alphaRow[i]);
                }
                if (opaque) {
                    PngRows.unfilter(filter, alphaRow, alphaBefore, 1);
                    opaque = opaque(alphaRow);
                    byte[] spare = alphaBefore;
                    alphaBefore = alphaRow;
                    alphaRow = spare;
                }
            } else if (paletteAlpha) {
                PngRows.unfilter(filter, row, before, 1);
                alpha.begin(0);
                for (int x = 0; x < file.width(); x++) {
                    int index = PngRows.sample(row, x, file.depth());
                    alpha.add(index < file.transparency().length ? file.transparency()[index] : (byte) 0xFF);
                }
                byte[] spare = before;
                before = row;
                row = spare;
            }
        }
        rows.close();
        boolean masked = paletteAlpha || file.hasAlpha() && !opaque;
        return pixels(file, colors.finish(), Math.min(file.depth(), 8), masked ? alpha.finish() : null);
    }

    private static boolean opaque(byte[] alpha) {
        for (byte value : alpha) {
            if (value != (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }
}
