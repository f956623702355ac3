package wenshu.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;

/** The register of one series as a spreadsheet to be printed and bound. */
public final class RegisterSheet {

    private static final List<Column> COLUMNS = List.of(Column.centred("顺序号", 8), Column.centred("发文字号", 26),
            Column.left("标题", 60), Column.centred("成文日期", 14), Column.centred("状态", 10), Column.left("说明", 24),
            Column.centred("登记人", 12), Column.centred("档案编号", 24));

    private RegisterSheet() {
    }

    /** The list as XLSX; the same list gives the same bytes. */
    public static byte[] write(RegisterList.Total total, List<Entry> entries, Map<String, String> names) {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(List.of(Integer.toString(entry.sequence()), entry.number(), entry.title(), entry.date().toString(),
                    entry.state().word(), entry.taken() || !entry.reason().isEmpty() ? entry.reason() : "补登",
                    names.getOrDefault(entry.author(), entry.author()), entry.recordId()));
        }
        Series series = total.series();
        return SheetWriter.write(List.of(new SheetList(series.code() + series.year(), "发文登记簿",
                "发文机关：" + total.issuer(), series.word() + "  共 " + entries.size() + " 件", COLUMNS, rows, true, false, 0)));
    }
}
