package wenshu.template.readback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.template.compile.Piece;
import wenshu.template.fill.Boundary;
import wenshu.template.schema.FormSchema;

/**
 * Makes shapes of a part, of a compiled template or of a file alike. Content controls, smart tags and tracked
 * insertions are looked through; what a tracked change deleted is not there.
 */
final class ShapeReader {

    private static final int MOST_NODES = 400_000;
    /** Stands for the mark that filling puts between two values. */
    private static final Shape.Text MARK = new Shape.Text("");
    private static final Set<String> NO_CELLS = Set.of("w:trPr", "w:tblPrEx", "w:sdtPr", "w:sdtEndPr", "");

    private final String story;
    private final SlotNames names;
    private int ids;
    private int tables;
    private int paragraphs;

    private ShapeReader(String story, FormSchema schema) {
        this.story = story;
        this.names = new SlotNames(schema);
    }

    /** The shapes of a template's part. */
    static List<Shape> template(String story, Piece.Element root, FormSchema schema) {
        return new ShapeReader(story, schema).blocks(root.content(), null);
    }

    /** The shapes of a file's part. */
    static List<Shape> file(String story, XmlElement root) {
        return new ShapeReader(story, null).blocks(fixed(root), null);
    }

    private static List<Piece> fixed(XmlElement element) {
        List<Piece> pieces = new ArrayList<>();
        for (XmlNode node : element.content()) {
            pieces.add(new Piece.Fixed(node));
        }
        return pieces;
    }

    private List<Shape> blocks(List<Piece> pieces, Spot in) {
        List<Shape> into = new ArrayList<>();
        blocks(pieces, in, into);
        return into;
    }

    private void blocks(List<Piece> pieces, Spot in, List<Shape> into) {
        List<Shape> pending = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Fixed(XmlElement element) -> element(element.name(), fixed(element), deletedMark(element), in, into,
                        pending);
                case Piece.Fixed fixed -> { }
                case Piece.Element element -> element(element.name(), element.content(), false, in, into, pending);
                case Piece.Lines lines -> paragraph(linesContent(lines), true, in, into, pending);
                case Piece.Loop loop -> into.add(loop(loop, body -> blocks(body, in)));
                case Piece.Choice choice -> into.add(new Shape.Choice(choice.condition(), blocks(choice.then(), in),
                        blocks(choice.otherwise(), in)));
                default -> { }
            }
        }
        if (!pending.isEmpty()) {
            into.add(new Shape.Para(id(), spot(in), merged(pending), false, Set.of(), Set.of()));
        }
    }

    private static List<Piece> linesContent(Piece.Lines lines) {
        List<Piece> content = new ArrayList<>(lines.before());
        content.add(lines.slot());
        content.addAll(lines.after());
        return content;
    }

    /** A tracked change has deleted the mark at the paragraph's end: it goes on in the next one. */
    private static boolean deletedMark(XmlElement paragraph) {
        XmlElement properties = paragraph.is("w:p") ? paragraph.child("w:pPr") : null;
        XmlElement mark = properties == null ? null : properties.child("w:rPr");
        return mark != null && (mark.child("w:del") != null || mark.child("w:moveFrom") != null);
    }

    private void element(String name, List<Piece> content, boolean goesOn, Spot in, List<Shape> into, List<Shape> pending) {
        switch (name) {
            case "w:p" -> {
                if (goesOn) {
                    pending.addAll(inline(content, new ArrayList<>()));
                } else {
                    paragraph(content, false, in, into, pending);
                }
            }
            case "w:tbl" -> into.add(table(content, in));
            case "w:del", "w:moveFrom", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:tcPr", "mc:Fallback" -> { }
            default -> blocks(content, in, into);
        }
    }

    private void paragraph(List<Piece> content, boolean lines, Spot in, List<Shape> into, List<Shape> pending) {
        paragraphs += in == null ? 1 : 0;
        List<Shape> boxes = new ArrayList<>();
        List<Shape> all = new ArrayList<>(pending);
        all.addAll(inline(content, boxes));
        pending.clear();
        into.add(new Shape.Para(id(), spot(in), merged(all), lines, starts(all, false), starts(all, true)));
        into.addAll(boxes);
    }

    private static Set<Integer> starts(List<Shape> texts, boolean marks) {
        Set<Integer> starts = new HashSet<>();
        int at = 0;
        for (Shape shape : texts) {
            if (!marks || shape == MARK) {
                starts.add(at);
            }
            at += shape instanceof Shape.Text(String text) ? text.codePointCount(0, text.length()) : 0;
        }
        return starts;
    }

    private Shape.Table table(List<Piece> content, Spot in) {
        Spot outside = in == null ? new Spot(story, ++tables, 0, 0, 0) : in;
        return new Shape.Table(id(), outside, rows(content, in == null ? outside : null, in, new int[1]));
    }

    /** @param table the outermost table's place, or null within one; then {@code in} is the cell around */
    private List<Shape> rows(List<Piece> pieces, Spot table, Spot in, int[] number) {
        List<Shape> rows = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Fixed(XmlElement element) -> {
                    if (element.is("w:tr")) {
                        XmlElement properties = element.child("w:trPr");
                        if (properties == null || properties.child("w:del") == null) {
                            rows.add(row(fixed(element), table == null ? in : table, table == null ? 0 : ++number[0]));
                        }
                    } else if (!InlineText.silent(element)) {
                        rows.addAll(rows(fixed(element), table, in, number));
                    }
                }
                case Piece.Element element when element.name().equals("w:tr") ->
                    rows.add(row(element.content(), table == null ? in : table, table == null ? 0 : ++number[0]));
                case Piece.Element element -> rows.addAll(rows(element.content(), table, in, number));
                case Piece.Loop loop -> rows.add(loop(loop, body -> rows(body, table, in, number)));
                case Piece.Choice choice -> rows.add(new Shape.Choice(choice.condition(),
                        rows(choice.then(), table, in, number), rows(choice.otherwise(), table, in, number)));
                default -> { }
            }
        }
        return rows;
    }

    private Shape.Row row(List<Piece> content, Spot at, int number) {
        Spot spot = number == 0 ? at : new Spot(story, at.table(), number, 0, 0);
        return new Shape.Row(id(), spot, cells(content, spot, number > 0, new int[1]));
    }

    private List<Shape> cells(List<Piece> pieces, Spot row, boolean counted, int[] number) {
        List<Shape> cells = new ArrayList<>();
        for (Piece piece : pieces) {
            String name = piece instanceof Piece.Element element ? element.name()
                    : piece instanceof Piece.Fixed(XmlElement element) ? element.name() : "";
            List<Piece> below = piece instanceof Piece.Element element ? element.content()
                    : piece instanceof Piece.Fixed(XmlElement element) ? fixed(element) : List.of();
            if (name.equals("w:tc")) {
                Spot spot = counted ? new Spot(story, row.table(), row.row(), ++number[0], 0) : row;
                cells.add(new Shape.Cell(id(), spot, blocks(below, spot)));
            } else if (!NO_CELLS.contains(name)) {
                cells.addAll(cells(below, row, counted, number));
            }
        }
        return cells;
    }

    private List<Shape> inline(List<Piece> pieces, List<Shape> boxes) {
        List<Shape> out = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Fixed(XmlElement element) -> printed(element, out, boxes);
                case Piece.Fixed fixed -> { }
                case Piece.Element element -> {
                    if (element.name().equals("w:txbxContent")) {
                        boxes.add(new Shape.Box(id(), spot(null), blocks(element.content(), null)));
                    } else if (!element.name().equals("mc:Fallback")) {
                        out.addAll(inline(element.content(), boxes));
                    }
                }
                case Piece.Slot slot -> out.add(names.slot(slot.tag()));
                case Piece.Image image -> out.add(names.picture(image.tag()));
                case Piece.Loop loop -> out.add(loop(loop, body -> merged(inline(body, boxes))));
                case Piece.Choice choice -> out.add(new Shape.Choice(choice.condition(), merged(inline(choice.then(), boxes)),
                        merged(inline(choice.otherwise(), boxes))));
                default -> { }
            }
        }
        return out;
    }

    private void printed(XmlElement element, List<Shape> out, List<Shape> boxes) {
        if (InlineText.silent(element) || element.is("w:r") && InlineText.hidden(element)) {
            return;
        }
        if (element.is("w:txbxContent")) {
            boxes.add(new Shape.Box(id(), spot(null), blocks(fixed(element), null)));
            return;
        }
        if (element.is("w:bookmarkStart") && String.valueOf(element.attribute("w:name")).startsWith(Boundary.NAME)) {
            out.add(MARK);
            return;
        }
        String text = InlineText.of(element);
        if (text != null) {
            out.add(new Shape.Text(text));
            return;
        }
        for (XmlElement child : element.children()) {
            printed(child, out, boxes);
        }
    }

    private Shape.Loop loop(Piece.Loop loop, Function<List<Piece>, List<Shape>> read) {
        Shape.Loop named = names.enter(loop.tag());
        List<Shape> body = read.apply(loop.body());
        names.leave();
        return new Shape.Loop(named.field(), named.depth(), named.names(), body,
                !loop.fixedRows().isEmpty() || !loop.padding().isEmpty(), named.continued());
    }

    /** Neighbouring texts as one. */
    private static List<Shape> merged(List<Shape> shapes) {
        List<Shape> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Text(String more)) {
                text.append(more);
                continue;
            }
            if (!text.isEmpty()) {
                out.add(new Shape.Text(text.toString()));
                text.setLength(0);
            }
            out.add(shape);
        }
        if (!text.isEmpty()) {
            out.add(new Shape.Text(text.toString()));
        }
        return out;
    }

    private Spot spot(Spot in) {
        return in != null ? in : new Spot(story, 0, 0, 0, Math.max(1, paragraphs));
    }

    private int id() {
        if (++ids > MOST_NODES) {
            throw new Budget.Spent();
        }
        return ids;
    }
}
