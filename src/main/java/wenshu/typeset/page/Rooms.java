package wenshu.typeset.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Section;
import wenshu.typeset.content.Section.PageKind;
import wenshu.typeset.content.Section.PageSetup;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.inline.PageNumbers;

/** Where the text of a section's pages begins and ends: a header or footer higher than its margin pushes it. */
final class Rooms {

    private final Section section;
    private final Stories stories;
    private final Map<PageKind, Room> rooms = new HashMap<>();

    /** From the page's top, millipoints. */
    record Room(int top, int bottom) {
    }

    Rooms(Section section, Stories stories) {
        this.section = section;
        this.stories = stories;
    }

    Room of(PageKind kind) {
        return rooms.computeIfAbsent(kind, this::measure);
    }

    private Room measure(PageKind kind) {
        PageSetup setup = section.page();
        Section.Margins margins = setup.margins();
        int header = height(section.headers().get(kind));
        int footer = height(section.footers().get(kind));
        int top = header == 0 || margins.topFixed() ? margins.top() : Math.max(margins.top(), margins.header() + header);
        int foot = footer == 0 || margins.bottomFixed() ? margins.bottom()
                : Math.max(margins.bottom(), margins.footer() + footer);
        int bottom = setup.height() - foot;
        // Headers that leave no room would make pages without end.
        return bottom - top >= setup.height() / 10 ? new Room(top, bottom)
                : new Room(margins.top(), setup.height() - margins.bottom());
    }

    private int height(List<Block> story) {
        return story == null ? 0 : stories.runningTitle(story, section.page().textWidth(), PageNumbers.UNKNOWN).height();
    }

    /** Which header and footer a page has. */
    static PageKind kind(Page page, boolean oddAndEven) {
        if (page.first && page.section.page().firstPageDiffers()) {
            return PageKind.FIRST;
        }
        return oddAndEven && page.number() % 2 == 0 ? PageKind.EVEN : PageKind.DEFAULT;
    }
}
