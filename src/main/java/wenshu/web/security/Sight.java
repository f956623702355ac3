package wenshu.web.security;

import org.springframework.stereotype.Component;
import wenshu.archive.Readers;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.search.Rights;

/** What somebody who is signed in may see in the archive; looked up with every request, so that a change counts at once. */
@Component
public final class Sight {

    private final Duties duties;

    Sight(Duties duties) {
        this.duties = duties;
    }

    /** Archivists see everything, others what is open to the house or to their section. */
    public Rights of(SignedIn who) {
        return duties.of(who.getName()).contains(Duty.ARCHIVE) ? Rights.ALL : Readers.rights(who.person().unit());
    }
}
