package wenshu.docx.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import wenshu.typeset.content.Graphic;

/** Windows metafiles as graphics: lines, areas, text and bitmaps (MS-WMF, MS-EMF). */
final class Metafile {

    private static final int MOST_UNPACKED = 50 << 20;

    private Metafile() {
    }

    /** What a file draws in a box of that size in millipoints; nothing where it draws nothing that is known. */
    static List<Graphic.Member> members(byte[] data, int width, int height) {
        try {
            byte[] plain = data.length > 2 && data[0] == 0x1F && (data[1] & 0xFF) == 0x8B ? unpacked(data) : data;
            boolean enhanced = plain.length > 88 && plain[40] == ' ' && plain[41] == 'E' && plain[42] == 'M';
            if (plain.length < 30) {
                return List.of();
            }
            return (enhanced ? EmfPlayer.play(plain, width, height) : WmfPlayer.play(plain, width, height)).members();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // A record that lies about its length: the file is as good as broken.
            return List.of();
        }
    }

    private static byte[] unpacked(byte[] data) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(data))) {
            return in.readNBytes(MOST_UNPACKED);
        }
    }
}
