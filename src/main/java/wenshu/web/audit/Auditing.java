package wenshu.web.audit;

import org.springframework.stereotype.Component;
import wenshu.fault.FaultException;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Person;
import wenshu.web.shell.Shell;

/** Who may read the audit trail: those with that duty and nobody else, administrators neither. */
@Component("auditing")
public final class Auditing {

    private final Duties duties;
    private final Shell shell;

    Auditing(Duties duties, Shell shell) {
        this.duties = duties;
        this.shell = shell;
    }

    /** Whether the one who is signed in may. */
    public boolean may() {
        Person person = shell.person();
        return person != null && duties.of(person.login()).contains(Duty.AUDIT);
    }

    /** Refuses everybody else. */
    public void demand() {
        if (!may()) {
            throw FaultException.of(FaultException.Kind.FORBIDDEN, "NOT_AUDITOR", "", "只有负责审计的人员能看审计记录",
                    "需要时请由管理员给您审计职责");
        }
    }
}
