package wenshu.custody.property;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;

/** A report of the four properties as a spreadsheet: what was checked, and what was found. */
public final class PropertySheet {

    private static final List<Column> CHECKS = List.of(Column.centred("性质", 10), Column.centred("编号", 8), Column.left("检测项目", 50),
            Column.centred("不合格", 10), Column.centred("提示", 10), Column.centred("结论", 10));
    private static final List<Column> FOUND = List.of(Column.centred("编号", 8), Column.centred("结论", 10), Column.centred("档案编号", 24),
            Column.left("文件", 36), Column.left("说明", 60));

    private PropertySheet() {
    }

    /** The report as XLSX; the same report gives the same bytes. */
    public static byte[] write(PropertyReport report, ZoneId zone) {
        List<List<String>> checks = new ArrayList<>();
        for (Item item : Item.values()) {
            if (item.at(report.stage())) {
                checks.add(List.of(item.property().label(), item.id(), item.title(), Long.toString(report.failing(item)),
                        Long.toString(report.worthKnowing(item)), report.failing(item) == 0 ? "合格" : "不合格"));
            }
        }
        List<List<String>> found = report.remarks().stream().map(remark -> List.of(remark.item().id(),
                remark.failing() ? "不合格" : "提示", remark.recordId(), remark.file(), remark.text())).toList();
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(report.at());
        String left = report.name() + "　" + report.records() + " 件，" + report.files() + " 个文件";
        return SheetWriter.write(List.of(
                new SheetList("检测项目", "四性检测报告（" + report.stage().label() + "）：" + report.verdict(), left, report.id() + "　" + time,
                        CHECKS, checks, false, false, 0),
                new SheetList("检测结果", "", report.more() == 0 ? "" : "另有 " + report.more() + " 条没有列出", "", FOUND, found, true, false, 0)));
    }
}
