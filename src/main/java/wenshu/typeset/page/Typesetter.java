package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Document;
import wenshu.typeset.content.Section;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.font.Fonts;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.inline.PageNumbers;
import wenshu.typeset.inline.ParagraphSetter;

/** Content in, frames out: the whole of layout. Holds no state between documents; thread-safe. */
public final class Typesetter {

    private final Fonts fonts;

    /** A typesetter that takes its fonts from there. */
    public Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Sets a document into pages. */
    public List<Frame> set(Document document) {
        List<PageComposer.Page> pages = new ArrayList<>();
        for (Section section : document.sections()) {
            Stories stories = stories(document, section);
            new PageComposer(section, stories, pages)
                    .compose(stories.parts(section.body(), section.page().textWidth(), PageNumbers.UNKNOWN));
        }
        return new RunningTitles(document, this::storiesOf).finish(pages);
    }

    private Stories storiesOf(Document document, Section section) {
        return stories(document, section);
    }

    private Stories stories(Document document, Section section) {
        Section.PageSetup page = section.page();
        boolean lines = page.grid() != Section.GridType.NONE;
        boolean characters = page.grid() == Section.GridType.LINES_AND_CHARS
                || page.grid() == Section.GridType.SNAP_TO_CHARS;
        ParagraphSetter paragraphs = new ParagraphSetter(fonts, document.settings(), lines ? page.linePitch() : 0,
                characters ? page.characterPitch() : 0);
        return new Stories(paragraphs, document.settings().compatibility());
    }
}
