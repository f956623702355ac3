package wenshu.web.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import wenshu.archive.ArchivedFile;
import wenshu.archive.Record;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.home.PrivateNumbers;
import wenshu.search.Query;

/**
 * Leaves a line in the audit trail when somebody looks at what is sensitive: files, people, ID numbers, hits that are taken
 * away. One line a day for the same thing; no number, whatever was typed.
 */
@Component
public final class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final int KEY_SHOWN = 8;

    private final AuditTrail audit;

    Traces(AuditTrail audit) {
        this.audit = audit;
    }

    /** A file of a record was opened or fetched. */
    public void file(Record record, String file) {
        leave(Act.onRecord(who(), Action.FILE_READ, record.id(), place(record, file)));
    }

    /** A file as it was in an earlier version was opened or fetched. */
    public void file(Record record, int version, String file) {
        leave(Act.onRecord(who(), Action.FILE_READ, record.id(), "第 " + version + " 版" + place(record, file)));
    }

    /** Everything about the people of a name was looked up. */
    public void person(String name) {
        leave(new Act(who(), Action.SEARCHED, Subject.ARCHIVE, "人员页", PrivateNumbers.masked(name.strip())));
    }

    /** Something was searched for; only an ID number leaves a trace, and only as the beginning of its keyed hash. */
    public void search(Query query) {
        if (!query.idKey().isEmpty()) {
            leave(new Act(who(), Action.SEARCHED, Subject.ARCHIVE, "身份证号", "身份标识 " + query.idKey().substring(0, KEY_SHOWN)));
        }
    }

    /** The hits of a search were taken away as a file. */
    public void exported(Query query) {
        search(query);
        String words = query.text().isBlank() ? "全部" : "检索词“" + PrivateNumbers.masked(query.text()) + "”";
        leave(new Act(who(), Action.EXPORTED, Subject.ARCHIVE, "检索结果", words));
    }

    /** Which of its files: a name may say what a hidden record is about, and those who audit read this. */
    private static String place(Record record, String file) {
        int number = record.files().stream().map(ArchivedFile::name).toList().indexOf(file) + 1;
        return "第 " + number + " 个文件";
    }

    private void leave(Act act) {
        try {
            audit.noteToday(act);
        } catch (DataAccessException | TransactionException e) {
            // A full disk must not keep anybody from reading.
            LOG.error("审计记录没有写成：{} {}", act.action().label(), act.subjectId(), e);
        }
    }

    private static String who() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && current.getPrincipal() instanceof SignedIn in ? in.getName() : Act.HOUSE;
    }
}
