package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Section;
import wenshu.typeset.content.Section.PageKind;
import wenshu.typeset.content.Section.PageSetup;
import wenshu.typeset.flow.Stack;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.inline.PageNumbers;

/** Gives the finished pages their headers and footers, now that the numbers are known. */
final class RunningTitles {

    private final Document document;
    private final BiFunction<Document, Section, Stories> stories;

    RunningTitles(Document document, BiFunction<Document, Section, Stories> stories) {
        this.document = document;
        this.stories = stories;
    }

    List<Frame> finish(List<PageComposer.Page> pages) {
        List<Frame> frames = new ArrayList<>(pages.size());
        int number = 0;
        Section current = null;
        Stories setter = null;
        int inSection = 0;
        for (PageComposer.Page page : pages) {
            Section section = page.section;
            if (section != current) {
                current = section;
                setter = stories.apply(document, section);
                inSection = (int) pages.stream().filter(p -> p.section == section).count();
                if (section.page().firstNumber() >= 0) {
                    number = section.page().firstNumber() - 1;
                }
            }
            number++;
            frames.add(finish(page, setter, new PageNumbers(number, pages.size(), inSection)));
        }
        return frames;
    }

    private Frame finish(PageComposer.Page page, Stories setter, PageNumbers numbers) {
        PageSetup setup = page.section.page();
        PageKind kind = kind(page, numbers.page());
        List<FrameItem> items = new ArrayList<>();
        Stack header = story(page.section.headers(), kind, setter, setup, numbers);
        Stack footer = story(page.section.footers(), kind, setter, setup, numbers);
        int footerTop = setup.height() - setup.footer() - footer.height();
        draw(items, header, setup, setup.header());
        draw(items, footer, setup, footerTop);
        items.addAll(page.behind);
        items.addAll(page.items);
        return new Frame(setup.width(), setup.height(), items);
    }

    private static void draw(List<FrameItem> items, Stack stack, PageSetup setup, int top) {
        for (Stack.AnchoredDrawing anchored : stack.drawings()) {
            items.addAll(Drawings.items(anchored.drawing(), setup, setup.left(), top + anchored.paragraphTop()));
        }
        items.addAll(stack.items(setup.left(), top));
    }

    private PageKind kind(PageComposer.Page page, int number) {
        if (page.firstOfSection && page.section.page().firstPageDiffers()) {
            return PageKind.FIRST;
        }
        return document.settings().oddAndEven() && number % 2 == 0 ? PageKind.EVEN : PageKind.DEFAULT;
    }

    private static Stack story(Map<PageKind, List<Block>> stories, PageKind kind, Stories setter, PageSetup setup,
            PageNumbers numbers) {
        return setter.stack(stories.getOrDefault(kind, List.of()), setup.textWidth(), numbers);
    }
}
