package wenshu.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Measured pages as text, the way that they come from the reading process to the house. Whatever is not exactly as
 * {@link #write} makes it is refused: the other side has read a file that nobody vouches for.
 */
public final class PagesText {

    private static final String SEPARATOR = "\t";
    private static final int GLYPH_FIELDS = 12;

    private PagesText() {
    }

    /** The pages as text, one thing a line. */
    public static String write(Pages pages) {
        StringBuilder out = new StringBuilder();
        line(out, "source", pages.source().name());
        pages.fonts().forEach(font -> line(out, "font", clean(font.name()), font.embedded() ? 1 : 0));
        for (Sheet sheet : pages.sheets()) {
            line(out, "page", sheet.width(), sheet.height());
            sheet.bars().forEach(bar -> line(out, "bar", bar.box().left(), bar.box().top(), bar.box().right(), bar.box().bottom(), bar.color()));
            sheet.pictures().forEach(box -> line(out, "picture", box.left(), box.top(), box.right(), box.bottom()));
            for (TextLine line : sheet.lines()) {
                line(out, "line", line.baseline(), line.turn());
                line.glyphs().forEach(glyph -> glyph(out, glyph));
            }
        }
        return out.toString();
    }

    private static void glyph(StringBuilder out, Glyph glyph) {
        Box ink = glyph.ink();
        int flags = (glyph.bold() ? 1 : 0) + (glyph.missing() ? 2 : 0) + (ink == null ? 4 : 0);
        line(out, "g", clean(glyph.text()), glyph.x(), glyph.advance(), glyph.size(), glyph.font(), glyph.color(), flags,
                ink == null ? 0 : ink.left(), ink == null ? 0 : ink.top(), ink == null ? 0 : ink.right(), ink == null ? 0 : ink.bottom());
    }

    private static void line(StringBuilder out, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            out.append(i == 0 ? "" : SEPARATOR).append(fields[i]);
        }
        out.append('\n');
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]", " ");
    }

    /**
     * The pages of such a text.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static Pages read(String text) {
        Pages.Source source = null;
        List<Pages.Font> fonts = new ArrayList<>();
        List<Open> sheets = new ArrayList<>();
        for (String row : text.split("\n")) {
            String[] f = row.split(SEPARATOR, -1);
            switch (f[0]) {
                case "source" -> source = Pages.Source.valueOf(f[1]);
                case "font" -> fonts.add(new Pages.Font(f[1], f[2].equals("1")));
                case "page" -> sheets.add(new Open(number(f, 1), number(f, 2)));
                case "bar" -> last(sheets).bars.add(new Bar(box(f, 1), number(f, 5)));
                case "picture" -> last(sheets).pictures.add(box(f, 1));
                case "line" -> last(sheets).begin(number(f, 1), number(f, 2));
                case "g" -> last(sheets).glyphs.add(glyph(f, fonts.size()));
                default -> throw new IllegalArgumentException("no such thing on a page");
            }
        }
        if (source == null) {
            throw new IllegalArgumentException("pages without a source");
        }
        return new Pages(source, sheets.stream().map(Open::sheet).toList(), fonts);
    }

    private static Glyph glyph(String[] f, int fonts) {
        if (f.length != GLYPH_FIELDS || number(f, 5) < 0 || number(f, 5) >= fonts) {
            throw new IllegalArgumentException("no glyph");
        }
        int flags = number(f, 7);
        return new Glyph(f[1], number(f, 2), number(f, 3), number(f, 4), number(f, 5), number(f, 6), (flags & 1) != 0,
                (flags & 2) != 0, (flags & 4) != 0 ? null : box(f, 8));
    }

    private static Box box(String[] f, int at) {
        return new Box(number(f, at), number(f, at + 1), number(f, at + 2), number(f, at + 3));
    }

    private static int number(String[] f, int at) {
        if (at >= f.length) {
            throw new IllegalArgumentException("a measure is missing");
        }
        return Integer.parseInt(f[at]);
    }

    private static Open last(List<Open> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("nothing to stand on");
        }
        return sheets.getLast();
    }

    /** A page while it is read. */
    private static final class Open {

        private final int width;
        private final int height;
        private final List<TextLine> lines = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Box> pictures = new ArrayList<>();
        private List<Glyph> glyphs = new ArrayList<>();
        private int baseline;
        private int turn;

        Open(int width, int height) {
            this.width = width;
            this.height = height;
        }

        void begin(int at, int turned) {
            end();
            baseline = at;
            turn = turned;
        }

        private void end() {
            if (!glyphs.isEmpty()) {
                lines.add(new TextLine(baseline, turn, glyphs));
                glyphs = new ArrayList<>();
            }
        }

        Sheet sheet() {
            end();
            return new Sheet(width, height, lines, bars, pictures);
        }
    }
}
