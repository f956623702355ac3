package wenshu.template.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photo that a telephone stored lying is turned as its note says, whatever the note. */
class UprightPhotoTests {

    /** 80 × 60, red in the upper left corner, with the note. */
    private static byte[] photo(int orientation, boolean little) throws IOException {
        BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 80, 60);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 24, 24);
        graphics.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", plain);
        int[] exif = little
                ? new int[] {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0,
                    orientation, 0, 0, 0, 0, 0, 0, 0}
                : new int[] {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1,
                    0, orientation, 0, 0, 0, 0, 0, 0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 2);
        for (int b : exif) {
            out.write(b);
        }
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"2,80,60,right,top", "3,80,60,right,bottom", "4,80,60,left,bottom", "5,60,80,left,top", "6,60,80,right,top",
        "7,60,80,right,bottom", "8,60,80,left,bottom"})
    void each_note_is_followed(int orientation, int width, int height, String side, String end) throws IOException {
        for (boolean little : new boolean[] {true, false}) {
            byte[] turned = UprightPhoto.of(photo(orientation, little));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(turned));
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(height);
            Color corner = new Color(image.getRGB(side.equals("left") ? 8 : width - 9, end.equals("top") ? 8 : height - 9));
            assertThat(corner.getRed()).isGreaterThan(200);
            assertThat(corner.getGreen()).isLessThan(80);
            assertThat(UprightPhoto.of(turned)).as("turned once").isSameAs(turned);
            assertThat(UprightPhoto.of(photo(orientation, little))).isEqualTo(turned);
        }
    }

    @Test
    void what_says_nothing_or_nonsense_stays_as_it_is() throws IOException {
        byte[] upright = photo(1, true);
        assertThat(UprightPhoto.of(upright)).isSameAs(upright);
        byte[] nonsense = photo(99, true);
        assertThat(UprightPhoto.of(nonsense)).isSameAs(nonsense);
        byte[] lying = photo(6, false);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(lying, random.nextInt(lying.length));
            for (int j = 0; j < 5 && damaged.length > 0; j++) {
                damaged[random.nextInt(Math.min(60, damaged.length))] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> UprightPhoto.of(damaged)).doesNotThrowAnyException();
        }
    }
}
