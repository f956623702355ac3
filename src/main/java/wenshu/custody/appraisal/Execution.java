package wenshu.custody.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.Alongside;
import wenshu.archive.Archive;
import wenshu.archive.Keeping;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.archive.Revision;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.custody.appraisal.AppraisalCase.Item;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;
import wenshu.org.Accounts;

/**
 * Carries out what was approved, in steps of which each is either done or not: what is kept on is corrected; the list of what
 * is to go is archived; then one record after the other is destroyed. Called again it goes on with what is left.
 */
final class Execution {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final Database database;
    private final Archive archive;
    private final AuditTrail audit;
    private final ListPages pages;
    private final Clock clock;

    Execution(Database database, Archive archive, AuditTrail audit, ListPages pages, Clock clock) {
        this.pages = pages;
        this.database = database;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
    }

    synchronized void carryOut(String id) {
        AppraisalCase now = CaseRows.find(database.jdbc(), id).orElseThrow();
        if (now.state() != CaseState.APPROVED) {
            return;
        }
        keepOn(now);
        if (now.count(Decision.DESTROY) > 0) {
            list(now);
            for (Item item : now.items()) {
                if (item.decision() == Decision.DESTROY && !item.done()) {
                    destroy(now, item);
                }
            }
        }
        finish(id);
    }

    private void keepOn(AppraisalCase now) {
        List<Item> left = now.items().stream().filter(item -> !item.done()
                && (item.decision() == Decision.KEEP || item.decision() == Decision.PERMANENT)).toList();
        if (left.isEmpty()) {
            return;
        }
        int year = LocalDate.ofInstant(now.decidedAt(), clock.getZone()).getYear();
        List<Revision> revisions = new ArrayList<>();
        for (Item item : left) {
            Record record = archive.record(item.recordId());
            revisions.add(new Revision(record.id(), record.version(), record.entry().kept(item.decision() == Decision.PERMANENT
                    ? Retention.PERMANENT : item.retention())));
        }
        archive.catalogue().reviseAll(revisions, now.decidedBy(), "鉴定 " + now.id(), jdbc -> left.forEach(item -> {
            if (item.decision() == Decision.KEEP) {
                jdbc.sql("delete from appraisal_extension where record_id = ?").param(item.recordId()).update();
                jdbc.sql("insert into appraisal_extension (record_id, until_year, case_id) values (?, ?, ?)")
                        .params(item.recordId(), year + item.retention().years(), now.id()).update();
            }
            done(jdbc, now.id(), item.recordId());
            audit.note(jdbc, Act.onRecord(now.decidedBy(), Action.APPRAISED, item.recordId(), item.decision().label()));
        }));
    }

    /** The list is in the archive before anything goes. */
    private void list(AppraisalCase now) {
        if (!now.listId().isEmpty()) {
            return;
        }
        List<Record> records = now.items().stream().filter(item -> item.decision() == Decision.DESTROY)
                .map(item -> archive.record(item.recordId())).toList();
        archive.add(new DestructionList(this::name, pages).of(now, records, clock.getZone()), new Alongside(List.of(), (jdbc, record) -> {
            if (jdbc.sql("update appraisal_case set list_id = ? where id = ? and list_id = ''").params(record.id(), now.id()).update() == 0) {
                throw FaultException.of(Kind.CONFLICT, "LIST_THERE", "销毁清册", "清册已经归档", "请刷新页面");
            }
        }));
    }

    private String name(String login) {
        return new Accounts(database, clock).find(login).map(person -> person.name() + "（" + login + "）").orElse(login);
    }

    private void destroy(AppraisalCase now, Item item) {
        Keeping keeping = archive.keeping();
        try {
            keeping.destroy(item.recordId(), jdbc -> {
                // Held since it was approved: the hold wins, as long as nothing was begun.
                if (!keeping.destroyed(item.recordId()) && Holds.held(jdbc, item.recordId())) {
                    throw FaultException.of(Kind.CONFLICT, "RECORD_HELD", "《" + item.title() + "》", "已冻结，不能销毁", "解除冻结后会接着销毁");
                }
                if (!keeping.destroyed(item.recordId())) {
                    audit.note(jdbc, Act.onRecord(now.decidedBy(), Action.DESTROYED, item.recordId(), "鉴定 " + now.id()));
                }
            }, jdbc -> done(jdbc, now.id(), item.recordId()));
        } catch (FaultException e) {
            LOG.warn("档案 {} 这次没有销毁：{}", item.recordId(), e.faults().getFirst().code());
        }
    }

    private static void done(JdbcClient jdbc, String id, String recordId) {
        jdbc.sql("update appraisal_item set done = 1 where case_id = ? and record_id = ?").params(id, recordId).update();
    }

    private void finish(String id) {
        database.write(jdbc -> jdbc.sql("update appraisal_case set state = 'DONE', finished_at = ? where id = ? and state = 'APPROVED'"
                        + " and not exists (select 1 from appraisal_item where case_id = appraisal_case.id and done = 0)")
                .params(clock.instant().toString(), id).update());
    }
}
