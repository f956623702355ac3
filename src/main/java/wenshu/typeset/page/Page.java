package wenshu.typeset.page;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Section;
import wenshu.typeset.frame.FrameItem;

/** A page under construction. */
final class Page {

    final Section section;
    final Sheet sheet;
    /** Whether the section began on this page, at its top. */
    final boolean first;
    /** Whether it was put in so that the next one is odd or even. */
    final boolean blank;
    final Drawings drawings = new Drawings();
    final List<FrameItem> items = new ArrayList<>();
    /** Footnotes: they stay at the foot when the text is centred on the page. */
    final List<FrameItem> foot = new ArrayList<>();
    /** The footnotes whose marks stand on it. */
    final List<Inline.Note> notes = new ArrayList<>();
    /** Where the text ends. */
    int used;
    /** Where it must end. */
    int bottom;

    Page(Section section, int number, boolean first, boolean blank) {
        this.section = section;
        this.sheet = new Sheet(section.page(), number);
        this.first = first;
        this.blank = blank;
    }

    /** The number printed on it. */
    int number() {
        return sheet.number();
    }
}
