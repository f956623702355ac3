package wenshu.template.value;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Photos as they are looked at. A telephone stores a portrait lying on its side with a note on how to turn it (Exif 2.32, tag
 * 0112); viewers follow the note, Word does not.
 */
public final class UprightPhoto {

    /** Enough for 35 mm × 50 mm at 1,200 dpi; a larger one is made smaller while it is turned. */
    private static final int LONGEST_SIDE = 2_400;
    private static final float QUALITY = 0.92f;
    private static final int ORIENTATION = 0x0112;

    private UprightPhoto() {
    }

    /** The photo turned as its note says; the very same bytes when there is none, or when it cannot be read. */
    public static byte[] of(byte[] photo) {
        int orientation = orientation(photo);
        boolean readable = orientation > 1 && PictureFacts.of(photo)
                .filter(facts -> facts.jpeg() && facts.pixels() <= PictureFacts.MOST_PIXELS).isPresent();
        if (!readable) {
            return photo;
        }
        try {
            return write(turned(read(photo), orientation));
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK answer damaged files with exceptions of every kind; the check of the form follows.
            return photo;
        }
    }

    /** 1 to 8 as Exif counts them; 1 when nothing is said. */
    static int orientation(byte[] photo) {
        int at = 2;
        while (at + 10 < photo.length && u8(photo, 0) == 0xFF && u8(photo, 1) == 0xD8 && u8(photo, at) == 0xFF) {
            int marker = u8(photo, at + 1);
            int length = u8(photo, at + 2) << 8 | u8(photo, at + 3);
            if (marker == 0xE1 && photo[at + 4] == 'E' && photo[at + 5] == 'x' && photo[at + 6] == 'i' && photo[at + 7] == 'f') {
                return noted(photo, at + 10, Math.min(photo.length, at + 2 + length));
            }
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    /** The note in the first directory of a TIFF header. */
    private static int noted(byte[] photo, int start, int end) {
        if (start + 8 > end) {
            return 1;
        }
        boolean little = photo[start] == 'I';
        long directory = start + number(photo, start + 4, 4, little);
        if (directory + 2 > end) {
            return 1;
        }
        int entries = (int) number(photo, (int) directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + i * 12;
            if (entry + 12 > end) {
                return 1;
            }
            if (number(photo, entry, 2, little) == ORIENTATION) {
                int value = (int) number(photo, entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static long number(byte[] bytes, int at, int length, boolean little) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | u8(bytes, little ? at + length - 1 - i : at + i);
        }
        return value;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static BufferedImage read(byte[] photo) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = (Math.max(reader.getWidth(0), reader.getHeight(0)) + LONGEST_SIDE - 1) / LONGEST_SIDE;
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage turned(BufferedImage lying, int orientation) {
        int width = lying.getWidth();
        int height = lying.getHeight();
        boolean sideways = orientation >= 5;
        BufferedImage upright = new BufferedImage(sideways ? height : width, sideways ? width : height,
                BufferedImage.TYPE_INT_RGB);
        AffineTransform way = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(lying, way, null);
        graphics.dispose();
        return upright;
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
