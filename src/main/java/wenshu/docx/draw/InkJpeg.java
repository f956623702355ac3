package wenshu.docx.draw;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG in printing colours: cyan, magenta, yellow and black, inverted when Adobe wrote it. */
final class InkJpeg {

    private static final int YCCK = 2;

    private InkJpeg() {
    }

    static BufferedImage read(byte[] data) throws IOException {
        int transform = adobeTransform(data);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in, true, true);
                Raster inks = reader.readRaster(0, null);
                BufferedImage image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
                int[] row = new int[4 * inks.getWidth()];
                for (int y = 0; y < inks.getHeight(); y++) {
                    inks.getPixels(0, y, inks.getWidth(), 1, row);
                    for (int x = 0; x < inks.getWidth(); x++) {
                        image.setRGB(x, y, light(row, 4 * x, transform));
                    }
                }
                return image;
            } finally {
                reader.dispose();
            }
        }
    }

    private static int light(int[] inks, int at, int transform) {
        double c = inks[at];
        double m = inks[at + 1];
        double y = inks[at + 2];
        double k = inks[at + 3];
        if (transform == YCCK) {
            double red = y - 128;
            double blue = m - 128;
            m = Math.clamp(c - 0.344136 * blue - 0.714136 * red, 0, 255);
            y = Math.clamp(c + 1.772 * blue, 0, 255);
            c = Math.clamp(c + 1.402 * red, 0, 255);
        }
        boolean inverted = transform >= 0;
        double paper = inverted ? k : 255 - k;
        return channel(inverted ? c : 255 - c, paper) << 16 | channel(inverted ? m : 255 - m, paper) << 8
                | channel(inverted ? y : 255 - y, paper);
    }

    private static int channel(double light, double paper) {
        return (int) (light * paper / 255);
    }

    /** What Adobe's marker says of the channels; -1 when there is no such marker. */
    private static int adobeTransform(byte[] data) {
        for (int at = 2; at + 15 < data.length && (data[at] & 0xFF) == 0xFF; ) {
            int marker = data[at + 1] & 0xFF;
            if (marker == 0xEE) {
                return data[at + 15] & 0xFF;
            }
            if (marker == 0xDA) {
                return -1;
            }
            at += 2 + ((data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF);
        }
        return -1;
    }
}
