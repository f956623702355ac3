package wenshu.measure;

import java.util.List;
import java.util.Objects;

/**
 * A printed paper, measured.
 *
 * @param source where the measures come from
 * @param sheets its pages in order
 * @param fonts the fonts that glyphs name by their index
 */
public record Pages(Source source, List<Sheet> sheets, List<Font> fonts) {

    public Pages {
        Objects.requireNonNull(source);
        sheets = List.copyOf(sheets);
        fonts = List.copyOf(fonts);
    }

    /** Where measures come from. */
    public enum Source {
        /** Our own layout of a DOCX: the fonts are those that stand in for the ones the file names. */
        FRAMES,
        /** The bytes of a PDF. */
        PDF
    }

    /**
     * A font.
     *
     * @param name as the file has it, without the mark of a subset
     * @param embedded whether the file carries it
     */
    public record Font(String name, boolean embedded) {
    }

    /** The font of a glyph. */
    public Font font(Glyph glyph) {
        return fonts.get(glyph.font());
    }

    /** The text line by line, pages apart by a form feed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : sheets) {
            sheet.lines().forEach(line -> text.append(line.text()).append('\n'));
            text.append('\f');
        }
        return text.toString();
    }
}
