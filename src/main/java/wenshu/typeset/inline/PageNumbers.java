package wenshu.typeset.inline;

import wenshu.typeset.content.Inline;
import wenshu.typeset.content.NumberFormat;

/**
 * What page fields show where a paragraph is set.
 *
 * @param page number printed on the page
 * @param total pages of the document
 * @param inSection pages of the section
 * @param format of the section's page numbers, or null for Arabic digits
 * @param marks of notes that are numbered anew on each page
 * @param own mark of the note that is being set
 */
public record PageNumbers(int page, int total, int inSection, String format, NoteMarks marks, String own) {

    /** For stories whose page is not known yet. */
    public static final PageNumbers UNKNOWN = new PageNumbers(1, 1, 1, null);

    /** Numbers where no note stands. */
    public PageNumbers(int page, int total, int inSection, String format) {
        this(page, total, inSection, format, NoteMarks.AS_READ, "");
    }

    /** The same where notes have these marks. */
    public PageNumbers with(NoteMarks other) {
        return new PageNumbers(page, total, inSection, format, other, own);
    }

    /** The same within a note. */
    public PageNumbers in(Inline.Note note) {
        return new PageNumbers(page, total, inSection, format, marks, marks.of(note));
    }

    /** What the mark of a note is. */
    @FunctionalInterface
    public interface NoteMarks {

        /** Each as the document's order gives it. */
        NoteMarks AS_READ = Inline.Note::mark;

        /** The mark as it is printed. */
        String of(Inline.Note note);
    }

    String text(Inline.Field field) {
        if (field.kind() == Inline.Field.Kind.NOTE) {
            return own;
        }
        int number = switch (field.kind()) {
            case PAGE -> page;
            case NUM_PAGES -> total;
            case SECTION_PAGES, NOTE -> inSection;
        };
        String own = field.format() == null && field.kind() == Inline.Field.Kind.PAGE ? format : field.format();
        return NumberFormat.format(own, number);
    }
}
