package wenshu.typeset.page;

import java.util.List;
import java.util.function.Predicate;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.Table;

/** Looks through content for what concerns whole pages. */
final class Contents {

    private Contents() {
    }

    /** Whether any field of page numbers stands in the blocks. */
    static boolean anyField(List<Block> blocks) {
        return any(blocks, inline -> inline instanceof Inline.Field);
    }

    /** Whether any field asks how many pages there are. */
    static boolean anyTotal(List<Block> blocks) {
        return any(blocks, inline -> inline instanceof Inline.Field field
                && (field.kind() == Inline.Field.Kind.NUM_PAGES || field.kind() == Inline.Field.Kind.SECTION_PAGES));
    }

    /** Whether any footnote is numbered anew on each page. */
    static boolean anyPerPage(List<Block> blocks) {
        return any(blocks, inline -> inline instanceof Inline.Note note && note.perPage() != null);
    }

    private static boolean any(List<Block> blocks, Predicate<Inline> test) {
        for (Block block : blocks) {
            boolean found = switch (block) {
                case Paragraph paragraph -> paragraph.inlines().stream().anyMatch(test);
                case Table table -> table.rows().stream().flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> any(cell.blocks(), test));
            };
            if (found) {
                return true;
            }
        }
        return false;
    }
}
