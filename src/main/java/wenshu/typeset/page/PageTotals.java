package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.NumberFormat;
import wenshu.typeset.content.Section;
import wenshu.typeset.inline.PageNumbers;

/**
 * What only finished pages tell: how many there are, and which notes stand together on one.
 *
 * @param pages of the document
 * @param sections pages of each section; a page on which several stand counts for the first
 * @param marks of footnotes that are numbered anew on each page
 */
record PageTotals(int pages, List<Integer> sections, Map<Inline.Note, String> marks) implements PageNumbers.NoteMarks {

    /** Before any page is set. */
    static final PageTotals UNKNOWN = new PageTotals(1, List.of(), new IdentityHashMap<>());

    PageTotals {
        sections = List.copyOf(sections);
    }

    static PageTotals of(Document document, List<Page> pages) {
        List<Integer> sections = new ArrayList<>();
        for (Section section : document.sections()) {
            sections.add((int) pages.stream().filter(page -> page.section == section && !page.blank).count());
        }
        Map<Inline.Note, String> marks = new IdentityHashMap<>();
        for (Page page : pages) {
            int count = 0;
            for (Inline.Note note : page.notes) {
                if (note.perPage() != null) {
                    marks.put(note, NumberFormat.format(note.perPage().format(), note.perPage().start() + count));
                    count++;
                }
            }
        }
        return new PageTotals(pages.size(), sections, marks);
    }

    @Override
    public String of(Inline.Note note) {
        return marks.getOrDefault(note, note.mark());
    }

    int inSection(int section) {
        return section < sections.size() ? sections.get(section) : 1;
    }
}
