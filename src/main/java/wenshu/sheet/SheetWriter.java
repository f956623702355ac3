package wenshu.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes lists as XLSX that print well: the title across all columns, the headings on every page, all columns on the
 * page's width. Every cell is text, so that a number of 18 digits keeps them and nothing is ever a formula. The same
 * list always gives the same bytes.
 */
public final class SheetWriter {

    private static final String FONT = "宋体";
    private static final String TITLE_FONT = "黑体";
    private static final String TEXT = "@";
    private static final String CHOICES = "代码表";

    private final Workbook workbook;
    private final List<List<String>> choices = new ArrayList<>();
    private Worksheet choiceSheet;

    private SheetWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /** One workbook with a sheet for every list; the names of the lists must differ. */
    public static byte[] write(List<SheetList> lists) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Wenshu", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 11);
            SheetWriter writer = new SheetWriter(workbook);
            for (SheetList list : lists) {
                writer.write(list);
            }
            writer.finishChoices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TimelessXlsx.of(bytes.toByteArray());
    }

    private void write(SheetList list) throws IOException {
        Worksheet sheet = workbook.newWorksheet(list.name());
        sheet.pageOrientation(list.landscape() ? "landscape" : "portrait");
        sheet.paperSize(list.large() ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("第 &P 页，共 &N 页", org.dhatim.fastexcel.Position.CENTER, 10);
        for (int i = 0; i < list.columns().size(); i++) {
            sheet.width(i, list.columns().get(i).width());
            sheet.style(i).format(TEXT).fontName(FONT).fontSize(11).set();
        }
        int top = above(sheet, list);
        int first = headings(sheet, list, top);
        int row = first;
        for (List<String> cells : list.rows()) {
            cells(sheet, list, row++, cells);
        }
        List<String> blank = list.columns().stream().map(column -> "").toList();
        for (int i = 0; i < list.blankRows(); i++) {
            cells(sheet, list, row++, blank);
        }
        for (int i = 0; i < list.columns().size(); i++) {
            if (!list.columns().get(i).choices().isEmpty()) {
                offer(sheet, i, first, Math.max(first, row - 1), list.columns().get(i).choices());
            }
        }
        sheet.finish();
    }

    private static int above(Worksheet sheet, SheetList list) {
        int last = list.columns().size() - 1;
        int row = 0;
        if (!list.title().isEmpty()) {
            sheet.value(row, 0, list.title());
            sheet.style(row, 0).fontName(TITLE_FONT).fontSize(18).horizontalAlignment("center").verticalAlignment("center")
                    .set();
            sheet.range(row, 0, row, last).merge();
            sheet.rowHeight(row++, 36);
        }
        if (!list.left().isEmpty() || !list.right().isEmpty()) {
            int middle = list.right().isEmpty() ? last : last / 2;
            sheet.value(row, 0, list.left());
            sheet.style(row, 0).fontName(FONT).fontSize(11).horizontalAlignment("left").set();
            merge(sheet, row, 0, middle);
            if (middle < last) {
                sheet.value(row, middle + 1, list.right());
                sheet.style(row, middle + 1).fontName(FONT).fontSize(11).horizontalAlignment("right").set();
                merge(sheet, row, middle + 1, last);
            }
            row++;
        }
        return row;
    }

    private static void merge(Worksheet sheet, int row, int from, int to) {
        if (from < to) {
            sheet.range(row, from, row, to).merge();
        }
    }

    /** Writes the headings, in two rows where some have one above them; the row after them. */
    private static int headings(Worksheet sheet, SheetList list, int top) {
        int bottom = list.grouped() ? top + 1 : top;
        List<Column> columns = list.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean below = !column.group().isEmpty();
            heading(sheet, top, i, below ? column.group() : column.heading());
            if (bottom > top) {
                heading(sheet, bottom, i, below ? column.heading() : "");
                if (!below) {
                    sheet.range(top, i, bottom, i).merge();
                }
            }
            if (!column.note().isEmpty()) {
                sheet.comment(below ? bottom : top, i, column.note());
            }
        }
        for (int from = 0; from < columns.size(); ) {
            int to = from;
            String group = columns.get(from).group();
            while (!group.isEmpty() && to + 1 < columns.size() && columns.get(to + 1).group().equals(group)) {
                to++;
            }
            merge(sheet, top, from, to);
            from = to + 1;
        }
        sheet.repeatRows(top, bottom);
        sheet.freezePane(0, bottom + 1);
        return bottom + 1;
    }

    private static void heading(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).fontName(TITLE_FONT).fontSize(11).format(TEXT).horizontalAlignment("center")
                .verticalAlignment("center").wrapText(true).borderStyle(BorderStyle.THIN).set();
    }

    private static void cells(Worksheet sheet, SheetList list, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, XmlCharacters.kept(cells.get(i)));
            }
            sheet.style(row, i).fontName(FONT).fontSize(11).format(TEXT).wrapText(true).verticalAlignment("center")
                    .horizontalAlignment(list.columns().get(i).centred() ? "center" : "left")
                    .borderStyle(BorderStyle.THIN).set();
        }
    }

    /** Choices stand on a hidden sheet: written into the rule itself they may have 255 characters only. */
    private void offer(Worksheet sheet, int column, int from, int to, List<String> offered) {
        if (choiceSheet == null) {
            choiceSheet = workbook.newWorksheet(CHOICES);
            choiceSheet.setVisibilityState(VisibilityState.HIDDEN);
        }
        int place = choices.indexOf(offered);
        if (place < 0) {
            place = choices.size();
            choices.add(offered);
        }
        sheet.range(from, column, to, column).validateWithList(choiceSheet.range(0, place, offered.size() - 1, place))
                .allowBlank(true).showErrorMessage(true).errorTitle("不在代码表中").error("请从下拉列表中选择");
    }

    private void finishChoices() throws IOException {
        for (int column = 0; column < choices.size(); column++) {
            for (int row = 0; row < choices.get(column).size(); row++) {
                choiceSheet.inlineString(row, column, XmlCharacters.kept(choices.get(column).get(row)));
            }
        }
        if (choiceSheet != null) {
            choiceSheet.finish();
        }
    }
}
