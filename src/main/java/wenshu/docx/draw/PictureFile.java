package wenshu.docx.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import wenshu.docx.draw.Pictures.Reason;
import wenshu.typeset.content.Raster;

/** A picture's bytes with what their beginning says. JPEG and PNG stay as they are; others become PNG. */
final class PictureFile {

    /** How the bytes are encoded. */
    enum Kind { PNG, JPEG, INK_JPEG, OTHER }

    private static final int MOST_MIRRORED = 40_000_000;

    private final byte[] data;
    private final Kind kind;
    private final int width;
    private final int height;

    private PictureFile(byte[] data, Kind kind, int width, int height) {
        this.data = data;
        this.kind = kind;
        this.width = width;
        this.height = height;
    }

    static PictureFile of(byte[] data) throws UnreadablePictureException {
        if (starts(data, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return png(data);
        }
        if (starts(data, 0xFF, 0xD8)) {
            return jpeg(data);
        }
        if (metafile(data)) {
            throw new UnreadablePictureException(Reason.METAFILE, null);
        }
        return other(data);
    }

    private static boolean metafile(byte[] data) {
        boolean enhanced = starts(data, 1, 0, 0, 0) && data.length > 44 && data[40] == ' ' && data[41] == 'E'
                && data[42] == 'M' && data[43] == 'F';
        boolean packed = starts(data, 0x1F, 0x8B);
        return enhanced || packed || starts(data, 0xD7, 0xCD, 0xC6, 0x9A) || starts(data, 1, 0, 9, 0, 0);
    }

    private static PictureFile png(byte[] data) throws UnreadablePictureException {
        if (data.length < 45 || !"IHDR".equals(new String(data, 12, 4, java.nio.charset.StandardCharsets.US_ASCII))) {
            throw new UnreadablePictureException(Reason.BROKEN, null);
        }
        int depth = data[24];
        boolean known = switch (data[25]) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            case 3 -> (depth == 1 || depth == 2 || depth == 4 || depth == 8) && hasChunk(data, "PLTE");
            default -> false;
        };
        if (!known || !hasChunk(data, "IDAT")) {
            throw new UnreadablePictureException(Reason.BROKEN, null);
        }
        return new PictureFile(data, Kind.PNG, size(u32(data, 16)), size(u32(data, 20)));
    }

    private static boolean hasChunk(byte[] data, String name) {
        long at = 8;
        while (at + 12 <= data.length) {
            int here = (int) at;
            boolean same = true;
            for (int i = 0; i < 4; i++) {
                same &= data[here + 4 + i] == name.charAt(i);
            }
            if (same) {
                return true;
            }
            at += 12 + (u32(data, here) & 0xFFFFFFFFL);
        }
        return false;
    }

    private static PictureFile jpeg(byte[] data) throws UnreadablePictureException {
        for (int at = 2; at + 9 < data.length && (data[at] & 0xFF) == 0xFF; ) {
            int marker = data[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                int channels = data[at + 9] & 0xFF;
                boolean usual = marker <= 0xC2 && data[at + 4] == 8 && (channels == 1 || channels == 3);
                return new PictureFile(data, usual ? Kind.JPEG : channels == 4 ? Kind.INK_JPEG : Kind.OTHER,
                        size(u16(data, at + 7)), size(u16(data, at + 5)));
            }
            at += 2 + Math.max(2, u16(data, at + 2));
        }
        throw new UnreadablePictureException(Reason.BROKEN, null);
    }

    private static PictureFile other(byte[] data) throws UnreadablePictureException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadablePictureException(Reason.UNKNOWN_FORMAT, null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new PictureFile(data, Kind.OTHER, size(reader.getWidth(0)), size(reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers answer damaged files with exceptions of every kind.
            throw new UnreadablePictureException(Reason.BROKEN, e);
        }
    }

    long pixels() {
        return (long) width * height;
    }

    boolean mustBeDecoded() {
        return kind == Kind.OTHER || kind == Kind.INK_JPEG;
    }

    Raster raster() throws UnreadablePictureException {
        byte[] bytes = data;
        if (mustBeDecoded()) {
            try {
                BufferedImage image = kind == Kind.INK_JPEG ? InkJpeg.read(data)
                        : ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(data)));
                if (image == null) {
                    throw new UnreadablePictureException(Reason.UNKNOWN_FORMAT, null);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
                ImageIO.write(image, "png", out);
                bytes = out.toByteArray();
                return new Raster(bytes, Raster.Format.PNG, image.getWidth(), image.getHeight(), digest(bytes));
            } catch (IOException | RuntimeException e) {
                throw new UnreadablePictureException(Reason.BROKEN, e);
            }
        }
        return new Raster(bytes, kind == Kind.PNG ? Raster.Format.PNG : Raster.Format.JPEG, width, height,
                digest(bytes));
    }

    /** The picture with its black clear. */
    Raster withoutBlack() throws UnreadablePictureException {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(data)));
            if (image == null) {
                throw new UnreadablePictureException(Reason.UNKNOWN_FORMAT, null);
            }
            BufferedImage clear = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int color = image.getRGB(x, y);
                    clear.setRGB(x, y, (color & 0xFFFFFF) == 0 ? 0 : color);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            ImageIO.write(clear, "png", out);
            return new Raster(out.toByteArray(), Raster.Format.PNG, image.getWidth(), image.getHeight(),
                    digest(out.toByteArray()));
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePictureException(Reason.BROKEN, e);
        }
    }

    static Raster mirrored(Raster raster) {
        if (raster.width() > MOST_MIRRORED / raster.height()) {
            return raster;
        }
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(raster.data())));
            if (image == null) {
                return raster;
            }
            BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), image.getColorModel()
                    .hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    turned.setRGB(image.getWidth() - 1 - x, y, image.getRGB(x, y));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            ImageIO.write(turned, "png", out);
            return new Raster(out.toByteArray(), Raster.Format.PNG, image.getWidth(), image.getHeight(),
                    digest(out.toByteArray()));
        } catch (IOException | RuntimeException e) {
            return raster;
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int size(int value) throws UnreadablePictureException {
        if (value <= 0) {
            throw new UnreadablePictureException(Reason.BROKEN, null);
        }
        return value;
    }

    private static boolean starts(byte[] data, int... magic) {
        if (data.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((data[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static int u16(byte[] data, int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }

    private static int u32(byte[] data, int at) {
        return u16(data, at) << 16 | u16(data, at + 2);
    }
}
