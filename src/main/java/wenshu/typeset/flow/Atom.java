package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Inline;
import wenshu.typeset.frame.FrameItem;

/**
 * The smallest thing that stays in one piece when a column is cut: a line, or a row of a nested table.
 *
 * @param before space above it, millipoints
 * @param height its own height, millipoints
 * @param items relative to the column's left edge and the atom's top
 * @param notes whose marks stand in it
 */
public record Atom(int before, int height, List<FrameItem> items, List<Inline.Note> notes) {
}
