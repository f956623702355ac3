package wenshu.template.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.compile.CompiledTemplate;
import wenshu.template.compile.Piece;
import wenshu.template.compile.Place;
import wenshu.template.filter.Filter;
import wenshu.template.grammar.Tag;
import wenshu.template.value.Scope;
import wenshu.template.value.Value;

/** One filling of one template: what is printed at each tag. */
public final class Filling {

    static final int MAX_ITEMS = 50_000;
    static final int MAX_CHARACTERS = 20_000_000;

    /** What Word calls damaged when no paragraph ends it. */
    private static final Set<String> NEEDS_PARAGRAPH = Set.of("w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote",
            "w:endnote");

    private final Unfilled unfilled;
    private final SmallerText smaller;
    private final List<Fault> faults = new ArrayList<>();
    private final Boundary boundary = new Boundary();
    private final Images images = new Images(faults);
    private String part = "";
    /** Names of the loops around the piece at hand, the outermost first. */
    private final List<String> loops = new ArrayList<>();
    private int items;
    private long characters;

    private Filling(Unfilled unfilled, SmallerText smaller) {
        this.unfilled = unfilled;
        this.smaller = smaller;
    }

    /**
     * Fills a template.
     *
     * @param sizes fields to be printed in no larger characters than these, in half points
     * @return the document's bytes; the same template and values always give the same bytes
     * @throws FaultException with every value that is missing (when that is refused) or cannot be printed as asked
     */
    public static byte[] fill(CompiledTemplate template, Value.Fields values, Unfilled unfilled,
            Map<String, Integer> sizes) {
        Filling filling = new Filling(unfilled, new SmallerText(template.original(), sizes));
        OpcPackage document = template.original();
        for (CompiledTemplate.Part part : template.parts()) {
            filling.part = part.name();
            XmlElement root = filling.element(part.root(), Scope.of(values));
            document = document.with(part.name(), new XmlDocument(root, part.namespaces()));
        }
        if (!filling.faults.isEmpty()) {
            // A text box stands in the file twice, once for old versions of Word.
            throw new FaultException(FaultException.Kind.BAD_INPUT, filling.faults.stream().distinct().toList());
        }
        return filling.images.into(document).toBytes();
    }

    private XmlElement element(Piece.Element piece, Scope scope) {
        XmlElement element = new XmlElement(piece.name());
        element.attributes().putAll(piece.attributes());
        all(piece.content(), scope, element.content());
        if (element.is("w:p")) {
            closer(element, smaller.wanted(piece.content(), loops));
        }
        if (NEEDS_PARAGRAPH.contains(element.name()) && !endsWithParagraph(element)) {
            element.addNew("w:p");
        }
        return element;
    }

    /** Lines of smaller text come closer, in a paragraph made from the template's. */
    private void closer(XmlElement paragraph, SmallerText.Wanted wanted) {
        XmlElement properties = paragraph.child("w:pPr");
        XmlElement changed = wanted == null ? null : smaller.paragraph(properties, wanted.run(), wanted.size());
        if (changed != null) {
            paragraph.content().remove(properties);
            paragraph.content().addFirst(changed);
        }
    }

    private void all(List<Piece> pieces, Scope scope, List<XmlNode> into) {
        for (Piece piece : pieces) {
            one(piece, scope, into);
        }
    }

    private void one(Piece piece, Scope scope, List<XmlNode> into) {
        switch (piece) {
            case Piece.Fixed(XmlNode node) -> into.add(node);
            case Piece.Element element -> {
                XmlElement made = element(element, scope);
                // A table without rows is no table: Word calls such a file damaged.
                if (!made.is("w:tbl") || made.find("w:tr").isPresent()) {
                    into.add(made);
                }
            }
            case Piece.Slot slot -> {
                Printed printed = print(slot, scope);
                if (!printed.text.isEmpty()) {
                    XmlElement run = Runs.run(shell(slot, null), printed.text, printed.highlighted);
                    boundary.before(run, into);
                    into.add(run);
                }
            }
            case Piece.Image image -> image(image, scope, into);
            case Piece.Lines lines -> lines(lines, scope, into);
            case Piece.Loop loop -> loop(loop, scope, into);
            case Piece.Choice choice ->
                    all(choice.condition().test(scope) ? choice.then() : choice.otherwise(), scope, into);
        }
    }

    private static boolean endsWithParagraph(XmlElement container) {
        List<XmlElement> children = container.children();
        return !children.isEmpty() && children.getLast().is("w:p");
    }

    private void lines(Piece.Lines piece, Scope scope, List<XmlNode> into) {
        Printed printed = print(piece.slot(), scope);
        XmlElement properties = piece.before().isEmpty() ? null
                : piece.before().getFirst() instanceof Piece.Fixed(XmlElement first) && first.is("w:pPr") ? first : null;
        SmallerText.Wanted wanted = smaller.wanted(List.of(piece.slot()), loops);
        XmlElement run = shell(piece.slot(), properties);
        String[] lines = printed.text.strip().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XmlElement paragraph = new XmlElement(piece.shell().name());
            // The first keeps the identity; the others have none.
            if (i == 0) {
                paragraph.attributes().putAll(piece.shell().attributes());
                all(piece.before(), scope, paragraph.content());
            } else if (properties != null) {
                paragraph.add(properties);
            }
            closer(paragraph, wanted);
            String line = i == 0 ? lines[i] : lines[i].stripLeading();
            if (!line.isEmpty()) {
                paragraph.add(Runs.run(run, line, printed.highlighted));
            }
            if (i == lines.length - 1) {
                all(piece.after(), scope, paragraph.content());
            }
            into.add(paragraph);
        }
    }

    /** The run of a tag, smaller where that is asked for. */
    private XmlElement shell(Piece.Slot slot, XmlElement paragraph) {
        return smaller.run(slot.run(), paragraph, smaller.size(slot.tag(), loops));
    }

    private void loop(Piece.Loop loop, Scope scope, List<XmlNode> into) {
        List<Value> values = switch (scope.find(loop.tag().path().up(), loop.tag().path().names())) {
            case null -> absent(loop);
            case Value.Items list -> list.items();
            case Value.Missing(String label) -> absent(loop, label);
            case Value.Fields one -> List.of(one);
            case Value.Text(String text, boolean doubtful) -> text.isBlank() ? List.of() : List.of(Value.text(text));
            case Value.Picture picture -> List.of(picture);
        };
        items += values.size();
        if (items > MAX_ITEMS) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "TOO_MANY_ITEMS", loop.place().toString(),
                    "循环超过 " + MAX_ITEMS + " 项", "请分批生成");
        }
        loops.add(loop.tag().path().names().getFirst());
        for (int i = 0; i < values.size(); i++) {
            all(loop.body(), scope.item(values.get(i), i + 1), into);
        }
        loops.removeLast();
        if (values.isEmpty()) {
            all(loop.padding(), scope, into);
        }
        int used = Math.max(0, values.size() - 1);
        for (int i = used; i < loop.fixedRows().size(); i++) {
            one(loop.fixedRows().get(i), scope, into);
        }
    }

    private List<Value> absent(Piece.Loop loop) {
        return absent(loop, loop.tag().path().toString());
    }

    /** A draft shows one item with its marks, so that the gap is seen. */
    private List<Value> absent(Piece.Loop loop, String label) {
        missing(loop.place(), label);
        return unfilled == Unfilled.MARKED ? List.of(new Value.Fields(Map.of())) : List.of();
    }

    private record Printed(String text, boolean highlighted) {
    }

    private Printed print(Piece.Slot slot, Scope scope) {
        Tag.Field tag = slot.tag();
        Value value = scope.find(tag.path().up(), tag.path().names());
        return switch (value) {
            case null -> tag.optional() ? new Printed("", false) : missing(slot.place(), tag.path().toString());
            case Value.Missing(String label) -> tag.optional() ? new Printed("", false) : missing(slot.place(), label);
            case Value.Text text -> filtered(slot, text);
            // Several chosen values are printed one after another; rows are not.
            case Value.Items(List<Value> items) when items.stream().allMatch(Value.Text.class::isInstance) ->
                    filtered(slot, new Value.Text(items.stream().map(item -> ((Value.Text) item).text())
                            .collect(Collectors.joining("、")), items.stream().anyMatch(item -> ((Value.Text) item).doubtful())));
            case Value.Items items -> notText(slot);
            case Value.Fields fields -> notText(slot);
            case Value.Picture picture -> {
                faults.add(new Fault("NOT_TEXT", slot.place().toString(), "“" + tag.path() + "”是图片，不是文字",
                        "请写成 {{" + tag.path() + "|图片}}"));
                yield new Printed("", false);
            }
        };
    }

    private void image(Piece.Image piece, Scope scope, List<XmlNode> into) {
        Tag.Picture tag = piece.tag();
        Value value = scope.find(tag.path().up(), tag.path().names());
        String absent = switch (value) {
            case null -> tag.path().names().getLast();
            case Value.Missing(String label) -> label;
            default -> null;
        };
        if (absent == null) {
            images.run(piece, value, part).ifPresent(into::add);
        } else if (!tag.optional()) {
            Printed mark = missing(piece.place(), absent);
            if (!mark.text.isEmpty()) {
                into.add(Runs.run(piece.run(), mark.text, mark.highlighted));
            }
        }
    }

    private Printed filtered(Piece.Slot slot, Value.Text value) {
        String text = Runs.clean(value.text());
        boolean doubtful = value.doubtful();
        for (Filter filter : slot.tag().filters()) {
            if (text.isBlank() || doubtful) {
                break;
            }
            String changed = filter.apply().apply(text);
            if (changed != null) {
                text = changed;
            } else if (unfilled == Unfilled.MARKED) {
                doubtful = true;
            } else {
                faults.add(new Fault("BAD_VALUE", slot.place().toString(), "“" + slot.tag().path() + "”的值不能按“"
                        + filter.name() + "”印出", "这里要填" + filter.accepts()));
                break;
            }
        }
        characters += text.length();
        if (characters > MAX_CHARACTERS) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "TOO_MUCH_TEXT", slot.place().toString(),
                    "填入的文字超过 " + MAX_CHARACTERS + " 个字", "请减少内容");
        }
        return new Printed(text, doubtful && unfilled == Unfilled.MARKED);
    }

    private Printed notText(Piece.Slot slot) {
        faults.add(new Fault("NOT_TEXT", slot.place().toString(), "“" + slot.tag().path() + "”是一组内容，不是文字",
                "请用 {{#" + slot.tag().path() + "}}…{{/" + slot.tag().path() + "}} 或写出其中的字段"));
        return new Printed("", false);
    }

    private Printed missing(Place place, String label) {
        return switch (unfilled) {
            case MARKED -> new Printed("【待填：" + label + "】", true);
            case BLANK -> new Printed("", false);
            case REFUSED -> {
                faults.add(new Fault("MISSING_VALUE", place.toString(), "缺少“" + label + "”", "请补填"));
                yield new Printed("", false);
            }
        };
    }
}
