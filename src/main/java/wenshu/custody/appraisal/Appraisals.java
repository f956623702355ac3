package wenshu.custody.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.Archive;
import wenshu.archive.Retention;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.custody.appraisal.AppraisalCase.Item;
import wenshu.custody.property.ReportIds;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;
import wenshu.org.Duties;

/**
 * Appraisals (鉴定): records are chosen, somebody with the duty of the archive decides about each and asks for approval, and
 * another one with that duty approves. What was approved is carried out, also over a restart.
 */
public final class Appraisals {

    /** The most records of one appraisal. */
    public static final int MOST = 2_000;

    private final Database database;
    private final AuditTrail audit;
    private final Archivists archivists;
    private final Clock clock;
    private final ReportIds ids;
    private final DueList due;
    private final Holds holds;
    private final Execution execution;

    /** The appraisals in this database. */
    public Appraisals(Database database, Archive archive, AuditTrail audit, ListPages pages, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.archivists = new Archivists(new Duties(database));
        this.clock = clock;
        this.ids = new ReportIds("J", clock);
        this.due = new DueList(database, clock);
        this.holds = new Holds(database, audit, archivists, clock);
        this.execution = new Execution(database, archive, audit, pages, clock);
    }

    /** What is due. */
    public DueList due() {
        return due;
    }

    /** What is not to be destroyed. */
    public Holds holds() {
        return holds;
    }

    /** Begins an appraisal of these records. */
    public AppraisalCase open(String title, Collection<String> recordIds, String who) {
        archivists.require(who);
        String id = ids.next();
        String name = title.isBlank() ? LocalDate.now(clock).getYear() + "年到期档案鉴定" : title.strip();
        database.write(jdbc -> {
            jdbc.sql("insert into appraisal_case (id, title, state, opened_by, opened_at) values (?, ?, 'OPEN', ?, ?)")
                    .params(id, name, who, clock.instant().toString()).update();
            add(jdbc, id, recordIds);
            audit.note(jdbc, new Act(who, Action.APPRAISED, Subject.LIST, id, recordIds.size() + " 件开始鉴定"));
            return null;
        });
        return find(id);
    }

    private static void add(JdbcClient jdbc, String id, Collection<String> recordIds) {
        if (recordIds.isEmpty() || recordIds.size() > MOST) {
            throw FaultException.badInput("CASE_SIZE", "鉴定", recordIds.isEmpty() ? "没有选择档案" : "一次选了 " + recordIds.size() + " 件，超过 "
                    + MOST + " 件", recordIds.isEmpty() ? "请在到期清单里勾选" : "请分几次鉴定");
        }
        for (String recordId : List.copyOf(new java.util.LinkedHashSet<>(recordIds))) {
            String destroyed = jdbc.sql("select destroyed_at from archive_record where id = ?").param(recordId).query(String.class).optional()
                    .orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_RECORD", "鉴定", "档案里没有编号为 " + recordId + " 的文件",
                            "请从到期清单里选择"));
            if (!destroyed.isEmpty()) {
                throw FaultException.of(Kind.CONFLICT, "RECORD_DESTROYED", "鉴定", "档案 " + recordId + " 已经销毁", "请从到期清单里选择");
            }
            if (jdbc.sql("select count(*) from appraisal_item join appraisal_case on id = case_id where record_id = ? and state in"
                    + " ('OPEN', 'PROPOSED', 'APPROVED')").param(recordId).query(Long.class).single() > 0) {
                throw FaultException.of(Kind.CONFLICT, "IN_OTHER_CASE", "鉴定", "档案 " + recordId + " 已在另一次鉴定里", "请先办完那一次，或不选这一件");
            }
            jdbc.sql("insert into appraisal_item (case_id, record_id, decision, retention, reason) values (?, ?, 'UNDECIDED', 'UNDECIDED',"
                    + " '')").params(id, recordId).update();
        }
    }

    /**
     * Decides what becomes of records of an appraisal.
     *
     * @param retention for how long they are kept on, when they are
     */
    public void decide(String id, Collection<String> recordIds, Decision decision, Retention retention, String reason, String who) {
        archivists.require(who);
        if (decision == Decision.KEEP && retention.years() == 0) {
            throw FaultException.badInput("KEEP_HOW_LONG", "鉴定", "没有选续存多久", "请选 10年 或 30年，要长期保存的选“转永久”");
        }
        if (decision == Decision.DESTROY && reason.isBlank()) {
            throw FaultException.badInput("DESTROY_REASON", "鉴定", "没有写明销毁理由", "请写明理由，如“保管期限届满，无继续保存价值”");
        }
        if (recordIds.isEmpty()) {
            throw FaultException.badInput("NOTHING_CHOSEN", "鉴定", "没有选择档案", "请先勾选");
        }
        database.write(jdbc -> {
            AppraisalCase now = in(jdbc, id, CaseState.OPEN);
            for (Item item : now.items()) {
                if (recordIds.contains(item.recordId())) {
                    if (decision == Decision.DESTROY) {
                        requireDestroyable(item);
                    }
                    jdbc.sql("update appraisal_item set decision = ?, retention = ?, reason = ? where case_id = ? and record_id = ?")
                            .params(decision.name(), (decision == Decision.KEEP ? retention : Retention.UNDECIDED).name(), reason.strip(), id,
                                    item.recordId()).update();
                }
            }
            return null;
        });
    }

    private void requireDestroyable(Item item) {
        if (item.held()) {
            throw FaultException.of(Kind.CONFLICT, "RECORD_HELD", "《" + item.title() + "》", "已冻结，不能销毁", "请先解除冻结，或改为续存");
        }
        if (item.expires() == 0 || item.expires() > due.lastYear()) {
            throw FaultException.of(Kind.CONFLICT, "NOT_DUE", "《" + item.title() + "》", item.expires() == 0 ? "保管期限是" + item.was().label()
                    + "，不能销毁" : "保管到 " + item.expires() + " 年底，期限未满，不能销毁", "请改为续存，或先更正保管期限");
        }
    }

    /** Asks for approval; from here on nothing is changed. */
    public void propose(String id, String who) {
        archivists.require(who);
        database.write(jdbc -> {
            AppraisalCase now = in(jdbc, id, CaseState.OPEN);
            if (now.count(Decision.UNDECIDED) > 0) {
                throw FaultException.of(Kind.CONFLICT, "NOT_DECIDED", "鉴定", "还有 " + now.count(Decision.UNDECIDED) + " 件没有决定", "请逐件决定后再提请审批");
            }
            now.items().stream().filter(item -> item.decision() == Decision.DESTROY).forEach(this::requireDestroyable);
            jdbc.sql("update appraisal_case set state = 'PROPOSED', proposed_by = ?, proposed_at = ?, opinion = '' where id = ?")
                    .params(who, clock.instant().toString(), id).update();
            audit.note(jdbc, new Act(who, Action.DESTRUCTION_ASKED, Subject.LIST, id, numbers(now)));
            return null;
        });
    }

    /** Approves what somebody else has proposed, and carries it out. */
    public AppraisalCase approve(String id, String opinion, String who) {
        archivists.require(who);
        database.write(jdbc -> {
            AppraisalCase now = in(jdbc, id, CaseState.PROPOSED);
            if (now.proposedBy().equals(who) || now.openedBy().equals(who)) {
                throw FaultException.of(Kind.FORBIDDEN, "FOUR_EYES", "鉴定审批", "自己提请的鉴定不能自己批准", "请由另一位有“归档”职责的人审批");
            }
            now.items().stream().filter(item -> item.decision() == Decision.DESTROY).forEach(this::requireDestroyable);
            decided(jdbc, id, CaseState.APPROVED, opinion, who);
            audit.note(jdbc, new Act(who, Action.DESTRUCTION_APPROVED, Subject.LIST, id, numbers(now)));
            return null;
        });
        execution.carryOut(id);
        return find(id);
    }

    /** Sends a proposal back, with what is to be thought over. */
    public void sendBack(String id, String opinion, String who) {
        archivists.require(who);
        if (opinion.isBlank()) {
            throw FaultException.badInput("NO_OPINION", "鉴定审批", "没有写明退回的理由", "请写明哪里要改");
        }
        database.write(jdbc -> {
            in(jdbc, id, CaseState.PROPOSED);
            decided(jdbc, id, CaseState.OPEN, opinion, who);
            return null;
        });
    }

    /** Gives an appraisal up that nobody has approved; its records are free again. */
    public void cancel(String id, String who) {
        archivists.require(who);
        database.write(jdbc -> {
            AppraisalCase now = CaseRows.find(jdbc, id).orElseThrow(() -> noSuch(id));
            if (now.state() != CaseState.OPEN && now.state() != CaseState.PROPOSED) {
                throw wrongState(now);
            }
            jdbc.sql("update appraisal_case set state = 'CANCELLED', finished_at = ? where id = ?").params(clock.instant().toString(), id)
                    .update();
            audit.note(jdbc, new Act(who, Action.APPRAISED, Subject.LIST, id, "撤销"));
            return null;
        });
    }

    private void decided(JdbcClient jdbc, String id, CaseState state, String opinion, String who) {
        jdbc.sql("update appraisal_case set state = ?, decided_by = ?, decided_at = ?, opinion = ? where id = ?")
                .params(state.name(), who, clock.instant().toString(), opinion.strip(), id).update();
    }

    /** Carries on with everything that was approved and is not finished, as after a crash or when a hold was lifted. */
    public void resume() {
        CaseRows.approved(database.jdbc()).forEach(execution::carryOut);
    }

    /** One appraisal. */
    public AppraisalCase find(String id) {
        return CaseRows.find(database.jdbc(), id).orElseThrow(() -> noSuch(id));
    }

    /** The appraisals that somebody else has put forward and that this one may approve, the oldest first. */
    public List<AppraisalCase> waitingFor(String who) {
        return CaseRows.proposedByOthers(database.jdbc(), who);
    }

    /** The record of the list by which a record was destroyed; empty when it was not. */
    public String destructionList(String recordId) {
        return CaseRows.listOf(database.jdbc(), recordId);
    }

    /** The appraisals, those that are open first. */
    public List<AppraisalCase> list(int most) {
        return CaseRows.list(database.jdbc(), most);
    }

    private static AppraisalCase in(JdbcClient jdbc, String id, CaseState state) {
        AppraisalCase now = CaseRows.find(jdbc, id).orElseThrow(() -> noSuch(id));
        if (now.state() != state) {
            throw wrongState(now);
        }
        return now;
    }

    private static FaultException wrongState(AppraisalCase now) {
        return FaultException.of(Kind.CONFLICT, "CASE_STATE", "鉴定", "这次鉴定" + now.state().label() + "，不能这样办理", "请刷新页面看现在的情况");
    }

    private static FaultException noSuch(String id) {
        return FaultException.of(Kind.NOT_FOUND, "NO_SUCH_CASE", "鉴定", "没有编号为 " + id + " 的鉴定", "请从鉴定页面里打开");
    }

    private static String numbers(AppraisalCase now) {
        return "销毁 " + now.count(Decision.DESTROY) + " 件，续存 " + now.count(Decision.KEEP) + " 件，转永久 " + now.count(Decision.PERMANENT) + " 件";
    }
}
