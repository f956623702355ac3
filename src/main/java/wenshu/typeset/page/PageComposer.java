package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Section;
import wenshu.typeset.content.Section.PageSetup;
import wenshu.typeset.content.Section.Start;
import wenshu.typeset.flow.Stack;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.inline.PageNumbers;
import wenshu.typeset.unit.LayoutStoppedException;

/** Fills the pages of a document, section after section. */
final class PageComposer {

    /** A paper longer than this is a fault of its file. */
    static final int MAX_PAGES = 5_000;
    /** How often a page is set again because something came to float over text that was set. */
    private static final int TRIES = 4;

    private final Document document;
    private final PageTotals totals;
    private final List<SectionFlow> flows = new ArrayList<>();
    private final List<Rooms> rooms = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private int number;
    private Stack carried = Stack.EMPTY;
    /** Why the last page ended. */
    private Column.Stop stop = Column.Stop.SECTION_END;

    /**
     * @param totals of a run before, for fields that ask how many pages there are
     */
    PageComposer(Document document, Function<Section, Stories> stories, PageTotals totals) {
        this.document = document;
        this.totals = totals;
        for (Section section : document.sections()) {
            Stories setter = stories.apply(section);
            flows.add(new SectionFlow(section, setter));
            rooms.add(new Rooms(section, setter));
        }
    }

    List<Page> compose() {
        Position at = Position.startOf(0);
        while (at.section() < flows.size()) {
            at = page(at);
        }
        while (!carried.atoms().isEmpty()) {
            page(new Position(flows.size() - 1, Integer.MAX_VALUE, 0, null));
        }
        return pages;
    }

    private Position page(Position from) {
        Zones zones = new Zones();
        State before = new State(number, carried, stop, pages.size());
        Position end = fill(from, zones);
        for (int i = 1; i < TRIES && zones.again(); i++) {
            before.restore(this);
            zones = zones.next();
            end = fill(from, zones);
        }
        align(pages.getLast());
        flows.subList(from.section(), Math.min(end.section(), flows.size())).forEach(SectionFlow::done);
        return end;
    }

    /** What a page begun again must find as it was. */
    private record State(int number, Stack carried, Column.Stop stop, int pages) {

        void restore(PageComposer composer) {
            composer.number = number;
            composer.carried = carried;
            composer.stop = stop;
            composer.pages.subList(pages, composer.pages.size()).clear();
        }
    }

    /** Moves the text down on pages where it stands in the middle or at the foot (17.6.23). */
    private void align(Page page) {
        Section.VerticalAlign align = page.section.page().align();
        int spare = Math.max(0, page.bottom - page.used);
        int down = switch (align) {
            case CENTER -> spare / 2;
            case BOTTOM -> spare;
            default -> 0;
        };
        if (down > 0) {
            page.items.replaceAll(item -> item.moved(0, down));
        }
    }

    private Position fill(Position from, Zones zones) {
        Section section = document.sections().get(from.section());
        boolean begins = from.atStart() && from.block() == 0;
        if (begins) {
            begin(section.page());
        } else {
            number++;
        }
        Page page = add(section, begins, false);
        Rooms.Room room = rooms.get(from.section()).of(Rooms.kind(page, document.settings().oddAndEven()));
        page.bottom = room.bottom();
        Position at = from;
        int top = room.top();
        int bottom = room.bottom();
        Band.Opening opening = new Band.Opening(true, stop == Column.Stop.FULL, carried);
        while (true) {
            SectionFlow flow = flows.get(at.section());
            flow.turn(at, new PageNumbers(number, totals.pages(), totals.inSection(at.section()),
                    flow.section().page().numbering().format()).with(totals));
            boolean continued = continues(at.section(), page);
            Sheet sheet = new Sheet(flow.section().page(), number);
            Band.Filled filled = new Band(flow, document.notes(), sheet, top, bottom, continued, zones)
                    .fill(at, opening);
            Band.show(filled, page, top);
            carried = filled.carried();
            stop = filled.stop();
            if (stop != Column.Stop.SECTION_END) {
                return filled.end();
            }
            at = Position.startOf(at.section() + 1);
            if (!continued || !carried.atoms().isEmpty()) {
                return at;
            }
            PageSetup next = document.sections().get(at.section()).page();
            number = next.numbering().first() >= 0 ? next.numbering().first() : number;
            top = filled.lowest();
            bottom = filled.notesTop();
            opening = new Band.Opening(filled.fresh(), false, Stack.EMPTY);
        }
    }

    /** Whether the section after this one goes on on the same page. */
    private boolean continues(int section, Page page) {
        if (section + 1 >= flows.size()) {
            return false;
        }
        PageSetup next = document.sections().get(section + 1).page();
        return next.start() == Start.CONTINUOUS && next.width() == page.sheet.width()
                && next.height() == page.sheet.height();
    }

    /** A section's first page: its number, and a blank page before it where it must be odd or even. */
    private void begin(PageSetup setup) {
        int next = setup.numbering().first() >= 0 ? setup.numbering().first() : number + 1;
        boolean wrong = setup.start() == Start.ODD_PAGE && next % 2 == 0
                || setup.start() == Start.EVEN_PAGE && next % 2 != 0;
        if (wrong && !pages.isEmpty()) {
            number++;
            add(pages.getLast().section, false, true);
        }
        number = wrong ? next + 1 : next;
    }

    private Page add(Section section, boolean first, boolean blank) {
        LayoutStoppedException.check();
        if (pages.size() >= MAX_PAGES) {
            throw new PageLimitException(MAX_PAGES);
        }
        Page page = new Page(section, number, first, blank);
        pages.add(page);
        return page;
    }
}
