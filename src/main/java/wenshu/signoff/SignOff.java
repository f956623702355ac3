package wenshu.signoff;

import java.time.Instant;
import java.util.Set;
import wenshu.signoff.flow.Passage;

/**
 * A paper on its way.
 *
 * @param id key
 * @param draftId the draft on the desk
 * @param title its title when it was sent
 * @param passage where it is
 * @param signedAt when it was signed; null until then
 * @param overridden the rules whose faults the signer let pass
 * @param overrideReason why; empty when none were
 * @param number its document number; empty until it has one
 * @param recordId the archived record; empty until it is numbered
 * @param startedAt when it was sent for the first time
 * @param updatedAt when somebody last did something to it
 */
public record SignOff(long id, long draftId, String title, Passage passage, Instant signedAt, Set<String> overridden,
        String overrideReason, String number, String recordId, Instant startedAt, Instant updatedAt) {
}
