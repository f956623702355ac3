package wenshu.template.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.docx.xml.XmlText;
import wenshu.template.grammar.Tag;
import wenshu.template.grammar.Tag.LoopOption;
import wenshu.template.grammar.TagFault;

/** Turns the marked tree of one part into pieces. */
final class PieceBuilder {

    private final Map<XmlElement, Spot> spots = new IdentityHashMap<>();
    private final Map<XmlElement, List<Block>> blocks = new IdentityHashMap<>();
    private final Set<XmlElement> dynamic = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<XmlElement> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

    PieceBuilder(List<Spot> all, List<Block> found) {
        for (Spot spot : all) {
            spots.put(spot.marker(), spot);
            dynamic.addAll(spot.path());
        }
        for (Block block : found) {
            blocks.computeIfAbsent(block.parent(), parent -> new ArrayList<>()).add(block);
            dropControlOnly(block);
        }
        blocks.values().forEach(list -> list.sort(Comparator.comparingInt(block -> block.open().order())));
    }

    /** Paragraphs and rows that hold nothing but the tags of a block over several of them are not printed. */
    private void dropControlOnly(Block block) {
        if (block.from() != block.to()) {
            for (XmlElement edge : new XmlElement[] {block.from(), block.middle(), block.to()}) {
                if (edge != null && !edge.is("w:r") && ControlText.only(edge)) {
                    dropped.add(edge);
                }
            }
        }
    }

    /**
     * The part's root as a piece.
     *
     * @throws TagFault with the place in its message when two blocks overlap
     */
    Piece.Element build(XmlElement root) {
        return (Piece.Element) plain(root);
    }

    private void piece(XmlNode node, List<Piece> into) {
        if (node instanceof XmlElement element) {
            if (dropped.contains(element)) {
                return;
            }
            if (dynamic.contains(element)) {
                dynamic(element, into);
                return;
            }
        }
        into.add(new Piece.Fixed(node));
    }

    private void dynamic(XmlElement element, List<Piece> into) {
        if (element.is("w:r") && element.child(ParagraphCutter.MARKER) != null) {
            Spot spot = spots.get(element.child(ParagraphCutter.MARKER));
            if (spot.tag() instanceof Tag.Field field) {
                into.add(new Piece.Slot(shell(element), field, spot.place()));
            } else if (spot.tag() instanceof Tag.Picture picture) {
                into.add(new Piece.Image(shell(element), picture, PictureBox.of(spot), spot.place()));
            }
            return;
        }
        Piece.Element built = (Piece.Element) plain(element);
        into.add(element.is("w:p") ? lines(element, built) : built);
    }

    private static XmlElement shell(XmlElement run) {
        XmlElement shell = run.copy();
        shell.content().removeIf(node -> node instanceof XmlElement child && child.is(ParagraphCutter.MARKER));
        return shell;
    }

    private Piece plain(XmlElement element) {
        List<Piece> content = new ArrayList<>();
        range(element.content(), 0, element.content().size(), blocks.getOrDefault(element, List.of()), content);
        return new Piece.Element(element.name(), element.attributes(), content);
    }

    private void range(List<XmlNode> nodes, int from, int to, List<Block> inside, List<Piece> into) {
        for (int i = from; i < to; i++) {
            XmlNode node = nodes.get(i);
            Block block = inside.stream().filter(candidate -> candidate.from() == node).findFirst().orElse(null);
            if (block == null) {
                piece(node, into);
                continue;
            }
            int end = index(nodes, block.to());
            List<Block> inner = inner(block, inside, nodes, i, end);
            if (block.open().tag() instanceof Tag.Loop loop) {
                i = loop(nodes, i, end, block, loop, inner, into);
            } else {
                choice(nodes, i, end, block, inner, into);
                i = end;
            }
        }
    }

    private static List<Block> inner(Block block, List<Block> inside, List<XmlNode> nodes, int from, int to) {
        List<Block> inner = new ArrayList<>();
        for (Block other : inside) {
            int at = index(nodes, other.from());
            if (other == block || at < from || at > to) {
                continue;
            }
            if (!block.encloses(other) || index(nodes, other.to()) > to) {
                throw new OverlapFault(other.open(), new TagFault("OVERLAP",
                        other.open().raw() + " 与 " + block.open().raw() + " 管着同一行或同一段", "请把它们套起来写，或分在不同的行、段"));
            }
            inner.add(other);
        }
        return inner;
    }

    private int loop(List<XmlNode> nodes, int from, int to, Block block, Tag.Loop loop, List<Block> inner,
            List<Piece> into) {
        List<Piece> body = new ArrayList<>();
        range(nodes, from, to + 1, inner, body);
        List<Piece> fixed = new ArrayList<>();
        List<Piece> padding = new ArrayList<>();
        int last = to;
        if (loop.options().contains(LoopOption.FIXED_ROWS)) {
            if (from != to) {
                throw new OverlapFault(block.open(), new TagFault("FIXED_ROWS_BLOCK", "“固定行”的循环跨了几行",
                        "请把循环的两个标签写在同一行"));
            }
            padding.add(new Piece.Fixed(RepeatableCopy.emptied((XmlElement) nodes.get(from))));
            while (last + 1 < nodes.size() && emptyLike((XmlElement) nodes.get(from), nodes.get(last + 1))) {
                fixed.add(new Piece.Fixed(nodes.get(++last)));
            }
        }
        into.add(new Piece.Loop(loop, body, fixed, padding, block.open().place()));
        return last;
    }

    private boolean emptyLike(XmlElement row, XmlNode next) {
        return next instanceof XmlElement element && element.is("w:tr") && !dynamic.contains(element)
                && ControlText.only(element) && element.children("w:tc").size() == row.children("w:tc").size();
    }

    private void choice(List<XmlNode> nodes, int from, int to, Block block, List<Block> inner, List<Piece> into) {
        int middle = block.middle() == null ? to + 1 : index(nodes, block.middle());
        List<Piece> then = new ArrayList<>();
        List<Piece> otherwise = new ArrayList<>();
        range(nodes, from, middle, inner, then);
        if (middle <= to) {
            range(nodes, middle, to + 1, inner, otherwise);
        }
        into.add(new Piece.Choice(((Tag.If) block.open().tag()).condition(), then, otherwise));
    }

    private static int index(List<XmlNode> nodes, XmlElement wanted) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** A paragraph with one value and no other text takes a paragraph for each line of the value. */
    private static Piece lines(XmlElement paragraph, Piece.Element built) {
        int at = -1;
        for (int i = 0; i < built.content().size(); i++) {
            Piece piece = built.content().get(i);
            boolean quiet = piece instanceof Piece.Fixed(XmlNode node)
                    && (node instanceof XmlText || node instanceof XmlElement element && ControlText.only(element));
            if (piece instanceof Piece.Slot && at < 0) {
                at = i;
            } else if (!quiet) {
                return built;
            }
        }
        if (at < 0) {
            return built;
        }
        XmlElement shell = new XmlElement(paragraph.name());
        shell.attributes().putAll(paragraph.attributes());
        return new Piece.Lines(shell, built.content().subList(0, at), (Piece.Slot) built.content().get(at),
                built.content().subList(at + 1, built.content().size()));
    }
}
