package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenshu.typeset.content.Table.Direction;
import wenshu.typeset.frame.FrameItem;

/**
 * Turns the lines of a cell whose text runs downward or upward (ECMA-376, 17.18.93). Where Chinese stays upright each
 * of its characters is put where the turned one would stand, everything else is turned. Lengths in millipoints.
 */
final class UprightText {

    private static final int QUARTER = 90_000;
    /** From the baseline up to the middle of a Chinese character, thousandths of its size. */
    private static final int MIDDLE = 380;

    /** Where the first line begins on the page. */
    private final int x;
    private final int y;
    private final List<FrameItem> straight = new ArrayList<>();
    private final List<FrameItem> turned = new ArrayList<>();

    private UprightText(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /**
     * The items of a cell's content.
     *
     * @param left inner left edge of the cell
     * @param right inner right edge
     * @param top the cell's top edge
     * @param height of the cell
     */
    static List<FrameItem> items(SetTable.Cell cell, int left, int right, int top, int height) {
        int spare = right - left - cell.stack().height();
        int shift = switch (cell.source().align()) {
            case TOP -> 0;
            case CENTER -> Math.floorDiv(spare, 2);
            case BOTTOM -> spare;
        };
        List<FrameItem> level = cell.source().direction() == Direction.UPRIGHT ? centred(cell.stack())
                : cell.stack().items(0, 0);
        if (cell.source().direction() == Direction.COUNTERCLOCKWISE) {
            return List.of(new FrameItem.Turned(left + shift, top + height - cell.below(), -QUARTER, level));
        }
        int x = right - shift;
        int y = top + cell.above();
        return cell.source().direction() == Direction.CLOCKWISE
                ? List.of(new FrameItem.Turned(x, y, QUARTER, level)) : new UprightText(x, y).all(level);
    }

    /** Lines that were set across, as lines that run downward from a place, the first one at the right. */
    static List<FrameItem> down(List<FrameItem> level, int x, int y) {
        return new UprightText(x, y).all(level);
    }

    /** The lines of a story, their characters in the middle of each line's height and not on a baseline. */
    static List<FrameItem> centred(Stack stack) {
        List<FrameItem> items = new ArrayList<>();
        int top = 0;
        for (Atom atom : stack.atoms()) {
            top += atom.before();
            int shift = 0;
            int largest = 0;
            for (FrameItem item : FrameItem.flat(atom.items())) {
                if (item instanceof FrameItem.GlyphRun run && run.size() > largest) {
                    largest = run.size();
                    shift = atom.height() / 2 - (run.y() - largest * MIDDLE / 1_000);
                }
            }
            for (FrameItem item : atom.items()) {
                items.add(item.moved(0, top + shift));
            }
            top += atom.height();
        }
        return items;
    }

    private List<FrameItem> all(List<FrameItem> level) {
        level.forEach(this::add);
        List<FrameItem> items = new ArrayList<>(straight);
        if (!turned.isEmpty()) {
            items.add(new FrameItem.Turned(x, y, QUARTER, turned));
        }
        return items;
    }

    private void add(FrameItem item) {
        switch (item) {
            case FrameItem.GlyphRun run -> run(run);
            case FrameItem.Fill f -> straight.add(
                    new FrameItem.Fill(x - f.y() - f.height(), y + f.x(), f.height(), f.width(), f.color()));
            case FrameItem.Stroke s -> straight.add(new FrameItem.Stroke(x - s.y1(), y + s.x1(), x - s.y2(),
                    y + s.x2(), s.width(), s.color(), s.dash()));
            case FrameItem.Tagged tagged ->
                straight.add(new FrameItem.Tagged(tagged.tag(), new UprightText(x, y).all(tagged.items())));
            default -> turned.add(item);
        }
    }

    private void run(FrameItem.GlyphRun run) {
        int from = 0;
        int count = run.glyphs().length;
        for (int i = 0; i < count; i++) {
            VerticalForm form = VerticalForm.of(run.codePoints()[i], run.face());
            if (form.turned()) {
                continue;
            }
            turned(run, from, i);
            upright(run, i, form);
            from = i + 1;
        }
        turned(run, from, count);
    }

    private void turned(FrameItem.GlyphRun run, int from, int to) {
        if (from == to) {
            return;
        }
        int[] offsets = Arrays.copyOfRange(run.offsets(), from, to);
        int first = offsets[0];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] -= first;
        }
        turned.add(piece(run, run.x() + first, run.y(), from, to, Arrays.copyOfRange(run.glyphs(), from, to), offsets,
                end(run, to) - first));
    }

    private void upright(FrameItem.GlyphRun run, int i, VerticalForm form) {
        int size = run.size();
        int middle = x - (run.y() - size * MIDDLE / 1_000);
        int down = y + run.x() + run.offsets()[i] + size / 2;
        int glyph = form.glyph() == 0 ? run.glyphs()[i] : form.glyph();
        straight.add(piece(run, middle - size / 2 + form.right() * size / 1_000,
                down + size * MIDDLE / 1_000 - form.up() * size / 1_000, i, i + 1, new int[] {glyph}, new int[1], size));
    }

    private static int end(FrameItem.GlyphRun run, int i) {
        return i < run.offsets().length ? run.offsets()[i] : run.width();
    }

    private static FrameItem.GlyphRun piece(FrameItem.GlyphRun run, int x, int y, int from, int to, int[] glyphs,
            int[] offsets, int width) {
        return new FrameItem.GlyphRun(x, y, run.face(), run.size(), run.scale(), run.color(), run.emboldened(),
                run.slanted(), glyphs, Arrays.copyOfRange(run.codePoints(), from, to), offsets, width);
    }
}
