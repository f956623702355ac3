package wenshu.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import wenshu.fault.FaultException;

class QrCodeTests {

    private static final String TEXT = "WS1|2026-000123|晋中工匠|9f86d081";

    @Test
    void isReadBackFromAPage() throws IOException {
        BufferedImage page = page(0);
        assertThat(QrReader.read(page)).containsExactly(TEXT);
    }

    /** A sheet never lies straight on the glass. */
    @Test
    void isReadBackFromACrookedScan() throws IOException {
        assertThat(QrReader.read(page(3))).containsExactly(TEXT);
        assertThat(QrReader.read(page(180))).containsExactly(TEXT);
    }

    @Test
    void givesTheSameBytes() {
        assertThat(QrCode.png(TEXT)).isEqualTo(QrCode.png(TEXT));
    }

    @Test
    void anEmptyPageHasNone() {
        assertThat(QrReader.read(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB))).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> QrCode.png("字".repeat(101))).isInstanceOf(FaultException.class)
                .hasMessageContaining("现在是 303 个");
    }

    /** An A4 page at 150 dpi with the code of 20 mm in its corner, turned by so many degrees. */
    private static BufferedImage page(double degrees) throws IOException {
        BufferedImage code = ImageIO.read(new ByteArrayInputStream(QrCode.png(TEXT)));
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), 620, 877);
        pen.drawImage(code, 1000, 100, 118, 118, null);
        pen.dispose();
        return page;
    }
}
