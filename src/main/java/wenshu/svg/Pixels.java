package wenshu.svg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import wenshu.typeset.content.Raster;

/** Decodes pictures, no finer than they are shown. */
final class Pixels {

    private Pixels() {
    }

    /**
     * The pixels of a picture, or null when Java cannot read it.
     *
     * @param shownWidth pixels that it will take
     */
    static BufferedImage read(Raster raster, double shownWidth) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(raster.format().name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(raster.data()))) {
            reader.setInput(in, true, true);
            int step = (int) Math.clamp(raster.width() / Math.max(1, 2 * shownWidth), 1, 64);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        } finally {
            reader.dispose();
        }
    }
}
