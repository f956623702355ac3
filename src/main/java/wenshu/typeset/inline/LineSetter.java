package wenshu.typeset.inline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.font.TrueTypeFace;

/** Places the glyphs of one line: squeezing, justification, leaders, readings. */
final class LineSetter {

    private final Glyphs glyphs;
    private final Line line;
    private final boolean expandManualBreaks;
    private final List<SetLine.PlacedGraphic> graphics = new ArrayList<>(0);
    private final List<Inline.Note> notes = new ArrayList<>(0);
    /** Where each entry's origin stands from the line's start, and the end after the last. */
    private final int[] x;

    /**
     * @param expandManualBreaks whether a justified line that a manual break ends is spread
     */
    LineSetter(Glyphs glyphs, Line line, boolean expandManualBreaks) {
        this.glyphs = glyphs;
        this.line = line;
        this.expandManualBreaks = expandManualBreaks;
        this.x = new int[line.textEnd() - line.from() + 1];
    }

    /**
     * The line's items.
     *
     * @param left of the line's start from the text area's left edge
     * @param baseline from the line's top
     */
    List<FrameItem> set(Alignment alignment, int left, int baseline, int height, boolean underlineTrailing) {
        int[] taken = squeeze();
        int position = -line.trimmed();
        for (int i = line.from(); i < line.textEnd(); i++) {
            int at = i - line.from();
            boolean last = i == line.textEnd() - 1;
            int width = (last ? glyphs.advance[i] : glyphs.width(i)) - taken[at];
            // An opening mark gives up its blank left half, so its ink moves left.
            x[at] = position + glyphs.lead[i]
                    - (glyphs.wide[i] && Kinsoku.blankLeft(glyphs.codePoint[i]) ? taken[at] : 0);
            position += width;
        }
        x[x.length - 1] = position;
        int spare = line.available() - position + (line.hanging() ? glyphs.advance[line.textEnd() - 1] : 0);
        int shift = left;
        if (line.narrowed() > 0) {
            spread(-line.narrowed(), i -> Narrowing.gives(glyphs, i));
        } else if (stretched(alignment) && spare > 0) {
            boolean everywhere = alignment == Alignment.DISTRIBUTE;
            spread(spare, i -> everywhere ? !glyphs.glued[i + 1] : glyphs.opens(i));
        } else if (alignment == Alignment.RIGHT) {
            shift += spare;
        } else if (alignment == Alignment.CENTER) {
            shift += Math.floorDiv(spare, 2);
        }
        if (glyphs.rightToLeft) {
            return visual(shift, baseline, height);
        }
        List<FrameItem> items = items(shift, baseline);
        new LineDecorations(glyphs, line, x, shift, baseline, height).draw(items, underlineTrailing);
        return items;
    }

    /** A line with text from right to left is set anew in the order in which it stands. */
    private List<FrameItem> visual(int left, int baseline, int height) {
        VisualLine visual = VisualLine.of(glyphs, line, x);
        LineSetter setter = new LineSetter(visual.glyphs(), visual.line(), expandManualBreaks);
        System.arraycopy(visual.x(), 0, setter.x, 0, setter.x.length);
        List<FrameItem> items = setter.items(left, baseline);
        new LineDecorations(visual.glyphs(), visual.line(), setter.x, left, baseline, height).draw(items, false);
        graphics.addAll(setter.graphics);
        notes.addAll(setter.notes);
        return items;
    }

    private boolean stretched(Alignment alignment) {
        return alignment == Alignment.DISTRIBUTE || alignment == Alignment.BOTH
                && (line.end() == Line.End.WRAPPED || line.end() == Line.End.LINE_BREAK && expandManualBreaks);
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

    /** Opens or narrows gaps evenly: those after the entries that take part. */
    private void spread(int amount, IntPredicate takesPart) {
        int last = line.textEnd() - (line.hanging() ? 2 : 1);
        int start = glyphs.afterTabs(line.from(), line.textEnd());
        int gaps = 0;
        for (int i = start; i < last; i++) {
            gaps += takesPart.test(i) ? 1 : 0;
        }
        if (gaps == 0) {
            return;
        }
        int seen = 0;
        int moved = 0;
        for (int i = start; i < line.textEnd(); i++) {
            x[i - line.from()] += moved;
            if (i < last && takesPart.test(i)) {
                seen++;
                moved = (int) ((long) amount * seen / gaps);
            }
        }
        x[x.length - 1] += moved;
    }

    private List<FrameItem> items(int left, int baseline) {
        List<FrameItem> items = new ArrayList<>();
        List<FrameItem> within = items;
        Leads.Span span = null;
        for (int from = line.from(); from < line.textEnd(); ) {
            if (glyphs.leads.at(from) != span) {
                close(items, within, span, left, baseline);
                span = glyphs.leads.at(from);
                within = span == null ? items : new ArrayList<>();
            }
            int to = from + 1;
            while (to < line.textEnd() && sameRun(from, to) && glyphs.leads.at(to) == span) {
                to++;
            }
            if (glyphs.kind[from] <= Glyphs.SPACE) {
                within.add(run(glyphs, from, to, x, line.from(), x[x.length - 1], left, baseline));
            } else if (glyphs.kind[from] == Glyphs.TAB && glyphs.glyph[from] > 0) {
                Leaders.draw(within, glyphs, from, left + x[from - line.from()], left + x[from - line.from() + 1],
                        baseline);
            }
            carried(from, to, left, baseline);
            from = to;
        }
        close(items, within, span, left, baseline);
        for (Leads.Place place : glyphs.leads.placesFrom(line.from())) {
            if (place.index() >= line.to() && line.end() != Line.End.PARAGRAPH) {
                break;
            }
            items.add(new FrameItem.Destination(place.name(), left + x(place.index()), 0));
        }
        for (Glyphs.Reading reading : glyphs.readings) {
            if (reading.from() >= line.from() && reading.from() < line.textEnd()) {
                reading(items, reading, left, baseline);
            }
        }
        return items;
    }

    /** What stands in a link on this line becomes one item, about as high as its letters. */
    private void close(List<FrameItem> items, List<FrameItem> within, Leads.Span span, int left, int baseline) {
        if (span == null) {
            return;
        }
        int from = Math.max(span.from(), line.from());
        int to = Math.min(span.to(), line.textEnd());
        int size = 0;
        for (int i = from; i < to; i++) {
            size = Math.max(size, glyphs.style[i].size());
        }
        int top = Math.max(0, baseline - size * 9 / 10);
        items.add(new FrameItem.Link(left + x(from), top, x(to) - x(from), baseline + size / 5 - top, span.target(),
                within));
    }

    private int x(int entry) {
        return x[Math.min(entry, line.textEnd()) - line.from()];
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
        return sameRun(glyphs, a, b) && glyphs.kind[a] <= Glyphs.SPACE;
    }

    private static boolean sameRun(Glyphs glyphs, int a, int b) {
        return glyphs.face[a] == glyphs.face[b] && glyphs.style[a] == glyphs.style[b]
                && glyphs.stack[a] == glyphs.stack[b] && glyphs.kind[b] <= Glyphs.SPACE;
    }

    /** A reading stands over the middle of its base, or is spread over it. */
    private void reading(List<FrameItem> items, Glyphs.Reading reading, int left, int baseline) {
        Glyphs above = reading.glyphs();
        int start = x[reading.from() - line.from()] - glyphs.lead[reading.from()];
        int end = x[Math.min(reading.to(), line.textEnd()) - line.from()]
                - (reading.to() < line.textEnd() ? glyphs.lead[reading.to()] : 0);
        int spare = end - start - reading.width();
        boolean spread = reading.alignment() == Alignment.DISTRIBUTE && spare > 0 && above.count > 0;
        int[] places = new int[above.count + 1];
        int position = start + switch (reading.alignment()) {
            case LEFT -> 0;
            case RIGHT -> spare;
            default -> spread ? spare / (2 * above.count) : spare / 2;
        };
        for (int i = 0; i < above.count; i++) {
            places[i] = position;
            position += above.width(i) + (spread ? spare / above.count : 0);
        }
        position -= spread ? spare / above.count : 0;
        places[above.count] = position;
        for (int from = 0; from < above.count; ) {
            int to = from + 1;
            while (to < above.count && sameRun(above, from, to)) {
                to++;
            }
            items.add(run(above, from, to, places, 0, position, left, baseline - reading.raise()));
            from = to;
        }
    }

    private static FrameItem run(Glyphs glyphs, int from, int to, int[] x, int first, int lineEnd, int left,
            int baseline) {
        CharacterStyle style = glyphs.style[from];
        TrueTypeFace face = glyphs.face[from];
        int origin = x[from - first];
        int end = to - first < x.length - 1 ? x[to - first] : lineEnd;
        int[] offsets = new int[to - from];
        for (int i = from; i < to; i++) {
            offsets[i - from] = x[i - first] - origin;
        }
        boolean mainFace = face == glyphs.stack[from].faces().getFirst();
        return new FrameItem.GlyphRun(left + origin, baseline - style.rise(), face, style.size(),
                style.scale() * glyphs.stack[from].stretch(face) / 100, style.color(),
                style.bold() && (glyphs.stack[from].emboldened() || !mainFace),
                glyphs.stack[from].slanted() || style.italic() && !mainFace,
                Arrays.copyOfRange(glyphs.glyph, from, to), Arrays.copyOfRange(glyphs.codePoint, from, to), offsets,
                end - origin);
    }
}
