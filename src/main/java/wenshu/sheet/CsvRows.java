package wenshu.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** The rows of a CSV file as Excel and WPS write them here: UTF-8 with or without its mark, GB 18030, or UTF-16. */
final class CsvRows {

    private CsvRows() {
    }

    static Sheet read(String name, byte[] bytes, SheetLimits limits) {
        String text = decode(name, bytes);
        List<SheetRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                List<SheetCell> cells = cells(name, record, limits);
                if (cells.isEmpty()) {
                    continue;
                }
                if (rows.size() == limits.rows()) {
                    throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_ROWS", name, "超过 " + limits.rows() + " 行", "请拆成几份");
                }
                rows.add(new SheetRow((int) record.getRecordNumber(), cells));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new FaultException(Kind.BAD_INPUT, List.of(new Fault("CSV_BROKEN", name, "不能按 CSV 读出，引号可能没有成对",
                    "请用 Excel 或 WPS 打开后另存为 .xlsx 再试")), e);
        }
        int dot = name.lastIndexOf('.');
        return new Sheet(dot > 0 ? name.substring(0, dot) : name, rows);
    }

    private static List<SheetCell> cells(String name, CSVRecord record, SheetLimits limits) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            if (record.get(i).isBlank()) {
                continue;
            }
            SheetCell cell = CellText.text((int) record.getRecordNumber(), i + 1, record.get(i));
            if (cell.column() > limits.columns()) {
                throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_COLUMNS", name + "的 " + cell.address(),
                        "内容超过了第 " + limits.columns() + " 列", "请删去多余的列");
            }
            cells.add(CellText.bounded(cell, limits));
        }
        return cells;
    }

    /** What stands most often in the first line outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int known = ",\t;".indexOf(c);
            if (!quoted && known >= 0) {
                counts[known]++;
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }

    private static String decode(String name, byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            boolean utf16 = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
            try {
                String text = (utf16 ? StandardCharsets.UTF_16 : charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                // The next one is tried.
                continue;
            }
        }
        throw FaultException.badInput("NOT_A_LIST", name, "不是 .xlsx，也不是 UTF-8 或 GB18030 编码的 CSV",
                "请用 Excel 或 WPS 打开后另存为 .xlsx");
    }
}
