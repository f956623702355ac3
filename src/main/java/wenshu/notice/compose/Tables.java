package wenshu.notice.compose;

import java.util.List;
import java.util.stream.IntStream;
import wenshu.docx.xml.XmlElement;
import wenshu.notice.TextBlock;

/**
 * Tables of a draft's text: as wide as the type area, columns shared out by what stands in them, in the largest size in
 * which every column keeps its words whole; the header is repeated on every page.
 */
final class Tables {

    /** 4号, 小四, 五号 and 小五 in half points. */
    private static final int[] SIZES = {28, 24, 21, 18};
    private static final int SIDE = 57;
    /** A hundred characters in a cell ask for no more room than this many. */
    private static final int MOST_WANTED = 30;
    /** So many hanzi of a cell stay on one line if they can. */
    private static final int LEAST_HANZI = 4;

    private Tables() {
    }

    /** A table as wide as the room for it, in twips. */
    static XmlElement of(TextBlock.Table table, int room) {
        int size = size(table, room);
        int[] widths = widths(table, size, room);
        XmlElement element = new XmlElement("w:tbl");
        XmlElement properties = element.addNew("w:tblPr");
        properties.addNew("w:tblW").with("w:w", Integer.toString(room)).with("w:type", "dxa");
        properties.addNew("w:jc").with("w:val", "center");
        XmlElement borders = properties.addNew("w:tblBorders");
        for (String side : new String[] {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
            borders.addNew(side).with("w:val", "single").with("w:sz", "4").with("w:space", "0").with("w:color", "000000");
        }
        properties.addNew("w:tblLayout").with("w:type", "fixed");
        XmlElement margins = properties.addNew("w:tblCellMar");
        margins.addNew("w:left").with("w:w", Integer.toString(SIDE)).with("w:type", "dxa");
        margins.addNew("w:right").with("w:w", Integer.toString(SIDE)).with("w:type", "dxa");
        XmlElement grid = element.addNew("w:tblGrid");
        for (int width : widths) {
            grid.addNew("w:gridCol").with("w:w", Integer.toString(width));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            element.add(row(table.rows().get(i), widths, size, i == 0 && table.header()));
        }
        return element;
    }

    private static XmlElement row(List<String> cells, int[] widths, int size, boolean header) {
        XmlElement row = new XmlElement("w:tr");
        XmlElement properties = row.addNew("w:trPr");
        properties.addNew("w:cantSplit");
        properties.addNew("w:trHeight").with("w:val", Integer.toString(size * 18)).with("w:hRule", "atLeast");
        if (header) {
            properties.addNew("w:tblHeader");
        }
        for (int i = 0; i < widths.length; i++) {
            XmlElement cell = row.addNew("w:tc");
            XmlElement cellProperties = cell.addNew("w:tcPr");
            cellProperties.addNew("w:tcW").with("w:w", Integer.toString(widths[i])).with("w:type", "dxa");
            cellProperties.addNew("w:vAlign").with("w:val", "center");
            cell.add(paragraph(cells.get(i), size, header, widths[i] - 2 * SIDE));
        }
        return row;
    }

    /** What fits one line stands in the middle of its cell; longer text begins at its left edge. */
    private static XmlElement paragraph(String text, int size, boolean header, int room) {
        XmlElement paragraph = Wml.paragraph(Styles.CELL);
        XmlElement properties = Wml.properties(paragraph);
        properties.add(Wml.exactLine(size * 13));
        properties.addNew("w:jc").with("w:val", header || width(text, size) <= room ? "center" : "left");
        if (text.isEmpty()) {
            return paragraph;
        }
        XmlElement run = header ? Wml.run(text, Face.HEI) : Wml.run(text);
        XmlElement runProperties = run.childOrNew("w:rPr");
        run.content().remove(runProperties);
        run.content().addFirst(runProperties);
        Wml.size(runProperties, size);
        return paragraph.add(run);
    }

    private static int size(TextBlock.Table table, int room) {
        for (int size : SIZES) {
            int least = 0;
            for (int column = 0; column < table.columns(); column++) {
                least += least(table, column, size);
            }
            if (least <= room) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    /** Every column gets its longest cell in one line, or where that is too much, its longest word and a share of the rest. */
    private static int[] widths(TextBlock.Table table, int size, int room) {
        int columns = table.columns();
        int[] least = new int[columns];
        int[] full = new int[columns];
        for (int column = 0; column < columns; column++) {
            least[column] = least(table, column, size);
            for (List<String> row : table.rows()) {
                full[column] = Math.max(full[column], Math.min(width(row.get(column), size), MOST_WANTED * size * 10));
            }
            full[column] = Math.max(least[column], full[column] + 2 * SIDE + size);
        }
        int all = IntStream.of(full).sum();
        if (all <= room) {
            return shared(full, full, room - all, all);
        }
        int needed = IntStream.of(least).sum();
        if (needed > room) {
            // Even the smallest size is too large: every column yields alike.
            return shared(new int[columns], least, room, needed);
        }
        int[] more = new int[columns];
        for (int column = 0; column < columns; column++) {
            more[column] = full[column] - least[column];
        }
        return shared(least, more, room - needed, all - needed);
    }

    /** What is given already and a share of the rest by the parts; the last column gets what rounding leaves. */
    private static int[] shared(int[] given, int[] parts, int rest, int sum) {
        int[] widths = new int[given.length];
        int left = rest;
        for (int i = 0; i < given.length; i++) {
            int share = sum == 0 ? 0 : (int) ((long) rest * parts[i] / sum);
            widths[i] = given[i] + share;
            left -= share;
        }
        widths[widths.length - 1] += left;
        return widths;
    }

    /** What a column needs so that no word and no short run of hanzi is broken. */
    private static int least(TextBlock.Table table, int column, int size) {
        int least = 0;
        for (List<String> row : table.rows()) {
            for (String word : row.get(column).split("(?<=[^\\x21-\\x7E])|(?=[^\\x21-\\x7E])")) {
                least = Math.max(least, Math.min(width(word, size), MOST_WANTED * size * 5));
            }
            String text = row.get(column);
            int end = text.offsetByCodePoints(0, Math.min(LEAST_HANZI, text.codePointCount(0, text.length())));
            least = Math.max(least, width(text.substring(0, end), size));
        }
        return least + 2 * SIDE + size;
    }

    private static int width(String text, int size) {
        return text.codePoints().map(c -> c >= 0x80 ? size * 10 : size * 5 + size).sum();
    }
}
