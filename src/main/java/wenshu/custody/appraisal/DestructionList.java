package wenshu.custody.appraisal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenshu.archive.Access;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Entry;
import wenshu.archive.Origin;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Submission;
import wenshu.archive.Submission.FileIn;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;

/**
 * The list of what was destroyed (销毁清册), as a record of its own that is kept for ever: once as pages to be printed and
 * signed, once as a spreadsheet, once as plain text that needs no program.
 */
final class DestructionList {

    private static final List<Column> COLUMNS = List.of(Column.centred("序号", 8), Column.centred("档号", 28), Column.left("题名", 60),
            Column.centred("文号", 24), Column.left("责任者", 30), Column.centred("年度", 8), Column.centred("保管期限", 10),
            Column.centred("届满年度", 10), Column.centred("文件数", 8), Column.centred("字节数", 14), Column.left("销毁理由", 30),
            Column.centred("档案编号", 24));

    private static final int BYTES = 9;
    /** On paper: what does not fit into the width of a page is in the spreadsheet. */
    private static final List<Column> PRINTED = List.of(Column.centred("序号", 5), Column.centred("档号", 20), Column.left("题名", 42),
            Column.centred("文号", 20), Column.left("责任者", 20), Column.centred("年度", 7), Column.centred("保管期限", 7),
            Column.centred("届满年度", 7), Column.centred("文件数", 6), Column.left("销毁理由", 22), Column.centred("档案编号", 17));
    private static final List<String> SIGNATURES = List.of("鉴定人", "批准人", "监销人", "监销人");

    private final UnaryOperator<String> name;
    private final ListPages pages;

    /** @param name somebody's name by the login name */
    DestructionList(UnaryOperator<String> name, ListPages pages) {
        this.name = name;
        this.pages = pages;
    }

    Submission of(AppraisalCase now, List<Record> records, ZoneId zone) {
        Map<String, AppraisalCase.Item> items = new HashMap<>();
        now.items().forEach(item -> items.put(item.recordId(), item));
        DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(zone);
        String people = "提请人：" + name.apply(now.proposedBy()) + "　批准人：" + name.apply(now.decidedBy());
        String when = "批准日期：" + day.format(now.decidedAt()) + "　共 " + records.size() + " 件";
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder("档案销毁清册\n鉴定编号：" + now.id() + "　" + now.title() + "\n" + people + "\n" + when + "\n审批意见："
                + now.opinion() + "\n\n");
        for (Record record : records) {
            AppraisalCase.Item item = items.get(record.id());
            long bytes = record.files().stream().mapToLong(ArchivedFile::size).sum();
            rows.add(List.of(Integer.toString(rows.size() + 1), record.code(), record.title(), record.docNumber(), record.issuer(),
                    record.year() == 0 ? "" : Integer.toString(record.year()), item.was().label(), Integer.toString(item.expires()),
                    Integer.toString(record.files().size()), Long.toString(bytes), item.reason(), record.id()));
            text.append(rows.size()).append(". ").append(record.title()).append("\n   档案编号：").append(record.id()).append("　档号：")
                    .append(record.code().isEmpty() ? "无" : record.code()).append("　文号：").append(record.docNumber().isEmpty() ? "无" : record.docNumber())
                    .append("\n   责任者：").append(record.issuer()).append("　保管期限：").append(item.was().label()).append("，").append(item.expires())
                    .append("年底届满\n   销毁理由：").append(item.reason()).append('\n');
            for (ArchivedFile file : record.files()) {
                text.append("   文件：").append(file.name()).append("（").append(file.size()).append(" 字节，SHA-512 ").append(file.sha512()).append("）\n");
            }
        }
        byte[] sheet = SheetWriter.write(List.of(new SheetList("销毁清册", "档案销毁清册（" + now.id() + "）", people, when, COLUMNS, rows, true, false, 0)));
        List<List<String>> printed = rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(row);
            cells.remove(BYTES);
            return List.copyOf(cells);
        }).toList();
        byte[] paper = pages.pdf(new SheetList("销毁清册", "档案销毁清册（" + now.id() + "）", people, when, PRINTED, printed, true, false, 0), SIGNATURES);
        Entry entry = Entry.UNKNOWN.titled("档案销毁清册（" + now.id() + "，" + records.size() + " 件）").in(now.decidedAt().atZone(zone).getYear())
                .dated(now.decidedAt().atZone(zone).toLocalDate()).ofKind("清册").kept(Retention.PERMANENT).held("档案室", Access.SECTION)
                .noted(now.title());
        return new Submission(entry, Origin.ISSUED, List.of(FileIn.of("档案销毁清册.pdf", paper), FileIn.of("档案销毁清册.xlsx", sheet),
                FileIn.of("档案销毁清册.txt", text.toString().getBytes(StandardCharsets.UTF_8))));
    }
}
