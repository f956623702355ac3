package wenshu.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.render.TestDocx;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.content.Raster;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** OFD files, read back by ofdrw. */
class OfdTests {

    private static final Renderer RENDERER = new Renderer(new FontShelf(Path.of("no-own-fonts")));

    @Test
    void textPagesAndMetadataComeBack() throws Exception {
        List<Frame> frames = frames("""
                <w:p><w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr><w:t>关于印发“示例”的通知 2026&lt;年&gt;</w:t></w:r></w:p>
                <w:p><w:r><w:br w:type="page"/></w:r></w:p>
                <w:p><w:r><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr><w:t>喆堃𠀀𪚥第二页</w:t></w:r></w:p>
                <w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>
                """);
        byte[] ofd = OfdPainter.paint(frames, "标题 & <甲>", id());
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            var body = reader.getOFDDir().getOfd().getDocBody();
            assertThat(body.getDocInfo().getTile()).isEqualTo("标题 & <甲>");
            ContentExtractor extractor = new ContentExtractor(reader);
            assertThat(String.join("", extractor.getPageContent(1)).replace(" ", ""))
                    .isEqualTo("关于印发“示例”的通知2026<年>");
            assertThat(String.join("", extractor.getPageContent(2))).isEqualTo("喆堃𠀀𪚥第二页");
            assertThat(reader.getPageInfo(1).getSize().getWidth()).isBetween(209.9, 210.1);
        }
    }

    @Test
    void fontsAreWholeTrueTypeFiles() throws Exception {
        byte[] ofd = OfdPainter.paint(frames("<w:p><w:r><w:t>甲乙Ab</w:t></w:r></w:p>"), "", id());
        int fonts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".ttf")) {
                    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(zip.readAllBytes()));
                    assertThat(font.canDisplay('甲') || font.canDisplay('A')).isTrue();
                    assertThat(font.canDisplay('丙')).isFalse();
                    fonts++;
                }
            }
        }
        assertThat(fonts).isEqualTo(2);
    }

    @Test
    void everyKindOfItem() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", png);
        Raster raster = new Raster(png.toByteArray(), Raster.Format.PNG, 4, 4, "图");
        FrameItem picture = new FrameItem.Picture(10_000, 10_000, 40_000, 40_000, raster,
                new Raster.Crop(100, 0, 0, 0), 500);
        FrameItem path = new FrameItem.Path(0, 0, List.of(new FrameItem.Segment.Move(0, 0),
                new FrameItem.Segment.Curve(1, 2, 3, 4, 50_000, 60_000), new FrameItem.Segment.Close()), 0xFF0000,
                0x00FF00, 1_000, Dash.DASHED);
        Frame frame = new Frame(200_000, 200_000, List.of(picture, path,
                new FrameItem.Stroke(0, 0, 100_000, 0, 500, 0, Dash.DOTTED),
                new FrameItem.Turned(100_000, 100_000, 90_000, List.of(picture, path)),
                new FrameItem.Clipped(0, 0, 50_000, 50_000, List.of(picture, path,
                        new FrameItem.Fill(0, 0, 99_000, 99_000, 0x0000FF)))));
        byte[] ofd = OfdPainter.paint(List.of(frame), "", id());
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            var blocks = reader.getPage(1).getContent().getLayers().getFirst().getPageBlocks();
            assertThat(blocks.stream().filter(ImageObject.class::isInstance)).hasSize(3);
            assertThat(blocks.stream().filter(PathObject.class::isInstance)).hasSize(5);
            assertThat(blocks.stream().filter(TextObject.class::isInstance)).isEmpty();
        }
    }

    @Test
    void theSamePagesGiveTheSameBytes() {
        List<Frame> frames = frames("<w:p><w:r><w:t>同样的字节</w:t></w:r></w:p>");
        assertThat(Arrays.mismatch(OfdPainter.paint(frames, "甲", id()), OfdPainter.paint(frames, "甲", id())))
                .isEqualTo(-1);
    }

    private static List<Frame> frames(String body) {
        return RENDERER.render("测试.docx", TestDocx.body(body).build().toBytes()).frames();
    }

    private static byte[] id() {
        return "0123456789abcdef".getBytes();
    }
}
