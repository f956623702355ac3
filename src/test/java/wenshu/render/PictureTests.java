package wenshu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.docx.read.DocxReader;
import wenshu.docx.read.Remark;
import wenshu.typeset.frame.FrameText;
import wenshu.typeset.page.Typesetter;

/** Pictures that a file should not have: refused one by one as a labelled box, never by an exception. */
class PictureTests {

    private static final String PICTURE = "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1270000\" cy=\"635000\"/>"
            + "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"img\"/></pic:blipFill></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    /** A picture that says it has a billion pixels is never decoded. */
    @ParameterizedTest
    @ValueSource(ints = {40_000, Integer.MAX_VALUE, -1})
    void aPictureOfHostileSizeIsABox(int side) {
        byte[] png = TestPictures.of("8x8.png");
        ByteBuffer.wrap(png).putInt(16, side).putInt(20, side);
        assertThat(codes(png)).containsAnyOf("PICTURE_TOO_LARGE", "PICTURE_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8x8.png", "8x8.gif", "8x8.bmp", "8x8.tiff", "8x8.jpeg", "1x1.emf"})
    void aPictureCutAnywhereNeverStopsThePaper(String name) {
        byte[] whole = TestPictures.of(name);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
            assertThat(pages(java.util.Arrays.copyOf(whole, length))).contains("page 1");
        }
    }

    /** A metafile of one red line from corner to corner and a word on its baseline. */
    @Test
    void aMetafileIsDrawnFromItsRecords() {
        ByteBuffer wmf = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        wmf.putShort((short) 1).putShort((short) 9).putShort((short) 0x300).putInt(0).putShort((short) 1).putInt(0)
                .putShort((short) 0);
        record(wmf, 0x020C, 50, 100);
        record(wmf, 0x02FA, 0, 2, 0, 0xFF, 0);
        record(wmf, 0x012D, 0);
        record(wmf, 0x0214, 0, 0);
        record(wmf, 0x0213, 50, 100);
        record(wmf, 0x02FB, 10, 0, 0, 0, 400, 0, 0x8600, 0, 0, 0);
        record(wmf, 0x012D, 1);
        record(wmf, 0x012E, 24);
        record(wmf, 0x0521, 2, 0x6241, 40, 20);
        assertThat(pages(java.util.Arrays.copyOf(wmf.array(), wmf.position())))
                .contains("stroke 72.00,72.00 - 172.00,122.00 w2.00 #ff0000").contains("@112.00").contains("| Ab");
    }

    private static void record(ByteBuffer wmf, int function, int... words) {
        wmf.putInt(3 + words.length).putShort((short) function);
        for (int word : words) {
            wmf.putShort((short) word);
        }
    }

    private static Stream<String> codes(byte[] picture) {
        List<Remark> remarks = DocxReader.read(TestDocx.body(PICTURE).picture("img", picture).build()).remarks();
        return remarks.stream().map(Remark::code);
    }

    private static String pages(byte[] picture) {
        return FrameText.of(new Typesetter(SquareFont.fonts())
                .set(DocxReader.read(TestDocx.body(PICTURE).picture("img", picture).build()).document()));
    }
}
