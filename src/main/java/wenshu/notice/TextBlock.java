package wenshu.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of a draft's text: a paragraph, or the table that consecutive lines beginning with | make. */
public sealed interface TextBlock {

    /** One paragraph. */
    record Paragraph(String text) implements TextBlock {
    }

    /**
     * A table.
     *
     * @param rows its cells, every row as long as the longest; the first row is its header when {@code header}
     * @param header whether the first row names the columns and is repeated on every page
     */
    record Table(List<List<String>> rows, boolean header) implements TextBlock {

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** How many columns it has. */
        public int columns() {
            return rows.getFirst().size();
        }
    }

    /** The blocks of a text in order. A line such as |---|---| only says that the row before it is the header. */
    static List<TextBlock> of(List<String> lines) {
        List<TextBlock> blocks = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            if (isRow(line)) {
                rows.add(line);
                continue;
            }
            table(rows, blocks);
            blocks.add(new Paragraph(line));
        }
        table(rows, blocks);
        return blocks;
    }

    /** Whether a line is a row of a table. */
    static boolean isRow(String line) {
        return line.length() > 1 && line.charAt(0) == '|' && line.indexOf('|', 1) > 0;
    }

    private static void table(List<String> lines, List<TextBlock> into) {
        List<List<String>> rows = new ArrayList<>();
        boolean header = false;
        for (String line : lines) {
            if (line.matches("\\|(\\s*:?-+:?\\s*\\|)+")) {
                header |= rows.size() == 1;
            } else {
                rows.add(cells(line));
            }
        }
        lines.clear();
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        for (List<String> row : rows) {
            row.addAll(Collections.nCopies(columns - row.size(), ""));
        }
        into.add(new Table(rows, header));
    }

    /** The cells between the bars; \| is a bar in a cell. */
    private static List<String> cells(String line) {
        String inner = line.substring(1);
        String plain = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> cells = new ArrayList<>();
        for (String cell : Pattern.compile("(?<!\\\\)\\|").split(plain, -1)) {
            cells.add(cell.replace("\\|", "|").strip());
        }
        return cells;
    }
}
