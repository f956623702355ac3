package wenshu.extract;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes scans: pages of Chinese text as a scanner would deliver them. */
public final class Scans {

    /** A4 at 300 dots an inch. */
    private static final int WIDTH = 2_480;
    private static final int HEIGHT = 3_508;
    private static final String[] SUBJECTS = {"各县（市、区）人力资源和社会保障局", "市直有关单位", "申报单位", "推荐委员会", "专家评审组", "获奖人员所在单位",
        "综合管理科", "示例研究院", "云岭市示例局", "林致远同志", "参评人员", "评选工作领导小组办公室"};
    private static final String[] VERBS = {"要高度重视", "应当认真核实", "负责汇总上报", "按规定审查", "及时公示", "严格把关", "如实填写", "统一组织实施",
        "按照干部管理权限办理", "逐级推荐", "妥善保存", "于规定期限内报送"};
    private static final String[] OBJECTS = {"申报材料的真实性", "推荐对象的政治表现和工作业绩", "年度考核结果", "职称评审条件", "示例津贴推荐表一式三份",
        "公示期间收到的意见", "经费预算和支出情况", "从事专业技术工作的年限", "获奖证书复印件", "人选名单及汇总表", "有关政策文件的执行情况", "考察报告和廉洁鉴定"};

    private Scans() {
    }

    /** Some lines of official Chinese, of the width of a page at 16 points. */
    public static List<String> text(long seed, int lines) {
        Random random = new Random(seed);
        StringBuilder all = new StringBuilder();
        while (all.length() < lines * 28) {
            all.append(SUBJECTS[random.nextInt(SUBJECTS.length)]).append(VERBS[random.nextInt(VERBS.length)])
                    .append(OBJECTS[random.nextInt(OBJECTS.length)]).append(random.nextInt(4) == 0 ? "，共" + (10 + random.nextInt(990)) + "人" : "")
                    .append(random.nextBoolean() ? "。" : "，");
        }
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            cut.add(all.substring(i * 28, i * 28 + 28));
        }
        return cut;
    }

    /**
     * A page with these lines.
     *
     * @param degrees how far it lay askew
     * @param noise share of the dots that are dirt
     */
    public static BufferedImage page(List<String> lines, double degrees, double noise, long seed) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(new Color(0xF8F8F8));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        graphics.setColor(new Color(0x202020));
        try {
            graphics.setFont(Font.createFont(Font.TRUETYPE_FONT, Path.of("fonts/NotoSerifCJKsc-Regular.ttf").toFile()).deriveFont(66f));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
        int y = 400;
        for (String line : lines) {
            graphics.drawString(line, 320, y);
            y += 117;
        }
        graphics.dispose();
        Random random = new Random(seed);
        for (int i = 0; i < WIDTH * HEIGHT * noise; i++) {
            page.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextBoolean() ? 0x404040 : 0xFFFFFF);
        }
        return page;
    }

    /** A PDF of pages that are pictures. */
    public static byte[] pdf(List<BufferedImage> pages) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (BufferedImage picture : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture file; a TIFF holds all pages, another kind the first. */
    public static byte[] picture(String format, List<BufferedImage> pages) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (format.equals("tiff")) {
                writer.prepareWriteSequence(null);
                for (BufferedImage page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), null);
                }
                writer.endWriteSequence();
            } else {
                writer.write(pages.getFirst());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Share of the characters that were not recognised as they are, spaces and line ends apart. */
    public static double errors(List<String> lines, String recognised) {
        int[] wanted = String.join("", lines).replaceAll("\\s", "").codePoints().toArray();
        int[] read = recognised.replaceAll("\\s", "").codePoints().toArray();
        int[] above = new int[read.length + 1];
        for (int j = 0; j <= read.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= wanted.length; i++) {
            int[] row = new int[read.length + 1];
            row[0] = i;
            for (int j = 1; j <= read.length; j++) {
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (wanted[i - 1] == read[j - 1] ? 0 : 1));
            }
            above = row;
        }
        return above[read.length] / (double) wanted.length;
    }
}
