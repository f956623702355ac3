package wenshu.pdf;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import wenshu.typeset.content.Raster;

/**
 * A picture as an image object (ISO 32000-1, 8.9.5).
 *
 * @param name in the resources of pages
 */
record PictureObject(String name, PdfStream stream) {

    /** Writes the picture and its mask now. */
    void letGo() {
        PdfStream mask = stream.getAsStream(PdfName.SMask);
        if (mask != null) {
            mask.flush();
        }
        stream.flush();
    }

    static PictureObject write(Raster raster, int number, PdfDocument pdf) {
        PdfStream stream = switch (raster.format()) {
            case JPEG -> jpeg(JpegFile.of(raster), pdf);
            case PNG -> png(PngPixels.of(raster), pdf);
        };
        return new PictureObject("P" + number, stream);
    }

    private static PdfStream jpeg(JpegFile jpeg, PdfDocument pdf) {
        PdfStream stream = stream(jpeg.bytes(), jpeg.width(), jpeg.height(), 8, PdfName.DCTDecode, pdf);
        stream.put(PdfName.ColorSpace, jpeg.grey() ? PdfName.DeviceGray : PdfName.DeviceRGB);
        return stream;
    }

    private static PdfStream png(PngPixels pixels, PdfDocument pdf) {
        PdfStream stream = plane(pixels.colors(), pixels, pixels.channels(), pixels.depth(), pdf);
        stream.put(PdfName.ColorSpace, colorSpace(pixels));
        if (pixels.alpha() != null) {
            PdfStream mask = plane(pixels.alpha(), pixels, 1, 8, pdf);
            mask.put(PdfName.ColorSpace, PdfName.DeviceGray);
            stream.put(PdfName.SMask, mask);
        } else if (pixels.transparentColor() != null) {
            PdfArray range = new PdfArray();
            for (int value : pixels.transparentColor()) {
                range.add(new PdfNumber(value));
                range.add(new PdfNumber(value));
            }
            stream.put(PdfName.Mask, range);
        }
        return stream;
    }

    private static PdfObject colorSpace(PngPixels pixels) {
        if (pixels.palette() == null) {
            return pixels.channels() == 1 ? PdfName.DeviceGray : PdfName.DeviceRGB;
        }
        PdfArray indexed = new PdfArray();
        indexed.add(PdfName.Indexed);
        indexed.add(PdfName.DeviceRGB);
        indexed.add(new PdfNumber(pixels.palette().length / 3 - 1));
        indexed.add(new PdfString(pixels.palette()).setHexWriting(true));
        return indexed;
    }

    /** Deflated rows, each behind the number of its filter (ISO 32000-1, 7.4.4.4). */
    private static PdfStream plane(byte[] deflated, PngPixels pixels, int channels, int depth, PdfDocument pdf) {
        PdfStream stream = stream(deflated, pixels.width(), pixels.height(), depth, PdfName.FlateDecode, pdf);
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.Predictor, new PdfNumber(15));
        parameters.put(PdfName.Colors, new PdfNumber(channels));
        parameters.put(PdfName.BitsPerComponent, new PdfNumber(depth));
        parameters.put(PdfName.Columns, new PdfNumber(pixels.width()));
        stream.put(PdfName.DecodeParms, parameters);
        return stream;
    }

    private static PdfStream stream(byte[] bytes, int width, int height, int depth, PdfName filter, PdfDocument pdf) {
        PdfStream stream = new PdfStream(bytes, CompressionConstants.NO_COMPRESSION);
        stream.put(PdfName.Type, PdfName.XObject);
        stream.put(PdfName.Subtype, PdfName.Image);
        stream.put(PdfName.Width, new PdfNumber(width));
        stream.put(PdfName.Height, new PdfNumber(height));
        stream.put(PdfName.BitsPerComponent, new PdfNumber(depth));
        stream.put(PdfName.Filter, filter);
        stream.makeIndirect(pdf);
        return stream;
    }
}
