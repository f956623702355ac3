package wenshu.typeset.content;

import java.util.Objects;

/**
 * A picture of pixels as its file has it; painters decode it. Equal when it is the same file.
 *
 * @param data the file's bytes; nobody changes them
 * @param format how they are encoded
 * @param width pixels
 * @param height pixels
 * @param key names the content, such as a digest of the bytes: painters store a picture once for each key
 */
public record Raster(byte[] data, Format format, int width, int height, String key) {

    /** The encodings that painters know. Anything else is turned into PNG by whoever reads it. */
    public enum Format { JPEG, PNG }

    public Raster {
        Objects.requireNonNull(data);
        Objects.requireNonNull(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster && key.equals(raster.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return format + " " + width + "x" + height;
    }

    /**
     * How much of a picture's edges is cut off (20.1.8.55, a:srcRect), in thousandths of its width or height; negative
     * for a margin.
     */
    public record Crop(int left, int top, int right, int bottom) {
        public static final Crop NONE = new Crop(0, 0, 0, 0);
    }
}
