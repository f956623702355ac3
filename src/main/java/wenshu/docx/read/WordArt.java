package wenshu.docx.read;

import java.util.List;
import java.util.Locale;
import wenshu.docx.draw.VmlPaint;
import wenshu.docx.draw.VmlStyle;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Table;

/** Text stretched over a shape (v:textpath, ECMA-376 part 4, 19.1.2.23), as watermarks have it: straight, to fill its box. */
final class WordArt {

    private static final int MOST_CHARACTERS = 200;

    private WordArt() {
    }

    static Graphic read(Reading reading, XmlElement shape, VmlStyle css, int width, int height) {
        XmlElement path = shape.child("v:textpath");
        String text = path.attribute("string").strip();
        text = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        double ems = Math.max(1, text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.5 : 1).sum());
        // The strokes of Chinese characters fill about nine tenths of their em.
        int size = Math.clamp(height * 10L / 9, 2_000, 1_600_000);
        int scale = (int) Math.clamp((long) (width * 100.0 / (ems * size)), 1, 600);
        VmlPaint paint = VmlPaint.read(shape, null);
        int color = paint.fill() >= 0 ? paint.fill() : Math.max(0, paint.pen().color());
        VmlStyle font = VmlStyle.of(path);
        List<XmlElement> paragraphs = List.of(paragraph(text, font, size, scale, color));
        reading.remark("WORDART_SIMPLIFIED", "艺术字按普通文字拉伸排出，请与原件核对。");
        // Room beyond the sides, so that rounding never breaks the line.
        return new Graphic.Shape(List.of(), css.rotation(), width, height,
                new Graphic.TextBox(StoryReader.of(reading).blocks(paragraphs), new Table.Margins(0, -size, 0, -size),
                        Table.VerticalAlign.CENTER, Graphic.Direction.ACROSS, false));
    }

    private static XmlElement paragraph(String text, VmlStyle font, int size, int scale, int color) {
        XmlElement paragraph = new XmlElement("w:p");
        XmlElement properties = paragraph.addNew("w:pPr");
        properties.addNew("w:snapToGrid").with("w:val", "0");
        properties.addNew("w:spacing").with("w:before", "0").with("w:after", "0")
                .with("w:line", String.valueOf(size / 50)).with("w:lineRule", "exact");
        properties.addNew("w:ind").with("w:firstLine", "0").with("w:firstLineChars", "0").with("w:left", "0")
                .with("w:leftChars", "0");
        properties.addNew("w:jc").with("w:val", "center");
        XmlElement run = paragraph.addNew("w:r");
        XmlElement style = run.addNew("w:rPr");
        String family = font.value("font-family").replace("\"", "").replace("&quot;", "");
        if (!family.isBlank()) {
            style.addNew("w:rFonts").with("w:ascii", family).with("w:hAnsi", family).with("w:eastAsia", family);
        }
        if (font.value("font-weight").equals("bold")) {
            style.addNew("w:b");
        }
        style.addNew("w:color").with("w:val", String.format(Locale.ROOT, "%06X", color));
        style.addNew("w:w").with("w:val", String.valueOf(scale));
        style.addNew("w:sz").with("w:val", String.valueOf(Math.max(2, size / 500)));
        style.addNew("w:spacing").with("w:val", "0");
        run.addNew("w:t").text(text);
        return paragraph;
    }
}
