package wenshu.custody.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.Retention;

/** Appraisals as rows of the database. */
final class CaseRows {

    private static final String ITEMS = "select appraisal_item.*, code, title, case when year > 0 then year else"
            + " cast(substr(archived_at, 1, 4) as integer) end as own_year, archive_record.retention as was, until_year,"
            + " (select count(*) from appraisal_hold where appraisal_hold.record_id = appraisal_item.record_id and lifted_at = '') as held"
            + " from appraisal_item join archive_record on archive_record.id = appraisal_item.record_id"
            + " left join appraisal_extension on appraisal_extension.record_id = appraisal_item.record_id"
            + " where appraisal_item.case_id = ? order by own_year, code, title, appraisal_item.record_id";

    private CaseRows() {
    }

    static Optional<AppraisalCase> find(JdbcClient jdbc, String id) {
        return jdbc.sql("select * from appraisal_case where id = ?").param(id).query((row, number) -> of(row, items(jdbc, id))).optional();
    }

    static List<AppraisalCase> list(JdbcClient jdbc, int most) {
        return jdbc.sql("select * from appraisal_case order by case when state in ('OPEN', 'PROPOSED', 'APPROVED') then 0 else 1 end,"
                + " opened_at desc limit ?").param(most).query((row, number) -> of(row, items(jdbc, row.getString("id")))).list();
    }

    static List<AppraisalCase> proposedByOthers(JdbcClient jdbc, String who) {
        return jdbc.sql("select * from appraisal_case where state = 'PROPOSED' and proposed_by <> ? and opened_by <> ? order by opened_at, id")
                .params(who, who).query((row, number) -> of(row, items(jdbc, row.getString("id")))).list();
    }

    static String listOf(JdbcClient jdbc, String recordId) {
        return jdbc.sql("select list_id from appraisal_case join appraisal_item on case_id = id where record_id = ? and decision = 'DESTROY'"
                + " and list_id <> '' order by opened_at desc").param(recordId).query(String.class).list().stream().findFirst().orElse("");
    }

    static List<String> approved(JdbcClient jdbc) {
        return jdbc.sql("select id from appraisal_case where state = 'APPROVED' order by id").query(String.class).list();
    }

    private static List<AppraisalCase.Item> items(JdbcClient jdbc, String id) {
        return jdbc.sql(ITEMS).param(id).query((row, number) -> {
            Retention was = Retention.valueOf(row.getString("was"));
            int until = row.getInt("until_year");
            int year = row.getInt("own_year");
            return new AppraisalCase.Item(row.getString("record_id"), row.getString("code"), row.getString("title"), year, was,
                    was.years() == 0 ? 0 : until > 0 ? until : year + was.years(), row.getInt("held") > 0,
                    Decision.valueOf(row.getString("decision")), Retention.valueOf(row.getString("retention")), row.getString("reason"),
                    row.getInt("done") > 0);
        }).list();
    }

    private static AppraisalCase of(ResultSet row, List<AppraisalCase.Item> items) throws SQLException {
        String decided = row.getString("decided_at");
        return new AppraisalCase(row.getString("id"), row.getString("title"), CaseState.valueOf(row.getString("state")),
                row.getString("opened_by"), Instant.parse(row.getString("opened_at")), row.getString("proposed_by"),
                row.getString("decided_by"), decided.isEmpty() ? null : Instant.parse(decided), row.getString("opinion"),
                row.getString("list_id"), items);
    }
}
