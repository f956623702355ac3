package wenshu.notice.compose;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;

/**
 * The mark 发文机关标志 (GB/T 9704-2012, 7.2.4): one name in one line, or several below one another, made equally wide,
 * with the word beside them in the middle of their height.
 *
 * @param blocks paragraphs, or a table without lines
 * @param bottom where they end below the paper's upper edge, in twips
 * @param inkBottom where the ink of the last name ends
 */
record MarkBlock(List<XmlElement> blocks, int bottom, int inkBottom) {

    /** Room between the names and the word, in thousandths of the names' size. */
    private static final int GAP = 500;
    /** The word's size against the names', in percent. */
    private static final int WORD = 150;
    /** A name's line against its size, in hundredths of the half points. */
    private static final int LINE = 1_350;
    /** More than this the names may not take of the first page, or no text would stand on it (7.3.2). */
    private static final int HIGHEST = Geometry.mm(85);
    private static final int LARGEST_JOINT = 72;

    /**
     * The mark.
     *
     * @param names one below another
     * @param word 文件, 令 or nothing; follows the names where it does not end the one name already
     * @param top where the text before it ends, in twips below the paper's upper edge
     * @param inkTop where the ink of the mark begins
     * @param largest its largest size in half points
     */
    static MarkBlock of(List<String> names, String word, int top, int inkTop, int largest) {
        if (names.size() == 1) {
            String name = names.getFirst();
            boolean there = word.isEmpty() || name.endsWith(word) || word.equals("令") && name.endsWith("命令");
            return single(there ? name : name + word, top, inkTop, largest);
        }
        return joint(names, word, top, inkTop);
    }

    private static MarkBlock single(String name, int top, int inkTop, int largest) {
        int size = Geometry.markSize(name, largest);
        int line = size * 25 / 2;
        int before = Math.max(0, inkTop - top - Geometry.baseline(line) + Geometry.inkAbove(size));
        int bottom = top + before + line;
        return new MarkBlock(List.of(paragraph(name, size, before)), bottom,
                bottom - line + Geometry.baseline(line) + Geometry.inkBelow(size));
    }

    private static MarkBlock joint(List<String> names, String word, int top, int inkTop) {
        int longest = names.stream().mapToInt(name -> name.codePointCount(0, name.length())).max().orElse(1);
        int widest = Geometry.TYPE_WIDTH - 60;
        int characters = word.codePointCount(0, word.length());
        int fits = widest * 1_000 / (10 * (longest * 1_000 + (characters == 0 ? 0 : GAP) + characters * WORD * 10));
        int size = Math.min(Math.min(LARGEST_JOINT, fits), HIGHEST * 100 / (names.size() * LINE));
        int line = size * LINE / 100;
        int offset = Geometry.baseline(line) - Geometry.inkAbove(size);
        int spacer = Math.max(Geometry.SMALLEST_LINE, inkTop - top - offset);
        int bottom = top + spacer + names.size() * line;
        List<XmlElement> blocks = new ArrayList<>();
        XmlElement space = Wml.paragraph(Styles.NORMAL);
        Wml.properties(space).add(Wml.exactLine(spacer));
        blocks.add(space);
        int width = longest * size * 10 + 20;
        int wordWidth = characters == 0 ? 0 : size * 10 * (GAP + characters * WORD * 10) / 1_000 + 20;
        blocks.add(table(names, word, size, line, width, wordWidth));
        return new MarkBlock(blocks, bottom, bottom - line + Geometry.baseline(line) + Geometry.inkBelow(size));
    }

    private static XmlElement table(List<String> names, String word, int size, int line, int width, int wordWidth) {
        XmlElement table = new XmlElement("w:tbl");
        XmlElement properties = table.addNew("w:tblPr");
        properties.addNew("w:tblW").with("w:w", Integer.toString(width + wordWidth)).with("w:type", "dxa");
        properties.addNew("w:jc").with("w:val", "center");
        properties.addNew("w:tblLayout").with("w:type", "fixed");
        XmlElement margins = properties.addNew("w:tblCellMar");
        for (String side : new String[] {"w:top", "w:left", "w:bottom", "w:right"}) {
            margins.addNew(side).with("w:w", "0").with("w:type", "dxa");
        }
        XmlElement grid = table.addNew("w:tblGrid");
        grid.addNew("w:gridCol").with("w:w", Integer.toString(width));
        XmlElement row = table.addNew("w:tr");
        row.addNew("w:trPr").addNew("w:trHeight").with("w:val", Integer.toString(names.size() * line)).with("w:hRule", "exact");
        XmlElement left = cell(row, width);
        for (String name : names) {
            XmlElement paragraph = mark(name, size, line, "distribute");
            left.add(paragraph);
        }
        if (wordWidth > 0) {
            grid.addNew("w:gridCol").with("w:w", Integer.toString(wordWidth));
            int wordSize = size * WORD / 100;
            XmlElement right = cell(row, wordWidth);
            right.add(mark(word, wordSize, wordSize * 25 / 2, "right"));
        }
        return table;
    }

    private static XmlElement cell(XmlElement row, int width) {
        XmlElement cell = row.addNew("w:tc");
        XmlElement properties = cell.addNew("w:tcPr");
        properties.addNew("w:tcW").with("w:w", Integer.toString(width)).with("w:type", "dxa");
        properties.addNew("w:vAlign").with("w:val", "center");
        return cell;
    }

    private static XmlElement mark(String text, int size, int line, String align) {
        XmlElement paragraph = Wml.paragraph(Styles.MARK);
        Wml.properties(paragraph).add(Wml.exactLine(line));
        Wml.properties(paragraph).addNew("w:jc").with("w:val", align);
        return paragraph.add(run(text, size));
    }

    /** One name in red; size in half points, exact line of 1.25 times the size. */
    static XmlElement paragraph(String name, int size, int before) {
        XmlElement paragraph = Wml.paragraph(Styles.MARK);
        Wml.properties(paragraph).add(Wml.exactLine(size * 25 / 2).with("w:before", Integer.toString(before)));
        return paragraph.add(run(name, size));
    }

    private static XmlElement run(String text, int size) {
        XmlElement run = Wml.run(text);
        XmlElement properties = run.childOrNew("w:rPr");
        run.content().remove(properties);
        run.content().addFirst(properties);
        Wml.size(properties, size);
        return run;
    }
}
