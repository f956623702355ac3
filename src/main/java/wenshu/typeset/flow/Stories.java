package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Block;
import wenshu.typeset.content.Document.Compatibility;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.content.Table;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.Tag;
import wenshu.typeset.inline.Extent;
import wenshu.typeset.inline.PageNumbers;
import wenshu.typeset.inline.ParagraphSetter;
import wenshu.typeset.inline.SetLine;

/** Sets stories, sequences of blocks, into parts for pages or into stacks for headers, frames and cells. */
public final class Stories {

    private final ParagraphSetter paragraphs;
    private final Compatibility compatibility;
    /** How many shapes stand around the text. */
    private final int depth;
    private final Tags tags;
    /** The element that the story is part of; null for the document. */
    private final Tag parent;

    /**
     * @param paragraphs sets each paragraph into lines
     * @param compatibility how paragraphs are spaced and whether the line grid holds in table cells
     */
    public Stories(ParagraphSetter paragraphs, Compatibility compatibility) {
        this(paragraphs, compatibility, 0, new Tags(), null);
    }

    private Stories(ParagraphSetter paragraphs, Compatibility compatibility, int depth, Tags tags, Tag parent) {
        this.paragraphs = paragraphs;
        this.compatibility = compatibility;
        this.depth = depth;
        this.tags = tags;
        this.parent = parent;
    }

    /** For the text in a shape. */
    Stories inside() {
        return new Stories(paragraphs, compatibility, depth + 1, tags, null);
    }

    int depth() {
        return depth;
    }

    /**
     * The part of the main text that begins with a block.
     *
     * @param i the block
     * @param width of the column, millipoints
     */
    public Part part(List<Block> blocks, int i, int width, PageNumbers numbers) {
        return switch (blocks.get(i)) {
            case Table table -> new Part.Rows(table(table, width, numbers), table.floating(), table);
            case Paragraph paragraph when paragraph.style().frame() != null ->
                framed(blocks.subList(i, endOfFrame(blocks, i)), paragraph.style().frame(), width, numbers);
            case Paragraph paragraph -> lines(blocks, i, paragraph, width, numbers);
        };
    }

    /** The space between two paragraphs from the space after the one and before the other. */
    public int gap(int after, int before) {
        return compatibility.spaceAdds() ? after + before : Math.max(after, before);
    }

    /** A story in a column of its own, such as a header. */
    public Stack stack(List<Block> blocks, int width, PageNumbers numbers) {
        return stack(blocks, width, numbers, true, false);
    }

    /** A header or footer; its frames stand beside its text, and the line grid of the pages is not its own. */
    public Stack runningTitle(List<Block> blocks, int width, PageNumbers numbers) {
        return stack(blocks, width, numbers, false, true);
    }

    /** A footnote or endnote. */
    public Stack note(Inline.Note note, int width, PageNumbers numbers) {
        return within(tags.note(note)).stack(note.blocks(), width, numbers);
    }

    /** For what stands in a cell of a table. */
    Stories inCell(Table table, CellGrid grid, Slot slot) {
        return within(tags.cell(table, grid, slot, parent));
    }

    private Stories within(Tag tag) {
        return tag == parent ? this : new Stories(paragraphs, compatibility, depth, tags, tag);
    }

    Stack cell(List<Block> blocks, int width, PageNumbers numbers) {
        return stack(endsWithTable(blocks) ? blocks.subList(0, blocks.size() - 1) : blocks, width, numbers,
                compatibility.gridInTables(), false);
    }

    /** Whether the mark at a cell's end stands right after a table: it has no height then. */
    private static boolean endsWithTable(List<Block> blocks) {
        return blocks.size() > 1 && blocks.getLast() instanceof Paragraph mark && mark.inlines().isEmpty()
                && blocks.get(blocks.size() - 2) instanceof Table table && table.floating() == null;
    }

    /** How narrow and how wide a story can be set. */
    Extent extent(List<Block> blocks, PageNumbers numbers) {
        Extent extent = Extent.NONE;
        for (Block block : blocks) {
            extent = extent.or(switch (block) {
                case Paragraph paragraph -> paragraphs.extent(paragraph, numbers);
                case Table table -> new TableSetter(this, table, numbers).extent();
            });
        }
        return extent;
    }

    private Stack stack(List<Block> blocks, int width, PageNumbers numbers, boolean onGrid, boolean withFrames) {
        List<Atom> atoms = new ArrayList<>();
        List<Stack.AnchoredDrawing> drawings = new ArrayList<>();
        List<Stack.AnchoredFrame> frames = new ArrayList<>();
        int space = 0;
        int top = 0;
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Paragraph paragraph when withFrames && paragraph.style().frame() != null -> {
                    int end = endOfFrame(blocks, i);
                    frames.add(new Stack.AnchoredFrame(framed(blocks.subList(i, end), paragraph.style().frame(), width,
                            numbers), top + space));
                    i = end - 1;
                }
                case Paragraph paragraph -> {
                    space += ParagraphSpacing.before(blocks, i, compatibility);
                    List<Drawing> anchored = drawings(paragraph);
                    if (withFrames) {
                        for (Drawing drawing : anchored) {
                            drawings.add(new Stack.AnchoredDrawing(drawing, top + space));
                        }
                    }
                    int paragraphTop = top + space;
                    int firstAtom = atoms.size();
                    List<SetLine> lines = drawn(paragraph, paragraphs.set(paragraph, width, onGrid, numbers), numbers);
                    for (int n = 0; n < lines.size(); n++) {
                        List<FrameItem> items = new ArrayList<>(lines.get(n).items());
                        items.addAll(0, ParagraphBox.items(paragraph.style(), width, lines.get(n).height(), n == 0,
                                n == lines.size() - 1));
                        atoms.add(new Atom(space, lines.get(n).height(), items, lines.get(n).notes()));
                        top += space + lines.get(n).height();
                        space = 0;
                    }
                    if (!withFrames && !anchored.isEmpty()) {
                        new CellDrawings(width, new GraphicSetter(this, numbers)).draw(anchored, paragraphTop,
                                atoms.subList(firstAtom, atoms.size()));
                    }
                    space = ParagraphSpacing.after(blocks, i);
                }
                case Table table -> {
                    for (Atom atom : NestedTable.atoms(table(table, width, numbers), space)) {
                        atoms.add(atom);
                        top += atom.before() + atom.height();
                    }
                    space = 0;
                }
            }
        }
        // Automatic space ends with its cell, as in HTML.
        boolean automatic = !withFrames && !blocks.isEmpty() && blocks.getLast() instanceof Paragraph last
                && last.style().spacing().automatic().after();
        return new Stack(atoms, automatic ? 0 : space, drawings, frames);
    }

    private SetTable table(Table table, int width, PageNumbers numbers) {
        return new TableSetter(this, table, numbers).set(width);
    }

    private Part lines(List<Block> blocks, int i, Paragraph paragraph, int width, PageNumbers numbers) {
        return new Part.Lines(paragraph.style(), ParagraphSpacing.before(blocks, i, compatibility),
                ParagraphSpacing.after(blocks, i),
                drawn(paragraph, paragraphs.set(paragraph, width, true, numbers), numbers), drawings(paragraph),
                (lanes, from, height) -> drawn(paragraph,
                        paragraphs.set(paragraph, lanes, true, numbers, from, height), numbers));
    }

    private Part.Framed framed(List<Block> blocks, FramePlacement placement, int textWidth, PageNumbers numbers) {
        Stack stack = stack(blocks, placement.width() > 0 ? placement.width() : textWidth, numbers);
        int width = placement.width();
        if (width <= 0) {
            Alignment alignment = ((Paragraph) blocks.getFirst()).style().alignment();
            boolean fromEdge = alignment == Alignment.LEFT || alignment == Alignment.BOTH;
            width = Math.min(textWidth, stack.textWidth(fromEdge));
            stack = stack(blocks, width, numbers);
        }
        return new Part.Framed(placement, width, stack, blocks.size(), blocks.getFirst());
    }

    /** Paragraphs in a row with the same placement share one frame. */
    private static int endOfFrame(List<Block> blocks, int from) {
        FramePlacement placement = ((Paragraph) blocks.get(from)).style().frame();
        int end = from + 1;
        while (end < blocks.size() && blocks.get(end) instanceof Paragraph next
                && placement.equals(next.style().frame())) {
            end++;
        }
        return end;
    }

    /** Lines with their graphics and their place in the structure. */
    private List<SetLine> drawn(Paragraph paragraph, List<SetLine> lines, PageNumbers numbers) {
        Tag tag = tags.paragraph(paragraph, parent);
        return withGraphics(paragraph, lines, numbers).stream()
                .map(line -> line.drawn(List.of(new FrameItem.Tagged(tag, line.items())))).toList();
    }

    /** Lines with their graphics; one of exact height cuts them off, as Word does. */
    private List<SetLine> withGraphics(Paragraph paragraph, List<SetLine> lines, PageNumbers numbers) {
        if (lines.stream().allMatch(line -> line.graphics().isEmpty())) {
            return lines;
        }
        boolean cut = paragraph.style().spacing().rule() == ParagraphStyle.LineRule.EXACT;
        GraphicSetter setter = new GraphicSetter(this, numbers);
        return lines.stream().map(line -> {
            List<FrameItem> items = new ArrayList<>(line.items());
            for (SetLine.PlacedGraphic placed : line.graphics()) {
                SetGraphic set = setter.set(placed.graphic());
                List<FrameItem> drawn = set.at(placed.x(), placed.y());
                if (cut && placed.y() < 0) {
                    items.add(new FrameItem.Clipped(placed.x(), 0, set.width(), line.height(), drawn));
                } else {
                    items.addAll(drawn);
                }
            }
            return line.drawn(items);
        }).toList();
    }

    private static List<Drawing> drawings(Paragraph paragraph) {
        List<Drawing> drawings = new ArrayList<>();
        for (Inline inline : paragraph.inlines()) {
            if (inline instanceof Inline.Anchored anchored) {
                drawings.add(anchored.drawing());
            }
        }
        return drawings;
    }
}
