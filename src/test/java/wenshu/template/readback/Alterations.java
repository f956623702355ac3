package wenshu.template.readback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlNode;

/** What people and office programs do to a form after it was filled; none of it changes a value. */
final class Alterations {

    /** The ways, by name; each changes the body of the document. */
    static final Map<String, BiConsumer<XmlElement, Context>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("runs split", (body, context) -> each(body, "w:p", p -> splitRuns(p, context.random)));
        WAYS.put("runs merged", (body, context) -> each(body, "w:p", Alterations::mergeRuns));
        WAYS.put("fonts", (body, context) -> each(body, "w:r", run -> font(run, context.random)));
        WAYS.put("controls dropped", (body, context) -> dropControls(body));
        WAYS.put("tracked changes", (body, context) -> each(body, "w:p", p -> track(p, context.random)));
        WAYS.put("empty paragraphs", (body, context) -> emptyParagraphs(body, context.random));
        WAYS.put("spaces in labels", (body, context) -> labels(body, context, Alterations::spaced));
        WAYS.put("labels spelt otherwise", (body, context) -> labels(body, context, Alterations::respelt));
        WAYS.put("label lines joined", (body, context) -> each(body, "w:tc", cell -> joinLabel(cell, context)));
        WAYS.put("empty rows removed or added", (body, context) -> each(body, "w:tbl", table -> emptyRows(table, context.random)));
        WAYS.put("rows swapped", Alterations::swapRows);
        WAYS.put("pairs swapped", (body, context) -> each(body, "w:tr", row -> swapPairs(row, context)));
        WAYS.put("columns swapped", (body, context) -> each(body, "w:tbl", table -> swapColumns(table, context)));
        WAYS.put("a note added", (body, context) -> note(body, context.random));
    }

    /**
     * What an alteration may know.
     *
     * @param labels the fixed texts of the template, as letters
     * @param heads the heads of the columns over its loops
     */
    record Context(Random random, Set<String> labels, Set<String> heads) {
    }

    private Alterations() {
    }

    /** The file after these alterations. */
    static byte[] alter(byte[] docx, List<String> ways, Context context) {
        OpcPackage file = OpcPackage.read("altered.docx", docx);
        XmlDocument document = file.xml(file.mainDocument());
        XmlElement body = document.root().child("w:body");
        ways.forEach(way -> WAYS.get(way).accept(body, context));
        return file.with(file.mainDocument(), document).toBytes();
    }

    private interface Change {
        void apply(XmlElement element);
    }

    private static void each(XmlElement element, String name, Change change) {
        for (XmlElement child : element.children()) {
            each(child, name, change);
        }
        if (element.is(name)) {
            change.apply(element);
        }
    }

    private static String letters(XmlElement element) {
        return Labels.label(element.allText());
    }

    private static void splitRuns(XmlElement paragraph, Random random) {
        for (XmlElement run : paragraph.children("w:r")) {
            XmlElement text = run.child("w:t");
            String all = text == null ? "" : text.allText();
            if (run.children("w:t").size() != 1 || run.children().size() > 2 || all.codePointCount(0, all.length()) < 2) {
                continue;
            }
            int cut = all.offsetByCodePoints(0, 1 + random.nextInt(all.codePointCount(0, all.length()) - 1));
            XmlElement second = run.copy();
            text.content().clear();
            text.with("xml:space", "preserve").text(all.substring(0, cut));
            second.child("w:t").content().clear();
            second.child("w:t").with("xml:space", "preserve").text(all.substring(cut));
            second.with("w:rsidR", "00A1B2C3");
            int at = paragraph.content().indexOf(run) + 1;
            paragraph.content().add(at, second);
            paragraph.content().add(at, new XmlElement("w:proofErr").with("w:type", "spellStart"));
        }
    }

    private static void mergeRuns(XmlElement paragraph) {
        XmlElement first = null;
        for (XmlElement run : paragraph.children()) {
            if (!run.is("w:r") || run.children().stream().anyMatch(child -> !child.is("w:t") && !child.is("w:rPr"))) {
                first = null;
            } else if (first == null) {
                first = run;
            } else {
                first.content().addAll(run.children("w:t"));
                paragraph.content().remove(run);
            }
        }
    }

    private static void font(XmlElement run, Random random) {
        if (random.nextInt(3) == 0) {
            run.content().removeIf(node -> node instanceof XmlElement child && child.is("w:rPr"));
            XmlElement properties = new XmlElement("w:rPr");
            properties.addNew("w:rFonts").with("w:eastAsia", "楷体").with("w:hint", "eastAsia");
            properties.addNew("w:sz").with("w:val", Integer.toString(18 + 2 * random.nextInt(8)));
            run.content().addFirst(properties);
        }
    }

    private static void dropControls(XmlElement element) {
        List<XmlNode> content = new ArrayList<>();
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement child && child.is("w:sdt") && child.child("w:sdtContent") != null) {
                content.addAll(child.child("w:sdtContent").content());
            } else {
                content.add(node);
            }
        }
        element.content().clear();
        element.content().addAll(content);
        element.children().forEach(Alterations::dropControls);
    }

    private static void track(XmlElement paragraph, Random random) {
        for (XmlElement run : paragraph.children("w:r")) {
            if (random.nextInt(4) > 0 || run.child("w:t") == null) {
                continue;
            }
            int at = paragraph.content().indexOf(run);
            paragraph.content().set(at, new XmlElement("w:ins").with("w:id", "9").with("w:author", "示例").add(run));
            XmlElement gone = new XmlElement("w:del").with("w:id", "10").with("w:author", "示例");
            gone.addNew("w:r").addNew("w:delText").text("原来写的内容");
            paragraph.content().add(at, gone);
        }
    }

    private static void emptyParagraphs(XmlElement body, Random random) {
        for (XmlElement child : body.children()) {
            if (random.nextInt(3) == 0 && !child.is("w:sectPr")) {
                body.content().add(body.content().indexOf(child), new XmlElement("w:p"));
            }
        }
    }

    private interface Spelling {
        String change(String text, Random random);
    }

    /** Changes labels that stand in one run of their own. */
    private static void labels(XmlElement body, Context context, Spelling spelling) {
        each(body, "w:tc", cell -> {
            if (context.labels.contains(letters(cell)) && context.random.nextInt(3) == 0 && !cell.find("w:tbl").isPresent()) {
                List<XmlElement> texts = new ArrayList<>();
                each(cell, "w:t", texts::add);
                XmlElement text = texts.get(context.random.nextInt(texts.size()));
                String changed = spelling.change(text.allText(), context.random);
                text.content().clear();
                text.with("xml:space", "preserve").text(changed);
            }
        });
    }

    private static String spaced(String text, Random random) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c).append(random.nextInt(3) == 0 ? "　" : random.nextInt(4) == 0 ? " " : ""));
        return out.toString();
    }

    private static String respelt(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> text + "：";
            case 1 -> text + "*";
            case 2 -> text.length() < 4 ? text + "（必填）" : text.substring(0, 1) + text.substring(2);
            default -> text.length() < 4 ? text : text.substring(0, 2) + "及" + text.substring(2);
        };
    }

    private static void joinLabel(XmlElement cell, Context context) {
        List<XmlElement> paragraphs = cell.children("w:p");
        if (paragraphs.size() > 1 && context.labels.contains(letters(cell)) && context.random.nextBoolean()) {
            for (XmlElement more : paragraphs.subList(1, paragraphs.size())) {
                paragraphs.getFirst().content().addAll(more.children("w:r"));
                cell.content().remove(more);
            }
        }
    }

    private static void emptyRows(XmlElement table, Random random) {
        List<XmlElement> empty = table.children("w:tr").stream().filter(row -> row.allText().isBlank()).toList();
        if (table.children("w:tr").stream().anyMatch(row -> row.find("w:vMerge").isPresent())) {
            return;
        }
        for (XmlElement row : empty) {
            if (random.nextInt(3) == 0) {
                table.content().remove(row);
            } else if (random.nextInt(4) == 0) {
                table.content().add(table.content().indexOf(row), row.copy());
            }
        }
    }

    /** A row of labels and values: a label first, and no merged cells. */
    private static boolean pairs(XmlElement row, Context context) {
        List<XmlElement> cells = row.children("w:tc");
        if (cells.size() < 2 || cells.size() % 2 != 0 || row.find("w:vMerge").isPresent()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i % 2 == 0 && (!context.labels.contains(letters(cells.get(i))) || context.heads.contains(letters(cells.get(i))))) {
                return false;
            }
        }
        return true;
    }

    private static void swapRows(XmlElement body, Context context) {
        each(body, "w:tbl", table -> {
            List<XmlElement> rows = table.children("w:tr");
            for (int i = 0; i + 1 < rows.size(); i++) {
                if (context.random.nextInt(3) == 0 && pairs(rows.get(i), context) && pairs(rows.get(i + 1), context)) {
                    int at = table.content().indexOf(rows.get(i));
                    table.content().remove(rows.get(i));
                    table.content().add(at + 1, rows.get(i));
                    i++;
                }
            }
        });
    }

    private static void swapPairs(XmlElement row, Context context) {
        List<XmlElement> cells = row.children("w:tc");
        if (cells.size() == 4 && pairs(row, context) && context.random.nextInt(3) == 0) {
            row.content().removeAll(cells);
            List.of(2, 3, 0, 1).forEach(i -> row.add(cells.get(i)));
        }
    }

    private static void swapColumns(XmlElement table, Context context) {
        List<XmlElement> rows = table.children("w:tr");
        int columns = rows.getFirst().children("w:tc").size();
        boolean heads = rows.getFirst().children("w:tc").stream().allMatch(cell -> context.heads.contains(letters(cell)));
        if (!heads || columns < 3 || rows.stream().anyMatch(row -> row.children("w:tc").size() != columns)) {
            return;
        }
        int first = context.random.nextInt(columns - 1);
        for (XmlElement row : rows) {
            XmlElement cell = row.children("w:tc").get(first);
            int at = row.content().indexOf(row.children("w:tc").get(first + 1));
            row.content().remove(cell);
            row.content().add(at, cell);
        }
    }

    private static void note(XmlElement body, Random random) {
        XmlElement paragraph = new XmlElement("w:p");
        paragraph.addNew("w:r").addNew("w:t").text("注：本表一式三份，由所在单位统一报送。");
        // Above the first table, or at the end.
        XmlElement table = body.child("w:tbl");
        XmlElement before = table != null && random.nextBoolean() ? table : body.child("w:sectPr");
        body.content().add(before == null ? body.content().size() : body.content().indexOf(before), paragraph);
    }
}
