package wenshu.custody.appraisal;

import java.time.Instant;
import java.util.List;
import wenshu.archive.Retention;

/**
 * Records that are appraised together (鉴定).
 *
 * @param id its id, such as {@code J20260301-7K2M9QWX}
 * @param title what it is called
 * @param state how far it is
 * @param openedBy login name of the one who began it
 * @param openedAt when
 * @param proposedBy who asked for approval; empty before
 * @param decidedBy who approved it or sent it back; empty before
 * @param decidedAt when that was; null before
 * @param opinion what the one who approves said
 * @param listId the record that is the list of what was destroyed; empty when nothing was
 * @param items its records
 */
public record AppraisalCase(String id, String title, CaseState state, String openedBy, Instant openedAt, String proposedBy,
                            String decidedBy, Instant decidedAt, String opinion, String listId, List<Item> items) {

    public AppraisalCase {
        items = List.copyOf(items);
    }

    /**
     * One of its records.
     *
     * @param recordId its id
     * @param code its archival code; empty when it has none
     * @param title its title
     * @param year its year
     * @param was how long it was to be kept
     * @param expires the year at whose end that is over; 0 when never
     * @param held whether it is held now
     * @param decision what becomes of it
     * @param retention for how long it is kept on
     * @param reason why
     * @param done whether that was carried out
     */
    public record Item(String recordId, String code, String title, int year, Retention was, int expires, boolean held,
                       Decision decision, Retention retention, String reason, boolean done) {
    }

    /** How many of its records come to this. */
    public long count(Decision decision) {
        return items.stream().filter(item -> item.decision() == decision).count();
    }
}
