package wenshu.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** The rows of a workbook; hidden sheets are left out, they hold lists of choices and the like. */
final class XlsxRows {

    private final String name;
    private final SheetLimits limits;

    private XlsxRows(String name, SheetLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    static List<Sheet> read(String name, byte[] checked, SheetLimits limits) {
        XlsxRows reader = new XlsxRows(name, limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(checked),
                new ReadingOptions(true, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) {
                if (sheets.size() == limits.sheets()) {
                    throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_SHEETS", name,
                            "工作表超过 " + limits.sheets() + " 个", "请删去多余的工作表");
                }
                sheets.add(reader.sheet(sheet));
            }
            return sheets;
        } catch (FaultException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw XlsxPackage.broken(name, e);
        }
    }

    private Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                List<SheetCell> cells = new ArrayList<>();
                for (Cell cell : row) {
                    if (cell != null) {
                        add(sheet.getName(), CellText.of(cell), cells);
                    }
                }
                if (!cells.isEmpty()) {
                    if (rows.size() == limits.rows()) {
                        throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_ROWS", name + "的工作表“" + sheet.getName() + "”",
                                "超过 " + limits.rows() + " 行", "请拆成几份");
                    }
                    rows.add(new SheetRow(row.getRowNum(), cells));
                }
            }
        }
        return new Sheet(sheet.getName(), rows);
    }

    private void add(String sheet, SheetCell cell, List<SheetCell> cells) {
        if (cell.text().isBlank() && cell.objection() == null) {
            return;
        }
        if (cell.column() > limits.columns()) {
            throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_COLUMNS", name + "的工作表“" + sheet + "”" + cell.address(),
                    "内容超过了第 " + limits.columns() + " 列", "请删去多余的列");
        }
        cells.add(CellText.bounded(cell, limits));
    }
}
