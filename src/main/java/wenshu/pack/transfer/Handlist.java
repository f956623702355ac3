package wenshu.pack.transfer;

import java.util.ArrayList;
import java.util.List;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;
import wenshu.pack.transfer.Inspection.Inspected;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;

/** The register of what is handed over (移交清册): who to whom, a row a record, a row a file. Every cell is text. */
final class Handlist {

    static final String NAME = "移交清册.xlsx";

    private static final List<Column> SUMMARY = List.of(Column.left("项目", 24), Column.left("内容", 70));
    private static final List<Column> RECORDS = List.of(Column.centred("序号", 6), Column.left("档号", 26), Column.left("题名", 50),
            Column.left("文号", 24), Column.left("责任者", 24), Column.centred("日期", 12), Column.centred("年度", 7),
            Column.centred("保管期限", 10), Column.centred("密级", 8), Column.centred("文件数", 8), Column.centred("字节数", 12),
            Column.left("编号", 22), Column.left("包内位置", 50));
    private static final List<Column> FILES = List.of(Column.centred("序号", 6), Column.left("编号", 22), Column.left("文件名", 40),
            Column.centred("字节数", 12), Column.left("SHA-256", 66), Column.left("SHA-512", 66), Column.left("SM3", 66));

    private final List<List<String>> records = new ArrayList<>();
    private final List<List<String>> files = new ArrayList<>();
    private long bytes;

    void add(Record record, String place) {
        var entry = record.entry();
        long own = record.files().stream().mapToLong(ArchivedFile::size).sum();
        bytes += own;
        records.add(List.of(number(records.size() + 1), record.code(), entry.title(), entry.docNumber(), entry.issuer(),
                entry.date() == null ? "" : entry.date().toString(), entry.year() == 0 ? "" : number(entry.year()),
                entry.retention().label(), entry.secrecy(), number(record.files().size()), number(own), record.id(), place));
        for (ArchivedFile file : record.files()) {
            files.add(List.of(number(files.size() + 1), record.id(), file.name(), number(file.size()), file.sha256(), file.sha512(),
                    file.sm3()));
        }
    }

    int count() {
        return records.size();
    }

    int fileCount() {
        return files.size();
    }

    long bytes() {
        return bytes;
    }

    byte[] write(Consignment consignment, PackFormat format, Inspected inspected) {
        List<List<String>> summary = List.of(List.of("移交单位", consignment.organisation()), List.of("接收单位", consignment.receiver()),
                List.of("移交日期", consignment.date().toString()), List.of("移交格式", format.title()),
                List.of("档案数量（件）", number(records.size())), List.of("文件数量（个）", number(files.size())),
                List.of("数据量（字节）", number(bytes)), List.of("校验算法", "SHA-512、SHA-256、SM3"), List.of("四性检测",
                        (inspected.failing() == 0 ? "合格" : "不合格 " + inspected.failing() + " 处") + "（" + inspected.id() + "，见" + Inspection.NAME + "）"),
                List.of("经办人", consignment.who()),
                List.of("移交单位（签章）", ""), List.of("接收单位（签章）", ""), List.of("接收日期", ""));
        return SheetWriter.write(List.of(new SheetList("移交登记", "电子档案移交登记表", "", "", SUMMARY, summary, false, false, 0),
                SheetList.landscape("件目录", "电子档案移交清册", RECORDS, records),
                SheetList.landscape("文件清单", "文件和校验值", FILES, files)));
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
