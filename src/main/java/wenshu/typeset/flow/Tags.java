package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.Table;
import wenshu.typeset.frame.Tag;
import wenshu.typeset.frame.Tag.Role;

/** The structure of a story: each piece of content has one tag, however often and on how many pages it is set. */
final class Tags {

    /** No outline level is given (17.3.1.20). */
    private static final int BODY_TEXT = 9;

    private final Map<Object, List<Tag>> known = new IdentityHashMap<>();

    /** A paragraph, or a heading where it has an outline level and says something. */
    Tag paragraph(Paragraph paragraph, Tag parent) {
        return of(paragraph, parent, () -> {
            int level = paragraph.style().outlineLevel();
            String text = level < BODY_TEXT ? text(paragraph) : "";
            return text.isBlank() ? new Tag(Role.PARAGRAPH, parent, 0, "")
                    : new Tag(Role.HEADING, parent, level + 1, text);
        });
    }

    /**
     * What stands in a cell is part of it where the table's cells fill its grid; the cells of others only place text.
     *
     * @param parent of the table
     */
    Tag cell(Table table, CellGrid grid, Slot slot, Tag parent) {
        if (!regular(table, grid, parent)) {
            return parent;
        }
        Tag its = of(table, parent, () -> new Tag(Role.TABLE, parent, 0, ""));
        Table.Row row = table.rows().get(slot.row);
        Tag rowTag = of(row, its, () -> new Tag(Role.ROW, its, 0, ""));
        return of(slot.cell, rowTag, () -> Tag.cell(rowTag, row.header(), slot.to - slot.from,
                slot.lastRow - slot.row + 1));
    }

    Tag note(Inline.Note note) {
        return of(note, null, () -> new Tag(Role.NOTE, null, 0, ""));
    }

    private boolean regular(Table table, CellGrid grid, Tag parent) {
        List<Tag> before = known.get(table);
        if (before != null && before.stream().anyMatch(tag -> tag.parent() == parent)) {
            return true;
        }
        return grid.filled() && table.rows().stream().flatMap(row -> row.cells().stream())
                .noneMatch(cell -> cell.fit().markless());
    }

    private Tag of(Object content, Tag parent, Supplier<Tag> maker) {
        List<Tag> tags = known.computeIfAbsent(content, c -> new ArrayList<>(1));
        for (Tag tag : tags) {
            if (tag.parent() == parent) {
                return tag;
            }
        }
        Tag tag = maker.get();
        tags.add(tag);
        return tag;
    }

    private static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : paragraph.inlines()) {
            switch (inline) {
                case Inline.Text piece -> text.append(piece.value());
                case Inline.Label label -> text.append(label.value());
                case Inline.Tab tab -> text.append(' ');
                case Inline.Break end -> text.append(' ');
                default -> { }
            }
        }
        return text.toString().strip();
    }
}
