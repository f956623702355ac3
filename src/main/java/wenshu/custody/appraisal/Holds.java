package wenshu.custody.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.custody.property.ReportIds;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;

/** Records that are not to be destroyed (冻结). */
public final class Holds {

    private static final String ALL = "select appraisal_hold.*, title from appraisal_hold join archive_record on archive_record.id = record_id";

    private final Database database;
    private final AuditTrail audit;
    private final Archivists archivists;
    private final Clock clock;
    private final ReportIds ids;

    Holds(Database database, AuditTrail audit, Archivists archivists, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.archivists = archivists;
        this.clock = clock;
        this.ids = new ReportIds("D", clock);
    }

    /** Holds a record for a reason; one that is held already is held twice. */
    public void place(String recordId, String reason, String who) {
        archivists.require(who);
        if (reason.isBlank()) {
            throw FaultException.badInput("HOLD_REASON", "冻结", "没有写明理由", "请写明为什么冻结，如诉讼、审计、信访");
        }
        database.write(jdbc -> {
            String destroyed = jdbc.sql("select destroyed_at from archive_record where id = ?").param(recordId).query(String.class).optional()
                    .orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_RECORD", "冻结", "档案里没有编号为 " + recordId + " 的文件",
                            "请从档案页面里抄下编号"));
            if (!destroyed.isEmpty()) {
                throw FaultException.of(Kind.CONFLICT, "RECORD_DESTROYED", "冻结", "档案 " + recordId + " 已经销毁，不能冻结", "请核对编号");
            }
            jdbc.sql("insert into appraisal_hold (id, record_id, reason, placed_by, placed_at) values (?, ?, ?, ?, ?)")
                    .params(ids.next(), recordId, reason.strip(), who, clock.instant().toString()).update();
            audit.note(jdbc, Act.onRecord(who, Action.HELD, recordId, ""));
            return null;
        });
    }

    /** Lifts a hold for a reason. */
    public void lift(String holdId, String why, String who) {
        archivists.require(who);
        if (why.isBlank()) {
            throw FaultException.badInput("HOLD_REASON", "解除冻结", "没有写明理由", "请写明为什么解除");
        }
        database.write(jdbc -> {
            String recordId = jdbc.sql("select record_id from appraisal_hold where id = ? and lifted_at = ''").param(holdId)
                    .query(String.class).optional().orElseThrow(() -> FaultException.of(Kind.CONFLICT, "HOLD_LIFTED", "解除冻结",
                            "没有这条冻结，或已经解除", "请刷新页面"));
            jdbc.sql("update appraisal_hold set lifted_by = ?, lifted_at = ?, lifted_why = ? where id = ?")
                    .params(who, clock.instant().toString(), why.strip(), holdId).update();
            audit.note(jdbc, Act.onRecord(who, Action.RELEASED, recordId, ""));
            return null;
        });
    }

    /** Whether a record is held. */
    static boolean held(JdbcClient jdbc, String recordId) {
        return jdbc.sql("select count(*) from appraisal_hold where record_id = ? and lifted_at = ''").param(recordId).query(Long.class)
                .single() > 0;
    }

    /** The holds that stand, latest first. */
    public List<Hold> standing() {
        return database.jdbc().sql(ALL + " where lifted_at = '' order by placed_at desc").query(Holds::hold).list();
    }

    /** The holds that were lifted, latest first. */
    public List<Hold> lifted(int most) {
        return database.jdbc().sql(ALL + " where lifted_at <> '' order by lifted_at desc limit ?").param(most).query(Holds::hold).list();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        String lifted = row.getString("lifted_at");
        return new Hold(row.getString("id"), row.getString("record_id"), row.getString("title"), row.getString("reason"),
                row.getString("placed_by"), Instant.parse(row.getString("placed_at")), row.getString("lifted_by"),
                lifted.isEmpty() ? null : Instant.parse(lifted), row.getString("lifted_why"));
    }
}
