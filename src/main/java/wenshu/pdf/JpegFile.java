package wenshu.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import wenshu.typeset.content.Raster;

/**
 * A JPEG file as a PDF takes it: as it is (DCTDecode), except that printing colours become red, green and blue, for
 * which alone our output intent stands (ISO 19005-2, 6.2.4.3).
 *
 * @param grey whether it has one channel
 */
record JpegFile(byte[] bytes, int width, int height, boolean grey) {

    private static final int ADOBE = 0xEE;
    private static final int YCCK = 2;

    static JpegFile of(Raster raster) {
        byte[] data = raster.data();
        int transform = -1;
        for (int at = 2; at + 9 < data.length && (data[at] & 0xFF) == 0xFF; ) {
            int marker = data[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                int channels = data[at + 9] & 0xFF;
                int height = u16(data, at + 5);
                int width = u16(data, at + 7);
                return channels == 4 ? converted(data, transform) : new JpegFile(data, width, height, channels == 1);
            }
            if (marker == ADOBE && at + 15 < data.length) {
                transform = data[at + 15] & 0xFF;
            }
            at += 2 + u16(data, at + 2);
        }
        return new JpegFile(data, raster.width(), raster.height(), false);
    }

    private static int u16(byte[] data, int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }

    /** Cyan, magenta, yellow and black to red, green and blue; Adobe's files have all four inverted. */
    private static JpegFile converted(byte[] data, int transform) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                java.awt.image.Raster inks = reader.readRaster(0, null);
                BufferedImage image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
                int[] row = new int[4 * inks.getWidth()];
                for (int y = 0; y < inks.getHeight(); y++) {
                    inks.getPixels(0, y, inks.getWidth(), 1, row);
                    for (int x = 0; x < inks.getWidth(); x++) {
                        image.setRGB(x, y, light(row, 4 * x, transform));
                    }
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
                ImageIO.write(image, "jpeg", out);
                return new JpegFile(out.toByteArray(), inks.getWidth(), inks.getHeight(), false);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a JPEG that its reader should have refused", e);
        }
    }

    private static int light(int[] inks, int at, int transform) {
        int c = inks[at];
        int m = inks[at + 1];
        int y = inks[at + 2];
        int k = inks[at + 3];
        if (transform == YCCK) {
            int luma = c;
            int blue = m - 128;
            int red = y - 128;
            c = clamped(luma + 1.402 * red);
            m = clamped(luma - 0.344136 * blue - 0.714136 * red);
            y = clamped(luma + 1.772 * blue);
        }
        if (transform < 0) {
            c = 255 - c;
            m = 255 - m;
            y = 255 - y;
            k = 255 - k;
        }
        return c * k / 255 << 16 | m * k / 255 << 8 | y * k / 255;
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
