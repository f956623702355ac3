package wenshu.typeset.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.Section;
import wenshu.typeset.flow.GraphicSetter;
import wenshu.typeset.flow.Part;
import wenshu.typeset.flow.Stack;
import wenshu.typeset.flow.Stories;
import wenshu.typeset.inline.Lanes;
import wenshu.typeset.inline.PageNumbers;
import wenshu.typeset.inline.SetLine;

/** The body of a section, set part by part as pages come to it; parts are kept until their page is done. */
final class SectionFlow {

    private final Section section;
    private final Stories stories;
    private final Map<Key, Part> parts = new HashMap<>();
    private final Map<Inline.Note, Stack> notes = new IdentityHashMap<>();
    private final boolean fields;
    /** The paragraph that was last set again from its midst, so that the next pages find it. */
    private Position restAt;
    private int restWidth;
    private List<SetLine> rest = List.of();
    private PageNumbers numbers = PageNumbers.UNKNOWN;

    private record Key(int block, int width) {
    }

    SectionFlow(Section section, Stories stories) {
        this.section = section;
        this.stories = stories;
        this.fields = Contents.anyField(section.body());
    }

    Section section() {
        return section;
    }

    /** A new page begins here: what stands before it is done, and fields show these numbers from now on. */
    void turn(Position at, PageNumbers now) {
        int kept = at.atStart() ? at.block() - 1 : at.block();
        parts.keySet().removeIf(key -> key.block() < at.block() || fields && key.block() > kept);
        notes.clear();
        numbers = now;
    }

    /** Nothing of it is wanted any more. */
    void done() {
        parts.clear();
        notes.clear();
        rest = List.of();
        restAt = null;
    }

    int size() {
        return section.body().size();
    }

    /**
     * Whether a chain of paragraphs goes on here: it was decided at its first one that all of it fits, or that it fits on
     * no page and is cut where the page ends.
     */
    boolean keptWithTheOneBefore(int block) {
        return block > 0 && section.body().get(block - 1) instanceof Paragraph before && before.style().keepNext()
                && before.style().frame() == null;
    }

    Part part(int block, int width) {
        Key key = new Key(block, width);
        Part part = parts.get(key);
        if (part == null) {
            part = stories.part(section.body(), block, width, numbers);
            parts.put(key, part);
        }
        return part;
    }

    /** What is left of a paragraph; it is set again where the lines before were not those of this width. */
    List<SetLine> rest(Part.Lines part, Position at, int width) {
        List<SetLine> left = after(part.lines(), at.entry());
        if (left == null && restAt != null && restAt.block() == at.block() && restWidth == width) {
            left = restAt.equals(at) ? rest : after(rest, at.entry());
        }
        if (left == null) {
            left = part.setter().set(Lanes.plain(width), at.entry(), Integer.MAX_VALUE);
            rest = left;
            restAt = at;
            restWidth = width;
        }
        return left;
    }

    private static List<SetLine> after(List<SetLine> lines, int entry) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).to() == entry) {
                return lines.subList(i + 1, lines.size());
            }
        }
        return null;
    }

    /** The block after the part that begins with one. */
    int next(int block, Part part) {
        return block + (part instanceof Part.Framed framed ? framed.blocks() : 1);
    }

    /** A story in a column of this section that only divides others, such as the line above notes. */
    Stack stack(List<Block> blocks, int width) {
        return stories.stack(blocks, width, numbers).decoration();
    }

    /** Sets what is drawn beside the text. */
    GraphicSetter graphics() {
        return new GraphicSetter(stories, numbers);
    }

    /** A footnote; its width is that of the column it was first asked for. */
    Stack note(Inline.Note note, int width) {
        Stack set = notes.get(note);
        if (set == null) {
            set = stories.note(note, width, numbers.in(note));
            notes.put(note, set);
        }
        return set;
    }

    int gap(int after, int before) {
        return stories.gap(after, before);
    }
}
