package wenshu.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import wenshu.fault.FaultException;

/** QR codes (GB/T 18284, ISO/IEC 18004) as pictures, with the quiet zone of four modules around them. */
public final class QrCode {

    /** A code of more bytes than this is too fine for an office printer at 20 mm. */
    public static final int MAX_BYTES = 300;

    /** One module is this many pixels wide; enough for sharp edges when scaled by a printer. */
    private static final int MODULE = 4;
    private static final int QUIET = 4;

    private QrCode() {
    }

    /**
     * The code of a text as a black and white PNG; the same text always gives the same bytes. Error correction is M
     * (15 %), so that a fold or a stamp's edge does not kill it.
     *
     * @throws FaultException {@code QR_TOO_LONG} when the text has more than {@link #MAX_BYTES} bytes in UTF-8
     */
    public static byte[] png(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (text.isEmpty() || bytes > MAX_BYTES) {
            throw FaultException.badInput("QR_TOO_LONG", "", "二维码的内容要有 1 至 " + MAX_BYTES + " 个字节，现在是 " + bytes + " 个",
                    "请缩短内容，一个汉字算 3 个字节");
        }
        BitMatrix modules = modules(text);
        int size = modules.getWidth();
        BufferedImage image = new BufferedImage(size * MODULE, size * MODULE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size * MODULE; y++) {
            for (int x = 0; x < size * MODULE; x++) {
                image.setRGB(x, y, modules.get(x / MODULE, y / MODULE) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitMatrix modules(String text) {
        try {
            // Width and height of one: the writer then gives one pixel a module.
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1,
                    Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name(), EncodeHintType.MARGIN, QUIET,
                            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
