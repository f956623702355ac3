package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Section;

/**
 * How many pages there are.
 *
 * @param pages of the document
 * @param sections of each section; a page on which several stand counts for the first
 */
record PageTotals(int pages, List<Integer> sections) {

    /** Before any page is set. */
    static final PageTotals UNKNOWN = new PageTotals(1, List.of());

    PageTotals {
        sections = List.copyOf(sections);
    }

    static PageTotals of(Document document, List<Page> pages) {
        List<Integer> sections = new ArrayList<>();
        for (Section section : document.sections()) {
            sections.add((int) pages.stream().filter(page -> page.section == section && !page.blank).count());
        }
        return new PageTotals(pages.size(), sections);
    }

    int inSection(int section) {
        return section < sections.size() ? sections.get(section) : 1;
    }
}
