package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.Section;
import wenshu.typeset.flow.ParagraphBox;
import wenshu.typeset.flow.Part;
import wenshu.typeset.flow.SetTable;
import wenshu.typeset.flow.Stack;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.inline.PageNumbers;
import wenshu.typeset.inline.SetLine;
import wenshu.typeset.unit.LayoutStoppedException;

/** Fills the pages of one section with its parts. */
final class PageComposer {

    /** A paper longer than this is a fault of its file. */
    static final int MAX_PAGES = 5_000;

    /** A page under construction. */
    static final class Page {
        final Section section;
        final boolean firstOfSection;
        final List<FrameItem> behind = new ArrayList<>();
        final List<FrameItem> items = new ArrayList<>();

        Page(Section section, boolean firstOfSection) {
            this.section = section;
            this.firstOfSection = firstOfSection;
        }
    }

    private final Section section;
    private final Section.PageSetup setup;
    private final List<Page> pages;
    private final Room firstRoom;
    private final Room room;
    private Page page;
    private int y;
    private int bottom;
    /** Whether nothing of the flow stands on the page yet. */
    private boolean fresh;
    /** Whether the page began because the one before was full. */
    private boolean automatic;

    PageComposer(Section section, Stories stories, List<Page> pages) {
        this.section = section;
        this.setup = section.page();
        this.pages = pages;
        this.firstRoom = Room.of(section, stories, true);
        this.room = Room.of(section, stories, false);
    }

    /** Where the text begins and ends: a header or footer higher than its margin pushes it, on the pages that have it. */
    private record Room(int top, int bottom) {

        static Room of(Section section, Stories stories, boolean first) {
            Section.PageSetup setup = section.page();
            int header = highest(section.headers(), stories, setup, first);
            int footer = highest(section.footers(), stories, setup, first);
            return new Room(Math.max(setup.top(), header == 0 ? 0 : setup.header() + header),
                    setup.height() - Math.max(setup.bottom(), footer == 0 ? 0 : setup.footer() + footer));
        }

        private static int highest(Map<Section.PageKind, List<Block>> stories, Stories setter, Section.PageSetup setup,
                boolean first) {
            return stories.entrySet().stream().filter(story -> (story.getKey() == Section.PageKind.FIRST) == first)
                    .mapToInt(story -> setter.stack(story.getValue(), setup.textWidth(), PageNumbers.UNKNOWN).height())
                    .max().orElse(0);
        }
    }

    void compose(List<Part> parts) {
        startPage(false);
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Part.Lines lines -> lines(lines, parts, i);
                case Part.Rows rows -> rows(rows.table());
                case Part.Framed framed -> framed(framed);
            }
        }
    }

    private void startPage(boolean because) {
        LayoutStoppedException.check();
        if (pages.size() >= MAX_PAGES) {
            throw new PageLimitException(MAX_PAGES);
        }
        page = new Page(section, pages.isEmpty() || pages.getLast().section != section);
        pages.add(page);
        Room here = page.firstOfSection && setup.firstPageDiffers() ? firstRoom : room;
        y = here.top;
        bottom = here.bottom;
        fresh = true;
        automatic = because;
    }

    private void lines(Part.Lines part, List<Part> parts, int index) {
        if (part.style().pageBreakBefore() && !fresh) {
            startPage(false);
        }
        int before = fresh && automatic ? 0 : part.before();
        if (!fresh && mustMove(part, parts, index, before)) {
            startPage(true);
            before = 0;
        }
        for (Drawing drawing : part.drawings()) {
            page.behind.addAll(Drawings.items(drawing, setup, setup.left(), y + before));
        }
        y += before;
        List<SetLine> lines = part.lines();
        int from = 0;
        while (from < lines.size()) {
            int to = from + fitting(lines, from);
            if (to < lines.size()) {
                to = Orphans.cut(part.style(), from, to, lines.size(), fresh);
                if (to == from && fresh) {
                    to = from + 1;
                }
            }
            for (int i = from; i < to; i++) {
                place(part, i);
            }
            from = to;
            boolean broken = to > 0 && lines.get(to - 1).endsPage();
            if (from < lines.size() || broken) {
                startPage(!broken);
            }
        }
        y += part.after();
    }

    private void place(Part.Lines part, int i) {
        SetLine line = part.lines().get(i);
        int left = setup.left();
        for (FrameItem item : ParagraphBox.items(part.style(), setup.textWidth(), line.height(), i == 0,
                i == part.lines().size() - 1)) {
            page.items.add(item.moved(left, y));
        }
        for (FrameItem item : line.items()) {
            page.items.add(item.moved(left, y));
        }
        y += line.height();
        fresh = false;
    }

    /** How many lines from {@code from} on fit; a line with a page break in it is the last. */
    private int fitting(List<SetLine> lines, int from) {
        int room = bottom - y;
        int n = 0;
        for (int i = from; i < lines.size(); i++) {
            room -= lines.get(i).height();
            if (room < 0) {
                break;
            }
            n++;
            if (lines.get(i).endsPage()) {
                break;
            }
        }
        return n;
    }

    /** Whether a paragraph cannot begin here: its first lines, or what it is kept with, do not fit. */
    private boolean mustMove(Part.Lines part, List<Part> parts, int index, int before) {
        int needed = before + KeepTogether.needed(parts, index);
        return needed > bottom - y && needed <= room.bottom - room.top + before;
    }

    private void rows(SetTable table) {
        List<SetTable.Row> heads = new ArrayList<>();
        for (SetTable.Row row : table.rows()) {
            if (!row.header() || heads.size() != row.index()) {
                break;
            }
            heads.add(row);
        }
        boolean topEdge = true;
        // Where a page's own rows begin below the repeated ones: a row that does not fit there fits nowhere.
        int belowHeads = -1;
        for (SetTable.Row each : table.rows()) {
            SetTable.Row row = each;
            while (row != null) {
                int room = bottom - y;
                if (row.height() <= room) {
                    draw(table, row, topEdge);
                    row = null;
                    topEdge = false;
                    continue;
                }
                boolean atStart = fresh || y == belowHeads;
                SetTable.Row[] halves = row.splittable() || atStart ? SetTable.cut(row, room) : null;
                if (halves != null) {
                    draw(table, halves[0], topEdge);
                    row = halves[1];
                } else if (atStart) {
                    draw(table, row, topEdge);
                    row = null;
                    topEdge = false;
                    continue;
                }
                startPage(true);
                topEdge = true;
                if (each.index() >= heads.size() && repeatable(heads)) {
                    for (SetTable.Row head : heads) {
                        draw(table, head, topEdge);
                        topEdge = false;
                    }
                    belowHeads = y;
                }
            }
        }
    }

    /** Heading rows that take more than half a page are not repeated: they would leave no room for the others. */
    private boolean repeatable(List<SetTable.Row> heads) {
        return heads.stream().mapToInt(SetTable.Row::height).sum() <= (room.bottom - room.top) / 2;
    }

    private void draw(SetTable table, SetTable.Row row, boolean topEdge) {
        page.items.addAll(table.draw(row, setup.left(), y, topEdge));
        y += row.height();
        fresh = false;
    }

    /** A frame at the foot of the type area takes its room from the text of that page. */
    private void framed(Part.Framed part) {
        FramePlacement placement = part.placement();
        Stack stack = part.stack();
        int height = Math.max(placement.height(), stack.height());
        boolean atFoot = placement.verticalAnchor() == FramePlacement.Anchor.MARGIN
                && placement.verticalAlign() == FramePlacement.Align.END;
        if (atFoot && y + height > bottom && !fresh) {
            startPage(true);
        }
        int frameX = Placing.x(placement.horizontalAnchor(), placement.horizontalAlign(), placement.x(), part.width(),
                setup, setup.left());
        int frameY = atFoot ? bottom - height : Placing.y(placement.verticalAnchor(), placement.verticalAlign(),
                placement.y(), height, setup, y);
        page.items.addAll(stack.items(frameX, frameY));
        if (atFoot) {
            bottom -= height;
        } else if (frameY <= y && frameY + height > y) {
            y = frameY + height;
        }
    }
}
