package wenshu.web.search;

import java.util.List;
import java.util.Locale;
import wenshu.search.Segment;
import wenshu.search.Workbook;

/**
 * What the page of a record shows of one file, and where in it what was looked for stands.
 *
 * @param file the file's name; empty when the record has none that can be shown
 * @param files the names of all files that can be shown
 * @param drawn whether its pages are drawn; otherwise its text is shown
 * @param drawable whether its pages can be drawn
 * @param failed whether the pages were to be drawn and could not be
 * @param readable whether it has a text
 * @param page the page to open it at, from 1; 0 for wherever the first marked place is
 * @param words what was looked for; empty when nothing was
 * @param marks the writings of it that stand in this file, as they stand there
 * @param found the pages with marked places
 * @param total how many marked places there are
 * @param pages the text to be shown; empty when the pages are drawn
 * @param cut what of a long text is left out, in Chinese; empty when nothing is
 */
public record Place(String file, List<String> files, boolean drawn, boolean drawable, boolean failed, boolean readable, int page, String words,
                    List<String> marks, List<OnPage> found, int total, List<TextPage> pages, String cut) {

    /** Nothing that could be shown. */
    static final Place NONE = new Place("", List.of(), false, false, false, false, 0, "", List.of(), List.of(), 0, List.of(), "");

    public Place {
        files = List.copyOf(files);
        marks = List.copyOf(marks);
        found = List.copyOf(found);
        pages = List.copyOf(pages);
    }

    /** Whether a place was asked for, and not just the record. */
    public boolean asked() {
        return page > 0 || !words.isEmpty();
    }

    /** The page that it opens at, from 1; 0 when nobody knows yet. */
    public int opened() {
        return page > 0 || found.isEmpty() ? page : found.getFirst().page();
    }

    /** Whether the file is a picture and not a paper of pages. */
    public boolean picture() {
        return drawable && !type(file).equals("PDF") && !word();
    }

    /** Whether the file is a Word paper, whose pages are as this house sets them. */
    public boolean word() {
        return type(file).equals("DOCX");
    }

    /** A file's ending, as a short word for what it is. */
    public String type(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /**
     * How many marked places a page has.
     *
     * @param page the page, from 1; 0 for a file whose pages are not known
     * @param places marked places on it
     * @param sheet the name of the sheet that it is; empty when it is none
     */
    public record OnPage(int page, int places, String sheet) {

        /** It in words. */
        public String where() {
            return Workbook.where(page, sheet);
        }
    }

    /**
     * The text of one page.
     *
     * @param number the page, from 1; 0 for a text without pages
     * @param segments its text, with what was looked for marked
     * @param lines the same line by line, for a spreadsheet; empty for any other text
     */
    public record TextPage(int number, List<Segment> segments, List<SheetLine> lines) {

        public TextPage {
            segments = List.copyOf(segments);
            lines = List.copyOf(lines);
        }

        /** It in words; the name of a sheet is its first line. */
        public String where() {
            return lines.isEmpty() ? Workbook.where(number, "") : "第 " + number + " 张工作表";
        }

        /** Cells of the widest line. */
        public int width() {
            return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        }
    }
}
