package wenshu.pdf;

import java.util.Arrays;

/** Puts the seven passes of an interlaced PNG together (PNG specification, 8.2). */
final class Deinterlacing {

    private static final int[] X0 = {0, 4, 0, 2, 0, 1, 0};
    private static final int[] Y0 = {0, 0, 4, 0, 2, 0, 1};
    private static final int[] DX = {8, 8, 4, 4, 2, 2, 1};
    private static final int[] DY = {8, 8, 8, 4, 4, 2, 2};

    private Deinterlacing() {
    }

    /** Red, green, blue and alpha of 8 bits, whatever the file has. */
    static PngPixels pixels(PngFile file) {
        int[] argb = new int[Math.multiplyExact(file.width(), file.height())];
        PngRows rows = new PngRows(file);
        int stride = Math.max(1, file.channels() * file.depth() / 8);
        for (int pass = 0; pass < 7; pass++) {
            int count = (file.width() - X0[pass] + DX[pass] - 1) / DX[pass];
            if (count <= 0) {
                continue;
            }
            byte[] before = new byte[file.rowBytes(count)];
            byte[] row = new byte[before.length];
            for (int y = Y0[pass]; y < file.height(); y += DY[pass]) {
                int filter = rows.next(row);
                if (filter < 0) {
                    break;
                }
                PngRows.unfilter(filter, row, before, stride);
                for (int i = 0; i < count; i++) {
                    argb[y * file.width() + X0[pass] + i * DX[pass]] = color(file, row, i);
                }
                byte[] spare = before;
                before = row;
                row = spare;
            }
        }
        rows.close();
        return planes(file, argb);
    }

    private static int color(PngFile file, byte[] row, int i) {
        byte[] transparency = file.transparency();
        int[] samples = new int[file.channels()];
        for (int c = 0; c < samples.length; c++) {
            int at = i * samples.length + c;
            samples[c] = file.depth() == 16 ? row[2 * at] & 0xFF : PngRows.sample(row, at, file.depth());
        }
        if (file.palette() != null) {
            int index = Math.min(samples[0], file.palette().length / 3 - 1);
            int alpha = transparency != null && index < transparency.length ? transparency[index] & 0xFF : 0xFF;
            return alpha << 24 | (file.palette()[3 * index] & 0xFF) << 16
                    | (file.palette()[3 * index + 1] & 0xFF) << 8 | file.palette()[3 * index + 2] & 0xFF;
        }
        boolean keyed = transparency != null && !file.hasAlpha() && transparency.length >= 2 * samples.length;
        for (int c = 0; c < samples.length && keyed; c++) {
            int value = file.depth() == 16 ? transparency[2 * c] & 0xFF : transparency[2 * c + 1] & 0xFF;
            keyed = value == samples[c];
        }
        if (file.depth() < 8) {
            samples[0] = samples[0] * 255 / ((1 << file.depth()) - 1);
        }
        int alpha = file.hasAlpha() ? samples[samples.length - 1] : keyed ? 0 : 0xFF;
        return samples.length < 3 ? alpha << 24 | samples[0] * 0x010101
                : alpha << 24 | samples[0] << 16 | samples[1] << 8 | samples[2];
    }

    private static PngPixels planes(PngFile file, int[] argb) {
        int width = file.width();
        Plane colors = new Plane(3 * width);
        Plane alpha = new Plane(width);
        for (int y = 0; y < file.height(); y++) {
            colors.begin(0);
            alpha.begin(0);
            for (int x = 0; x < width; x++) {
                int pixel = argb[y * width + x];
                colors.add((byte) (pixel >> 16));
                colors.add((byte) (pixel >> 8));
                colors.add((byte) pixel);
                alpha.add((byte) (pixel >>> 24));
            }
        }
        boolean opaque = Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0xFF);
        return new PngPixels(colors.finish(), width, file.height(), 3, 8, opaque ? null : alpha.finish(), null, null);
    }
}
