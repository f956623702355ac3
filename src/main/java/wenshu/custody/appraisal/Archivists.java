package wenshu.custody.appraisal;

import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.org.Duties;
import wenshu.org.Duty;

/** Only whoever has the duty of the archive decides about records; the administrator as such does not. */
final class Archivists {

    private final Duties duties;

    Archivists(Duties duties) {
        this.duties = duties;
    }

    void require(String who) {
        if (!duties.of(who).contains(Duty.ARCHIVE)) {
            throw FaultException.of(Kind.FORBIDDEN, "NOT_ARCHIVIST", "档案保管", "您没有“归档”职责，不能办理", "请由有这项职责的人办理，或与管理员联系");
        }
    }
}
