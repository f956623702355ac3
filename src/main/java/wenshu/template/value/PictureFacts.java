package wenshu.template.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What the bytes of a picture say of themselves; the file's name is never asked, and the pixels are not decoded.
 *
 * @param jpeg true for JPEG, false for PNG
 * @param width pixels across, at least 1
 * @param height pixels down, at least 1
 */
public record PictureFacts(boolean jpeg, int width, int height) {

    /** The largest picture file that is taken, in bytes: 10 MB. */
    public static final int MOST_BYTES = 10 << 20;
    /** The most pixels of a picture: 40 million, a photo of a present-day camera. */
    public static final long MOST_PIXELS = 40_000_000;

    private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};
    private static final int LEAST_BYTES = 45;

    /** The facts; empty when it is neither a JPEG nor a PNG, is cut off or broken. */
    public static Optional<PictureFacts> of(byte[] bytes) {
        boolean jpeg = starts(bytes, JPEG);
        if (bytes.length < LEAST_BYTES || !jpeg && !starts(bytes, PNG) || !ends(bytes, jpeg)) {
            return Optional.empty();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            PictureFacts facts = new PictureFacts(jpeg, reader.getWidth(0), reader.getHeight(0));
            return facts.width > 0 && facts.height > 0 ? Optional.of(facts) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK answer damaged files with exceptions of every kind.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Pixels altogether. */
    public long pixels() {
        return (long) width * height;
    }

    private static boolean starts(byte[] bytes, int[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** A JPEG ends with FF D9, a PNG with its IEND chunk; cameras may leave some bytes behind. */
    private static boolean ends(byte[] bytes, boolean jpeg) {
        for (int i = bytes.length - 2; i > bytes.length / 2; i--) {
            if (jpeg ? (bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xD9
                    : i + 3 < bytes.length && bytes[i] == 'I' && bytes[i + 1] == 'E' && bytes[i + 2] == 'N'
                            && bytes[i + 3] == 'D') {
                return true;
            }
        }
        return false;
    }
}
