package wenshu.custody.appraisal;

import java.time.Instant;

/**
 * A record is not to be destroyed, whatever was decided (冻结).
 *
 * @param id its id
 * @param recordId the record
 * @param title the record's title
 * @param reason why
 * @param placedBy login name of the one who placed it
 * @param placedAt when
 * @param liftedBy who lifted it; empty while it stands
 * @param liftedAt when; null while it stands
 * @param liftedWhy why; empty while it stands
 */
public record Hold(String id, String recordId, String title, String reason, String placedBy, Instant placedAt, String liftedBy,
                   Instant liftedAt, String liftedWhy) {

    /** Whether it stands. */
    public boolean stands() {
        return liftedAt == null;
    }
}
