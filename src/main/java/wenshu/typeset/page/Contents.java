package wenshu.typeset.page;

import java.util.List;
import java.util.function.Predicate;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Graphic;
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

    /** The text that stands in shapes. */
    private static List<Block> inside(Inline inline) {
        return switch (inline) {
            case Inline.Anchored anchored -> inside(anchored.drawing().graphic());
            case Inline.Embedded embedded -> inside(embedded.graphic());
            default -> List.of();
        };
    }

    private static List<Block> inside(Graphic graphic) {
        return switch (graphic) {
            case Graphic.Shape shape -> shape.text() == null ? List.of() : shape.text().blocks();
            case Graphic.Group group -> group.members().stream()
                    .flatMap(member -> inside(member.graphic()).stream()).toList();
            case Graphic.Picture picture -> List.of();
            case Graphic.Labelled labelled -> List.of();
        };
    }

    private static boolean any(List<Block> blocks, Predicate<Inline> test) {
        for (Block block : blocks) {
            boolean found = switch (block) {
                case Paragraph paragraph -> paragraph.inlines().stream()
                        .anyMatch(inline -> test.test(inline) || any(inside(inline), test));
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
