package wenshu.typeset.page;

import java.util.List;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Section;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.font.Fonts;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.inline.CharacterGrid;
import wenshu.typeset.inline.ParagraphSetter;

/** Content in, frames out: the whole of layout. Holds no state between documents; thread-safe. */
public final class Typesetter {

    /** What asks for finished pages is set again with them; it nearly always settles at once. */
    private static final int RUNS = 3;

    private final Fonts fonts;

    /** A typesetter that takes its fonts from there. */
    public Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Sets a document into pages. */
    public List<Frame> set(Document document) {
        boolean asksTotals = document.sections().stream()
                .anyMatch(section -> Contents.anyTotal(section.body()) || Contents.anyPerPage(section.body()));
        PageTotals totals = PageTotals.UNKNOWN;
        List<Page> pages = compose(document, totals);
        for (int run = 1; asksTotals && run < RUNS && !PageTotals.of(document, pages).equals(totals); run++) {
            totals = PageTotals.of(document, pages);
            pages = compose(document, totals);
        }
        return new RunningTitles(document, section -> stories(document, section)).finish(pages);
    }

    private List<Page> compose(Document document, PageTotals totals) {
        return new PageComposer(document, section -> stories(document, section), totals).compose();
    }

    private Stories stories(Document document, Section section) {
        Section.PageSetup page = section.page();
        boolean lines = page.grid() != Section.GridType.NONE;
        ParagraphSetter paragraphs = new ParagraphSetter(fonts, document.settings(), lines ? page.linePitch() : 0,
                CharacterGrid.of(page, document.settings().characterSize()));
        return new Stories(paragraphs, document.settings().compatibility());
    }
}
