package wenshu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenshu.fault.FaultException;

/** Lists as clerks bring them, and files that only claim to be one. */
class SheetReaderTests {

    @Test
    void aCellIsReadAsTheTextThatIsSeen() throws IOException {
        byte[] bytes = workbook(sheet -> {
            sheet.value(0, 0, "林致远");
            sheet.value(0, 1, 12);
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, LocalDate.of(1976, 3, 15));
            sheet.style(0, 3).format("yyyy-mm-dd").set();
            sheet.value(0, 4, LocalDate.of(1998, 7, 1));
            sheet.style(0, 4).format("yyyy年m月").set();
            sheet.value(0, 5, LocalDateTime.of(2024, 1, 2, 3, 4));
            sheet.style(0, 5).format("[$-804]yyyy/m/d h:mm").set();
            sheet.value(0, 6, true);
            sheet.value(2, 1, "第三行");
        });
        List<SheetRow> rows = SheetReader.read("people.xlsx", bytes).getFirst().rows();
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(rows.getFirst().cells()).extracting(SheetCell::text)
                .containsExactly("林致远", "12", "0.3", "1976-03-15", "1998-07", "2024-01-02", "是");
        assertThat(rows.getLast().cell(2).orElseThrow().address()).isEqualTo("B3");
    }

    @Test
    void aFormulaGivesItsValueUnlessItLeadsElsewhere() throws IOException {
        byte[] plain = workbook(sheet -> {
            sheet.value(0, 0, "甲");
            sheet.formula(0, 1, "1+1");
            sheet.formula(0, 2, "HYPERLINK(\"http://example.com\",\"x\")");
            sheet.value(0, 3, "=HYPERLINK(\"http://example.com\")");
            sheet.value(0, 4, "=好");
        });
        List<SheetCell> cells = SheetReader.read("people.xlsx", plain).getFirst().rows().getFirst().cells();
        assertThat(cells.stream().filter(cell -> cell.fault().isPresent()).map(SheetCell::address))
                .containsExactly("C1", "D1");
        assertThat(cells.getLast().text()).isEqualTo("=好");
    }

    @Test
    void anIdentityNumberThatBecameANumberIsRefusedAtItsCell() throws IOException {
        byte[] bytes = workbook(sheet -> sheet.value(0, 1, 990000197603150034L));
        SheetCell cell = SheetReader.read("people.xlsx", bytes).getFirst().rows().getFirst().cells().getFirst();
        assertThat(cell.fault().orElseThrow().sentence())
                .isEqualTo("B1：长号码被存成了数字，后几位已经丢失，请先把这一列设为“文本”格式，再重新输入号码。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "BOM"})
    void csvInEveryEncodingThatExcelWrites(String encoding) {
        String text = "姓名,单位\r\n林致远,\"云岭,研究所\n二室\"\r\n,\r\n张三,=HYPERLINK(\"http://x\")\r\n";
        byte[] bytes = encoding.equals("BOM") ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(encoding));
        Sheet sheet = SheetReader.read("people.csv", bytes).getFirst();
        assertThat(sheet.name()).isEqualTo("people");
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 2, 4);
        assertThat(sheet.rows().get(1).text(2)).isEqualTo("云岭,研究所\n二室");
        assertThat(sheet.rows().get(2).cell(2).orElseThrow().fault()).isPresent();
    }

    @Test
    void semicolonsAndTabsDivideToo() {
        assertThat(SheetReader.read("a.csv", "姓名;单位\n甲;乙".getBytes(StandardCharsets.UTF_8)).getFirst().rows().getLast().text(2))
                .isEqualTo("乙");
        assertThat(SheetReader.read("a.txt", "姓名\t单位\n甲\t乙".getBytes(StandardCharsets.UTF_8)).getFirst().rows().getLast()
                .text(2)).isEqualTo("乙");
    }

    @Test
    void whatIsNoListIsRefusedInOneSentence() throws IOException {
        assertRefused("ENCRYPTED_OR_XLS", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertRefused("NOT_A_LIST", new byte[] {(byte) 0xFF, 0, 0, 1});
        assertRefused("NOT_XLSX", zip(Map.of("word/document.xml", "<a/>")));
        assertRefused("DTD_FORBIDDEN", zip(Map.of("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "xl/a.xml", "<a/>")));
        assertRefused("XLSX_BROKEN", zip(Map.of("[Content_Types].xml", "<a/>", "xl/workbook.xml", "<a")));
        assertRefused("XLSX_BROKEN", new byte[] {'P', 'K', 3, 4, 5, 6});
        assertRefused("CSV_BROKEN", "姓名\n\"甲".getBytes(StandardCharsets.UTF_8));
        // A cell of column 26^6: the library would make room for all before it.
        assertRefused("XLSX_BROKEN", zip(Map.of("[Content_Types].xml", "<a/>", "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")));
        assertRefused("ZIP_BOMB", zip(Map.of("[Content_Types].xml", "<a/>", "xl/a.xml", " ".repeat(64 << 20))));
    }

    @Test
    void beyondTheLimitsIsRefused() throws IOException {
        SheetLimits few = new SheetLimits(1 << 20, 1 << 24, 100, 100, 1, 2, 3, 5);
        assertThatThrownBy(() -> SheetReader.read("a.csv", "1\n2\n3".getBytes(StandardCharsets.UTF_8), few)).hasMessageContaining("超过 2 行");
        assertThatThrownBy(() -> SheetReader.read("a.csv", "1,2,3,4".getBytes(StandardCharsets.UTF_8), few))
                .hasMessage("a.csv的 D1：内容超过了第 3 列，请删去多余的列。");
        assertThat(SheetReader.read("a.csv", "一二三四五六".getBytes(StandardCharsets.UTF_8), few).getFirst().rows().getFirst()
                .cells().getFirst().fault().orElseThrow().code()).isEqualTo("CELL_TOO_LONG");
        byte[] wide = workbook(sheet -> sheet.value(0, 3, "甲"));
        assertThatThrownBy(() -> SheetReader.read("a.xlsx", wide, few)).hasMessageContaining("D1：内容超过了第 3 列");
    }

    @Test
    void damagedFilesAreRefusedAndNeverMore() throws IOException {
        byte[] good = workbook(sheet -> {
            for (int i = 0; i < 40; i++) {
                sheet.value(i, i % 7, "内容" + i);
            }
        });
        java.util.Random random = new java.util.Random(20261121);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                SheetReader.read("a.xlsx", bytes);
            } catch (FaultException refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
        }
    }

    private static void assertRefused(String code, byte[] bytes) {
        assertThatThrownBy(() -> SheetReader.read("people.xlsx", bytes)).isInstanceOfSatisfying(FaultException.class,
                e -> assertThat(e.faults().getFirst().code()).isEqualTo(code));
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("人员"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : new LinkedHashMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
