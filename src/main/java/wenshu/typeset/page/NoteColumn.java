package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Inline;
import wenshu.typeset.flow.Stack;
import wenshu.typeset.frame.FrameItem;

/**
 * The footnotes of one column (ECMA-376, 17.11). A line with marks takes its notes along: they stand whole as far as
 * there is room, and what has none goes on at the foot of the next column. Lengths in millipoints.
 */
final class NoteColumn {

    /** Two inches. */
    private static final int SEPARATOR = 144_000;
    private static final int SEPARATOR_STROKE = 500;

    private final SectionFlow flow;
    private final Document.Notes rules;
    private final int width;
    private final int bottom;
    private Stack separator = Stack.EMPTY;
    private final boolean continues;
    private final List<Inline.Note> begun = new ArrayList<>();
    private Stack notes;

    /**
     * @param bottom where the notes end
     * @param carried what the column before had no room for
     */
    NoteColumn(SectionFlow flow, Document.Notes rules, int width, int bottom, Stack carried) {
        this.flow = flow;
        this.rules = rules;
        this.width = width;
        this.bottom = bottom;
        this.notes = carried;
        this.continues = !carried.atoms().isEmpty();
        if (continues) {
            separator = flow.stack(rules.continuation(), width);
        }
    }

    /** Where text must end when it has come down to {@code y}. */
    int top(int y) {
        return Math.max(y, bottom - height());
    }

    private int height() {
        return notes.atoms().isEmpty() ? 0 : separator.height() + notes.height();
    }

    /** Lines put on trial, before it is known which of them stay. */
    Trial trial() {
        return new Trial(height());
    }

    /** What the notes of some lines would take. */
    final class Trial {

        private int height;

        private Trial(int height) {
            this.height = height;
        }

        int top(int y) {
            return Math.max(y, bottom - height);
        }

        /**
         * Adds a line's notes where there is room below {@code y} for all but the last of them, and for the first line
         * of that; false where there is none.
         */
        boolean take(List<Inline.Note> more, int y) {
            int before = height > 0 ? height : -1;
            int all = before;
            int least = before;
            for (Inline.Note note : more) {
                if (note.kind() == Inline.Note.Kind.FOOT) {
                    Stack set = flow.note(note, width);
                    all = all < 0 ? flow.stack(rules.separator(), width).height() : all;
                    least = all + set.head(Math.min(1, set.atoms().size())).height();
                    all += set.height();
                }
            }
            if (all == before) {
                return true;
            }
            if (least > bottom - y) {
                return false;
            }
            height = all;
            return true;
        }
    }

    void add(List<Inline.Note> more) {
        for (Inline.Note note : more) {
            if (note.kind() != Inline.Note.Kind.FOOT) {
                continue;
            }
            if (notes.atoms().isEmpty()) {
                separator = flow.stack(rules.separator(), width);
            }
            begun.add(note);
            notes = notes.followedBy(flow.note(note, width), flow::gap);
        }
    }

    /** The notes whose marks stand in the column. */
    List<Inline.Note> begun() {
        return begun;
    }

    /** Draws what fits below the text of its column and gives back what is left for the next one. */
    Stack draw(Column column) {
        if (notes.atoms().isEmpty()) {
            return Stack.EMPTY;
        }
        int room = bottom - column.end - separator.height();
        int fitting = notes.height() <= room ? notes.atoms().size() : notes.fitting(room);
        if (fitting == 0 && column.mustTake()) {
            fitting = 1;
        }
        if (fitting == 0) {
            return notes;
        }
        Stack here = notes.head(fitting);
        int top = rules.beneathText() ? Math.min(column.y, bottom - separator.height() - here.height()) : bottom - separator.height() - here.height();
        column.foots.addAll(separator.items(column.x, top));
        if (continues ? rules.continuationLine() : rules.line()) {
            int y = top + separator.height() / 2;
            int length = continues ? width : Math.min(width, SEPARATOR);
            column.foots.add(new FrameItem.Stroke(column.x, y, column.x + length, y, SEPARATOR_STROKE, 0));
        }
        column.foots.addAll(here.items(column.x, top + separator.height()));
        return notes.tail(fitting);
    }
}
