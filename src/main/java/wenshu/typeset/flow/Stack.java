package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Inline;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.Tag;

/**
 * A story set into a column of one width: a header, a footer, a frame or a cell.
 *
 * @param atoms from top to bottom
 * @param after space below the last atom, millipoints
 * @param drawings anchored in it
 * @param frames that stand beside its text
 */
public record Stack(List<Atom> atoms, int after, List<AnchoredDrawing> drawings, List<AnchoredFrame> frames) {

    /** A frame and how far below the column's top the paragraph after it begins, millipoints. */
    public record AnchoredFrame(Part.Framed frame, int paragraphTop) {
    }

    /** A story without frames. */
    public Stack(List<Atom> atoms, int after, List<AnchoredDrawing> drawings) {
        this(atoms, after, drawings, List.of());
    }

    /** A drawing and how far below the column's top its paragraph begins, millipoints. */
    public record AnchoredDrawing(Drawing drawing, int paragraphTop) {
    }

    public Stack {
        atoms = List.copyOf(atoms);
        drawings = List.copyOf(drawings);
        frames = List.copyOf(frames);
    }

    /** A story of nothing. */
    public static final Stack EMPTY = new Stack(List.of(), 0, List.of());

    /**
     * This story and another below it.
     *
     * @param gap the space between two paragraphs, from the space below the first and above the second
     */
    public Stack followedBy(Stack next, IntBinaryOperator gap) {
        if (next.atoms.isEmpty()) {
            return this;
        }
        List<Atom> both = new ArrayList<>(atoms);
        Atom first = next.atoms.getFirst();
        both.add(new Atom(gap.applyAsInt(after, first.before()), first.height(), first.items(), first.notes()));
        both.addAll(next.atoms.subList(1, next.atoms.size()));
        return new Stack(both, next.after, drawings);
    }

    /** From the first atom's space above to the last one's space below, millipoints. */
    public int height() {
        long height = after;
        for (Atom atom : atoms) {
            height += atom.before() + atom.height();
        }
        if (height > Integer.MAX_VALUE / 2) {
            throw new HeightLimitException();
        }
        return (int) height;
    }

    /** The same lines in a shorter length: those that did not begin at the edge go to its middle. */
    Stack within(int length) {
        List<Atom> moved = new ArrayList<>();
        for (Atom atom : atoms) {
            int[] ends = ends(atom);
            int left = ends[0];
            int right = ends[1];
            int shift = left <= 0 || right == 0 ? 0 : Math.max(0, (length - right + left) / 2) - left;
            moved.add(new Atom(atom.before(), atom.height(),
                    atom.items().stream().map(item -> item.moved(shift, 0)).toList(), atom.notes()));
        }
        return new Stack(moved, after, drawings, frames);
    }

    /** Where the text of a line begins and ends. */
    private static int[] ends(Atom atom) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (FrameItem item : FrameItem.flat(atom.items())) {
            if (item instanceof FrameItem.GlyphRun run) {
                left = Math.min(left, run.x());
                right = Math.max(right, run.x() + run.width());
            }
        }
        return new int[] {left, right};
    }

    /** The width of its widest line, from the left edge or from where the line begins. */
    int textWidth(boolean fromEdge) {
        int width = 0;
        for (Atom atom : atoms) {
            int[] ends = ends(atom);
            width = Math.max(width, ends[1] - (fromEdge ? 0 : Math.min(ends[0], ends[1])));
        }
        return width;
    }

    /** The same for looking at alone: a screen reader passes over it. */
    public Stack decoration() {
        return new Stack(atoms.stream().map(atom -> new Atom(atom.before(), atom.height(),
                List.of(new FrameItem.Tagged(Tag.DECORATION, atom.items())), atom.notes())).toList(), after, drawings,
                frames);
    }

    /** The notes whose marks stand in it. */
    public List<Inline.Note> notes() {
        List<Inline.Note> notes = new ArrayList<>();
        atoms.forEach(atom -> notes.addAll(atom.notes()));
        return notes;
    }

    /** All items with the column's top left corner at the given place. */
    public List<FrameItem> items(int x, int y) {
        List<FrameItem> items = new ArrayList<>();
        int top = y;
        for (Atom atom : atoms) {
            top += atom.before();
            for (FrameItem item : atom.items()) {
                items.add(item.moved(x, top));
            }
            top += atom.height();
        }
        return items;
    }

    /** How many atoms fit into a height; the space above the first counts. */
    public int fitting(int room) {
        int used = 0;
        for (int i = 0; i < atoms.size(); i++) {
            used += atoms.get(i).before() + atoms.get(i).height();
            if (used > room) {
                return i;
            }
        }
        return atoms.size();
    }

    /** The atoms before {@code index}, with the drawings anchored there. */
    public Stack head(int index) {
        int cut = below(index);
        return new Stack(atoms.subList(0, index), 0,
                drawings.stream().filter(each -> index == atoms.size() || each.paragraphTop() < cut).toList());
    }

    /** The atoms from {@code index} on, with the drawings anchored there. */
    public Stack tail(int index) {
        int cut = below(index);
        return new Stack(atoms.subList(index, atoms.size()), after, drawings.stream()
                .filter(each -> index < atoms.size() && each.paragraphTop() >= cut)
                .map(each -> new AnchoredDrawing(each.drawing(), each.paragraphTop() - cut)).toList());
    }

    /** How far below the top the atom before {@code index} ends. */
    private int below(int index) {
        int height = 0;
        for (Atom atom : atoms.subList(0, index)) {
            height += atom.before() + atom.height();
        }
        return height;
    }
}
