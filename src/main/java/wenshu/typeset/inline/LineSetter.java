package wenshu.typeset.inline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.font.TrueTypeFace;

/** Places the glyphs of one line: squeezing, justification, decoration. */
final class LineSetter {

    private final Glyphs glyphs;
    private final Line line;
    private final List<SetLine.PlacedGraphic> graphics = new ArrayList<>();
    private final List<Inline.Note> notes = new ArrayList<>();
    /** Where each entry's origin stands from the line's start, and the end after the last. */
    private final int[] x;

    LineSetter(Glyphs glyphs, Line line) {
        this.glyphs = glyphs;
        this.line = line;
        this.x = new int[line.textEnd() - line.from() + 1];
    }

    /**
     * The line's items.
     *
     * @param left of the line's start from the text area's left edge
     * @param baseline from the line's top
     */
    List<FrameItem> set(Alignment alignment, int left, int baseline, int height) {
        int[] taken = squeeze();
        int position = 0;
        for (int i = line.from(); i < line.textEnd(); i++) {
            int at = i - line.from();
            boolean last = i == line.textEnd() - 1;
            int width = (last ? glyphs.advance[i] : glyphs.width(i)) - taken[at];
            // An opening mark gives up its blank left half, so its ink moves left.
            x[at] = position - (Kinsoku.blankLeft(glyphs.codePoint[i]) && glyphs.wide[i] ? taken[at] : 0);
            position += width;
        }
        x[x.length - 1] = position;
        int spare = line.available() - position + (line.hanging() ? glyphs.advance[line.textEnd() - 1] : 0);
        boolean stretched = alignment == Alignment.DISTRIBUTE
                || alignment == Alignment.BOTH && line.end() == Line.End.WRAPPED;
        int shift = left;
        if (stretched && spare > 0) {
            stretch(spare, alignment == Alignment.DISTRIBUTE);
        } else if (alignment == Alignment.RIGHT) {
            shift += spare;
        } else if (alignment == Alignment.CENTER) {
            shift += Math.floorDiv(spare, 2);
        }
        return items(shift, baseline, height);
    }

    /** The graphics in the line, once it is set. */
    List<SetLine.PlacedGraphic> graphics() {
        return graphics;
    }

    /** The notes whose marks stand in the line, once it is set. */
    List<Inline.Note> notes() {
        return notes;
    }

    /** Shares what must be squeezed out over the marks, each in proportion to what it can give. */
    private int[] squeeze() {
        int[] taken = new int[x.length];
        if (line.squeezed() <= 0) {
            return taken;
        }
        long total = 0;
        for (int i = line.from(); i < line.textEnd(); i++) {
            total += Squeeze.give(glyphs, i, i == line.from());
        }
        long seen = 0;
        int given = 0;
        for (int i = line.from(); i < line.textEnd() && total > 0; i++) {
            seen += Squeeze.give(glyphs, i, i == line.from());
            int upToHere = (int) (line.squeezed() * seen / total);
            taken[i - line.from()] = upToHere - given;
            given = upToHere;
        }
        return taken;
    }

    /** Opens the gaps evenly: between Chinese characters and at spaces; everywhere when distributing. */
    private void stretch(int spare, boolean everywhere) {
        int last = line.textEnd() - (line.hanging() ? 2 : 1);
        int start = line.from();
        for (int i = start; i <= last; i++) {
            if (glyphs.kind[i] == Glyphs.TAB) {
                start = i + 1;
            }
        }
        int gaps = 0;
        for (int i = start; i < last; i++) {
            gaps += opens(i, everywhere) ? 1 : 0;
        }
        if (gaps == 0) {
            return;
        }
        int seen = 0;
        int moved = 0;
        for (int i = start; i < line.textEnd(); i++) {
            x[i - line.from()] += moved;
            if (i < last && opens(i, everywhere)) {
                seen++;
                moved = (int) ((long) spare * seen / gaps);
            }
        }
        x[x.length - 1] += moved;
    }

    private boolean opens(int i, boolean everywhere) {
        return everywhere || glyphs.wide[i] || glyphs.wide[i + 1] || glyphs.kind[i] == Glyphs.SPACE;
    }

    private List<FrameItem> items(int left, int baseline, int height) {
        List<FrameItem> items = new ArrayList<>();
        for (int from = line.from(); from < line.textEnd(); ) {
            int to = from + 1;
            while (to < line.textEnd() && sameRun(from, to)) {
                to++;
            }
            if (glyphs.kind[from] <= Glyphs.SPACE) {
                run(items, from, to, left, baseline, height);
            }
            carried(from, to, left, baseline);
            from = to;
        }
        return items;
    }

    private void carried(int from, int to, int left, int baseline) {
        for (int i = from; i < to; i++) {
            switch (glyphs.carried[i]) {
                case Inline.Embedded embedded -> graphics.add(new SetLine.PlacedGraphic(embedded.graphic(),
                        left + x[i - line.from()], baseline - embedded.style().rise() - embedded.graphic().height()));
                case Inline.Note note -> notes.add(note);
                case null, default -> { }
            }
        }
    }

    private boolean sameRun(int a, int b) {
        return glyphs.face[a] == glyphs.face[b] && glyphs.style[a] == glyphs.style[b]
                && glyphs.stack[a] == glyphs.stack[b] && glyphs.kind[b] <= Glyphs.SPACE;
    }

    private void run(List<FrameItem> items, int from, int to, int left, int baseline, int height) {
        CharacterStyle style = glyphs.style[from];
        TrueTypeFace face = glyphs.face[from];
        int origin = x[from - line.from()];
        int end = to < line.textEnd() ? x[to - line.from()] : x[x.length - 1];
        int[] offsets = new int[to - from];
        for (int i = from; i < to; i++) {
            offsets[i - from] = x[i - line.from()] - origin;
        }
        int y = baseline - style.rise();
        if (style.highlight() >= 0) {
            items.addFirst(new FrameItem.Fill(left + origin, 0, end - origin, height, style.highlight()));
        }
        boolean mainFace = face == glyphs.stack[from].faces().getFirst();
        items.add(new FrameItem.GlyphRun(left + origin, y, face, style.size(),
                style.scale() * glyphs.stack[from].stretch(face) / 100, style.color(),
                style.bold() && (glyphs.stack[from].emboldened() || !mainFace), glyphs.stack[from].slanted(),
                Arrays.copyOfRange(glyphs.glyph, from, to), Arrays.copyOfRange(glyphs.codePoint, from, to), offsets,
                end - origin));
        int thickness = Math.max(400, style.size() / 20);
        if (style.underline()) {
            items.add(new FrameItem.Fill(left + origin, y + style.size() / 8, end - origin, thickness, style.color()));
        }
        if (style.strike()) {
            items.add(new FrameItem.Fill(left + origin, y - style.size() * 3 / 10, end - origin, thickness,
                    style.color()));
        }
    }
}
