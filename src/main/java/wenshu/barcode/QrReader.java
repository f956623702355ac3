package wenshu.barcode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds QR codes in the picture of a page, as a scanner or a camera gives it. */
public final class QrReader {

    private QrReader() {
    }

    /**
     * The texts of all QR codes in a picture, in no certain order; empty when there is none.
     *
     * @param image a page at 150 dpi or more; its size must have been bounded before it was decoded
     */
    public static List<String> read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true,
                    DecodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()));
            return Arrays.stream(results).map(Result::getText).distinct().toList();
        } catch (NotFoundException e) {
            return List.of();
        } catch (ReaderException e) {
            throw new IllegalStateException(e);
        }
    }
}
