package wenshu.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import wenshu.fault.Fault;

/** A cell as text; what cannot be taken as text says so at its address. */
final class CellText {

    /** Formats without a string of their own (ECMA-376 part 1, 18.8.30, the column for zh-cn): days, then months. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58);
    private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    /** A formula that somebody typed as text, or that a file brings where no formula can be: {@code =NAME(…}. */
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=＝]\\s*[+-]?[A-Za-z_][A-Za-z0-9_.]*\\s*[(（].*");
    /** Formulas that lead or call elsewhere. */
    private static final Pattern OUTSIDE = Pattern.compile("(?i).*(HYPERLINK|WEBSERVICE|FILTERXML|IMPORT\\w*|RTD|DDE|CALL|"
            + "EXEC|\\[).*", Pattern.DOTALL);
    /** From 2^53 on a spreadsheet no longer keeps every digit; it shows 15. */
    private static final BigDecimal EXACT = new BigDecimal("1E15");

    private CellText() {
    }

    static SheetCell of(Cell cell) {
        int row = cell.getAddress().getRow() + 1;
        int column = cell.getColumnIndex() + 1;
        String formula = cell.getFormula();
        if (formula != null && OUTSIDE.matcher(formula).matches()) {
            return bad(row, column, "=" + formula, "FORMULA", "是公式 =" + shortened(formula) + "，不会执行",
                    "请改成文字：选中后“复制”，再“选择性粘贴”为“数值”");
        }
        try {
            return typed(cell, row, column);
        } catch (ExcelReaderException | DateTimeException | NumberFormatException e) {
            return bad(row, column, "", "BAD_CELL", "单元格的内容读不出来", "请删去后重新输入");
        }
    }

    private static SheetCell typed(Cell cell, int row, int column) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> text(row, column, "");
            case STRING -> text(row, column, cell.asString());
            case BOOLEAN -> text(row, column, cell.asBoolean() ? "是" : "否");
            case ERROR -> bad(row, column, raw, "BAD_CELL", "是错误值 " + shortened(raw), "请改正公式，或直接输入文字");
            case NUMBER -> number(cell, raw, row, column);
            // A formula tells no type of its value: what looks like a number is one.
            case FORMULA -> raw.startsWith("#") ? bad(row, column, raw, "BAD_CELL", "公式的结果是错误值 " + shortened(raw),
                    "请改正公式，或直接输入文字") : raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
                    ? number(cell, raw, row, column) : text(row, column, raw);
        };
    }

    /** Text; one that is a formula to a spreadsheet is not what anybody wants on paper. */
    static SheetCell text(int row, int column, String text) {
        return FORMULA.matcher(text).matches() ? bad(row, column, text, "FORMULA",
                "以“=”开头，是公式 " + shortened(text) + "，不会执行", "请改成要印的文字")
                : new SheetCell(row, column, text, null);
    }

    private static SheetCell number(Cell cell, String raw, int row, int column) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (isDate(id, format)) {
            return text(row, column, date(cell.asDate(), id, format));
        }
        BigDecimal number = new BigDecimal(raw);
        if (number.abs().compareTo(EXACT) >= 0) {
            return bad(row, column, raw, "NUMBER_TOO_LONG", "长号码被存成了数字，后几位已经丢失",
                    "请先把这一列设为“文本”格式，再重新输入号码");
        }
        // Sums in a spreadsheet are binary: 0.1 + 0.2 is to be 0.3.
        BigDecimal shown = number.scale() > 10 ? number.setScale(10, RoundingMode.HALF_UP) : number;
        return text(row, column, shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
    }

    private static boolean isDate(Integer id, String format) {
        if (id != null && (DAYS.contains(id) || MONTHS.contains(id))) {
            return true;
        }
        String bare = format == null ? "" : bare(format);
        return bare.contains("y") || bare.contains("d") && bare.contains("m");
    }

    private static String bare(String format) {
        String first = format.split(";", 2)[0].toLowerCase(Locale.ROOT);
        return QUOTED.matcher(first).replaceAll("");
    }

    /** As exact as its format shows it. */
    private static String date(LocalDateTime date, Integer id, String format) {
        String bare = format == null ? "" : bare(format);
        boolean day = bare.isEmpty() ? id == null || !MONTHS.contains(id) : bare.contains("d");
        boolean month = bare.isEmpty() || bare.contains("m");
        return date.format(DateTimeFormatter.ofPattern(day ? "uuuu-MM-dd" : month ? "uuuu-MM" : "uuuu"));
    }

    /** A cell that is too long keeps its beginning and says so. */
    static SheetCell bounded(SheetCell cell, SheetLimits limits) {
        int length = cell.text().length();
        return length <= limits.cellLength() ? cell : bad(cell.row(), cell.column(), shortened(cell.text()), "CELL_TOO_LONG",
                "有 " + length + " 个字，一个单元格最多 " + limits.cellLength() + " 个", "请删减");
    }

    private static SheetCell bad(int row, int column, String text, String code, String what, String remedy) {
        SheetCell cell = new SheetCell(row, column, text, null);
        return new SheetCell(row, column, text, new Fault(code, cell.address(), what, remedy));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 30 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}
