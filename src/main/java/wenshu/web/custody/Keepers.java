package wenshu.web.custody;

import java.util.List;
import org.springframework.stereotype.Component;
import wenshu.archive.Archive;
import wenshu.custody.Custody;
import wenshu.custody.appraisal.AppraisalCase;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Person;
import wenshu.web.shell.Shell;

/** Who keeps the archive, and what the keepers are to be told on every page. */
@Component("keepers")
public final class Keepers {

    private final Duties duties;
    private final Shell shell;
    private final Custody custody;
    private final Archive archive;

    Keepers(Duties duties, Shell shell, Custody custody, Archive archive) {
        this.duties = duties;
        this.shell = shell;
        this.custody = custody;
        this.archive = archive;
    }

    /** Whether the one who is signed in keeps the archive. */
    public boolean may() {
        Person person = shell.person();
        return person != null && duties.of(person.login()).contains(Duty.ARCHIVE);
    }

    /** Refuses everybody else: titles of all records are shown here. */
    public String demand() {
        if (!may()) {
            throw FaultException.of(Kind.FORBIDDEN, "NOT_ARCHIVIST", "", "只有负责归档的人员能进入档案保管", "需要时请由管理员给您“归档”职责");
        }
        return shell.person().login();
    }

    /** What is wrong with the archive, for its keepers and for administrators; empty when nothing is, and for others. */
    public String alarm() {
        return may() || shell.administrator() ? custody.log().trouble().sentence() : "";
    }

    /** Whether a record's files were destroyed. */
    public boolean destroyed(String recordId) {
        return archive.keeping().destroyed(recordId);
    }

    /** The record of the list by which a record was destroyed; empty when it was not. */
    public String destructionList(String recordId) {
        return custody.appraisals().destructionList(recordId);
    }

    /** The appraisals that wait for the approval of the one who is signed in. */
    public List<AppraisalCase> approvals() {
        return may() ? custody.appraisals().waitingFor(shell.person().login()) : List.of();
    }
}
