package wenshu.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Small pictures of every kind. */
final class TestPictures {

    private TestPictures() {
    }

    /** The picture of a name such as {@code 40x20.png}; kinds: png, jpeg, gif, bmp, tiff, emf, broken. */
    static byte[] of(String name) {
        String kind = name.substring(name.indexOf('.') + 1);
        if (kind.equals("emf")) {
            byte[] metafile = new byte[100];
            metafile[0] = 1;
            System.arraycopy(new byte[] {' ', 'E', 'M', 'F'}, 0, metafile, 40, 4);
            return metafile;
        }
        String[] size = name.substring(0, name.indexOf('.')).split("x");
        byte[] whole = written(Integer.parseInt(size[0]), Integer.parseInt(size[1]), kind.equals("broken") ? "png" : kind);
        return kind.equals("broken") ? Arrays.copyOf(whole, 40) : whole;
    }

    private static byte[] written(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0x80FF0000);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
