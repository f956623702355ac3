package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.Section;
import wenshu.typeset.content.Section.PageKind;
import wenshu.typeset.flow.GraphicSetter;
import wenshu.typeset.flow.Part;
import wenshu.typeset.flow.Stack;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.Tag;
import wenshu.typeset.inline.PageNumbers;

/** Gives the finished pages their headers, footers and borders, now that the numbers are known. */
final class RunningTitles {

    private final Document document;
    private final Map<Section, Setting> settings = new IdentityHashMap<>();

    /** What the pages of a section share; stories without fields are the same on each of them. */
    private record Setting(Stories stories, Map<List<Block>, Stack> set) {
    }

    RunningTitles(Document document, Function<Section, Stories> stories) {
        this.document = document;
        document.sections().forEach(section ->
                settings.put(section, new Setting(stories.apply(section), new IdentityHashMap<>())));
    }

    List<Frame> finish(List<Page> pages) {
        Map<Section, Integer> counts = new IdentityHashMap<>();
        pages.stream().filter(page -> !page.blank).forEach(page -> counts.merge(page.section, 1, Integer::sum));
        List<Frame> frames = new ArrayList<>(pages.size());
        for (Page page : pages) {
            frames.add(page.blank ? new Frame(page.sheet.width(), page.sheet.height(), List.of())
                    : finish(page, new PageNumbers(page.number(), pages.size(), counts.get(page.section),
                            page.section.page().numbering().format())));
        }
        return frames;
    }

    private Frame finish(Page page, PageNumbers numbers) {
        PageKind kind = Rooms.kind(page, document.settings().oddAndEven());
        Sheet sheet = page.sheet;
        List<FrameItem> items = new ArrayList<>();
        Stack header = story(page.section, page.section.headers().get(kind), numbers);
        Stack footer = story(page.section, page.section.footers().get(kind), numbers);
        Section.Margins margins = sheet.setup().margins();
        GraphicSetter graphics = new GraphicSetter(settings.get(page.section).stories, numbers);
        List<FrameItem> titles = new ArrayList<>();
        draw(titles, header, sheet, margins.header(), graphics);
        draw(titles, footer, sheet, sheet.height() - margins.footer() - footer.height(), graphics);
        if (!titles.isEmpty()) {
            items.add(new FrameItem.Tagged(Tag.DECORATION, titles));
        }
        items.addAll(page.drawings.behind());
        items.addAll(page.items);
        items.addAll(page.foot);
        items.addAll(page.drawings.inFront());
        items.addAll(PageEdges.items(page));
        return new Frame(sheet.width(), sheet.height(), items);
    }

    private static void draw(List<FrameItem> items, Stack stack, Sheet sheet, int top, GraphicSetter graphics) {
        Drawings drawings = new Drawings();
        for (Stack.AnchoredDrawing anchored : stack.drawings()) {
            drawings.add(anchored.drawing(), sheet, sheet.left(), sheet.textWidth(), top + anchored.paragraphTop(),
                    graphics);
        }
        items.addAll(drawings.behind());
        for (Stack.AnchoredFrame anchored : stack.frames()) {
            Part.Framed frame = anchored.frame();
            FramePlacement p = frame.placement();
            int height = Math.max(p.height(), frame.stack().height());
            items.addAll(frame.stack().items(
                    Placing.x(p.horizontalAnchor(), p.horizontalAlign(sheet.number()), p.x(), frame.width(), sheet, sheet.left()),
                    Placing.y(p.verticalAnchor(), p.verticalAlign(), p.y(), height, sheet, top + anchored.paragraphTop())));
        }
        items.addAll(stack.items(sheet.left(), top));
        items.addAll(drawings.inFront());
    }

    private Stack story(Section section, List<Block> blocks, PageNumbers numbers) {
        if (blocks == null) {
            return Stack.EMPTY;
        }
        Setting setting = settings.get(section);
        int width = section.page().textWidth();
        return Contents.anyField(blocks) ? setting.stories.runningTitle(blocks, width, numbers)
                : setting.set.computeIfAbsent(blocks, same -> setting.stories.runningTitle(same, width, numbers));
    }
}
