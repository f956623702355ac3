package wenshu.custody.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenshu.archive.Retention;
import wenshu.home.Database;
import wenshu.sheet.Column;
import wenshu.sheet.SheetList;
import wenshu.sheet.SheetWriter;

/**
 * The records whose time of keeping is over (保管期限届满). The time is counted in whole years after the year of the matter: a
 * record of 2014 that is kept ten years is due from the first day of 2025.
 */
public final class DueList {

    /** The most rows of a spreadsheet. */
    public static final int MOST = 20_000;
    private static final String YEAR = "case when year > 0 then year else cast(substr(archived_at, 1, 4) as integer) end";
    private static final String EXPIRES = "coalesce(until_year, " + YEAR + " + case retention when 'TEN' then 10 else 30 end)";
    private static final String FROM = " from archive_record left join appraisal_extension on appraisal_extension.record_id = id"
            + " where retention in ('TEN', 'THIRTY') and destroyed_at = ''";
    private static final String HELD = "(select count(*) from appraisal_hold where appraisal_hold.record_id = id and lifted_at = '')";
    private static final String CASE = "coalesce((select max(case_id) from appraisal_item join appraisal_case on appraisal_case.id = case_id"
            + " where appraisal_item.record_id = archive_record.id and appraisal_case.state in ('OPEN', 'PROPOSED', 'APPROVED')), '')";
    private static final String COLUMNS = "select archive_record.id as id, code, title, doc_number, issuer, " + YEAR + " as year, retention, "
            + EXPIRES + " as expires, " + HELD + " as held, " + CASE + " as in_case";
    private static final List<Column> SHEET = List.of(Column.centred("序号", 8), Column.centred("档号", 28), Column.left("题名", 60),
            Column.centred("文号", 24), Column.left("责任者", 30), Column.centred("年度", 8), Column.centred("保管期限", 10),
            Column.centred("届满年度", 10), Column.centred("情况", 12), Column.centred("档案编号", 24));

    private final Database database;
    private final Clock clock;

    /** The list over this database. */
    public DueList(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last year whose end is past: what expires with it or before is due. */
    public int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /** How many records are due when this year has ended. */
    public long count(int year) {
        return database.jdbc().sql("select count(*)" + FROM + " and " + EXPIRES + " <= ?").param(year).query(Long.class).single();
    }

    /** Those records, the longest due first; pages count from 1. */
    public List<Due> list(int year, int page, int size) {
        return database.jdbc().sql(COLUMNS + FROM + " and " + EXPIRES + " <= ? order by expires, code, title, archive_record.id limit ? offset ?")
                .params(year, size, (Math.max(1, page) - 1L) * size).query(DueList::due).list();
    }

    /** One record as it would stand in the list; empty when it is kept for ever, undecided or destroyed. */
    public Optional<Due> find(String recordId) {
        return database.jdbc().sql(COLUMNS + FROM + " and archive_record.id = ?").param(recordId).query(DueList::due).optional();
    }

    /** The list as XLSX. */
    public byte[] sheet(int year) {
        List<List<String>> rows = new ArrayList<>();
        for (Due due : list(year, 1, MOST)) {
            rows.add(List.of(Integer.toString(rows.size() + 1), due.code(), due.title(), due.docNumber(), due.issuer(),
                    Integer.toString(due.year()), due.retention().label(), Integer.toString(due.expires()),
                    due.held() ? "冻结" : due.caseId().isEmpty() ? "待鉴定" : "鉴定中", due.recordId()));
        }
        return SheetWriter.write(List.of(new SheetList("到期清单", "保管期限届满档案清单", "截至 " + year + " 年底", "共 " + rows.size() + " 件",
                SHEET, rows, true, false, 0)));
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getString("id"), row.getString("code"), row.getString("title"), row.getString("doc_number"),
                row.getString("issuer"), row.getInt("year"), Retention.valueOf(row.getString("retention")), row.getInt("expires"),
                row.getInt("held") > 0, row.getString("in_case"));
    }
}
