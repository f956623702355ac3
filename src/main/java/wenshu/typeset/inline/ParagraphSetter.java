package wenshu.typeset.inline;

import java.util.List;
import java.util.stream.IntStream;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Document.Settings;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.font.Fonts;

/** Sets paragraphs into lines: shape, break, place. */
public final class ParagraphSetter {

    /** Where nothing is wrapped, tabs that go to the right margin go nowhere. */
    private static final int UNLIMITED = 0;

    private final Fonts fonts;
    private final Settings settings;
    private final Shaper shaper;
    private final Kinsoku kinsoku;
    private final int linePitch;

    /**
     * @param linePitch of the line grid, millipoints, or 0 for none
     * @param grid what the character grid does
     */
    public ParagraphSetter(Fonts fonts, Settings settings, int linePitch, CharacterGrid grid) {
        this.fonts = fonts;
        this.settings = settings;
        this.linePitch = linePitch;
        this.shaper = new Shaper(fonts, settings, grid);
        this.kinsoku = new Kinsoku(settings.notAtStart(), settings.notAtEnd());
    }

    /**
     * The lines of a paragraph, at least one.
     *
     * @param width of the text area, millipoints
     * @param onGrid whether the line grid holds here
     */
    public List<SetLine> set(Paragraph paragraph, int width, boolean onGrid, PageNumbers numbers) {
        return set(paragraph, Lanes.plain(width), onGrid, numbers, 0, Integer.MAX_VALUE);
    }

    /**
     * The lines of a paragraph, or of its rest, in lanes.
     *
     * @param from the entry that the first line begins with; 0 for the whole paragraph
     * @param height lines that begin below it need not be set
     */
    public List<SetLine> set(Paragraph paragraph, Lanes lanes, boolean onGrid, PageNumbers numbers, int from,
            int height) {
        ParagraphStyle style = paragraph.style();
        Glyphs glyphs = shaper.shape(style, paragraph.inlines(), numbers);
        LineBreaker breaker = new LineBreaker(glyphs, kinsoku, style, settings,
                new Tabs(style, settings.defaultTab(), lanes.at(0, 1).spans().getLast().right()));
        LaneSetter setter = new LaneSetter(glyphs, breaker, style, settings.compatibility(),
                line -> height(glyphs, line, style, onGrid ? linePitch : 0));
        return setter.set(lanes, from, height);
    }

    /** How narrow and how wide a paragraph can be set, its indents included. */
    public Extent extent(Paragraph paragraph, PageNumbers numbers) {
        ParagraphStyle style = paragraph.style();
        Glyphs glyphs = shaper.shape(style, paragraph.inlines(), numbers);
        Extent text = new LineBreaker(glyphs, kinsoku, style, settings,
                new Tabs(style, settings.defaultTab(), UNLIMITED)).extent();
        int sides = style.indent().left() + style.indent().right();
        return text.most() == 0 ? Extent.NONE
                : new Extent(text.least() + sides, text.most() + sides + Math.max(0, style.indent().firstLine()));
    }

    private LineHeight height(Glyphs glyphs, List<Line> segments, ParagraphStyle style, int pitch) {
        LineHeight.Measure measure = new LineHeight.Measure();
        segments.forEach(line -> measure(measure, glyphs, line, style, pitch));
        if (segments.getLast().end() == Line.End.PARAGRAPH && !blank(glyphs, segments.getLast())) {
            mark(measure, style.mark());
        }
        return measure.finish(style.spacing(), pitch);
    }

    private void measure(LineHeight.Measure measure, Glyphs glyphs, Line line, ParagraphStyle style,
            int pitch) {
        // Where no text stands, beside graphics or at all, the mark gives the line its height.
        if (blank(glyphs, line)) {
            CharacterStyle mark = line.from() < glyphs.count ? glyphs.style[line.from()] : style.mark();
            // A mark is Latin unless its run says that it is Chinese, by hint (17.3.2.26), language or font.
            boolean chinese = saysChinese(mark) || chineseFont(mark);
            measure.add(fonts.find(chinese ? mark.eastAsia() : mark.ascii(), false, false, chinese).metrics(),
                    mark.size(), 0, chinese, chinese);
        }
        for (int i = line.from(); i < line.textEnd(); i++) {
            if (glyphs.carried[i] instanceof Inline.Embedded embedded) {
                measure.addGraphic(embedded.graphic().height() + embedded.style().rise());
                continue;
            }
            boolean again = i > line.from() && glyphs.kind[i - 1] != Glyphs.OBJECT && glyphs.style[i] == glyphs.style[i - 1]
                    && glyphs.wide[i] == glyphs.wide[i - 1];
            if (!again) {
                measure.add(glyphs.stack[i].metrics(), glyphs.style[i].size(), glyphs.style[i].rise(), glyphs.wide[i],
                        saysChinese(glyphs.style[i]));
            }
        }
        for (Glyphs.Reading reading : glyphs.readings) {
            if (reading.from() >= line.from() && reading.from() < line.textEnd() && reading.glyphs().count > 0) {
                measure.addAbove(reading.raise() + ascent(reading.glyphs()));
            }
        }
    }

    private static boolean blank(Glyphs glyphs, Line line) {
        return IntStream.range(line.from(), line.textEnd()).allMatch(i -> glyphs.kind[i] == Glyphs.OBJECT);
    }

    /** The mark that ends the last line counts like a letter, Latin unless its hint says that it is Chinese (17.3.2.26). */
    private void mark(LineHeight.Measure measure, CharacterStyle mark) {
        boolean chinese = mark.eastAsianHint();
        measure.add(fonts.find(chinese ? mark.eastAsia() : mark.ascii(), false, false, chinese).metrics(), mark.size(), 0,
                chinese, chinese);
    }

    /** Whether a run says that it is Chinese, by hint or by language. */
    private static boolean saysChinese(CharacterStyle style) {
        return style.eastAsianHint() || style.language() == CharacterStyle.Language.CHINESE;
    }

    private static int ascent(Glyphs reading) {
        int ascent = 0;
        for (int i = 0; i < reading.count; i++) {
            ascent = Math.max(ascent, reading.stack[i].metrics().ascent(reading.style[i].size()));
        }
        return ascent;
    }

    /** Whether a mark without a hint stands in a Chinese font all the same. */
    private boolean chineseFont(CharacterStyle mark) {
        return mark.ascii().equals(mark.eastAsia())
                && fonts.find(mark.eastAsia(), false, false, true).faces().getFirst().glyph('一') != 0;
    }
}
