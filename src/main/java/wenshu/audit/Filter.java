package wenshu.audit;

import java.time.Instant;
import java.util.Map;

/**
 * Which lines of the trail are wanted; anything empty means all.
 *
 * @param who login name; {@link Act#CONSOLE} for everybody who worked on the command line
 * @param action name of an action
 * @param subjectId which thing
 * @param since the first moment
 * @param until the first moment that is too late
 */
public record Filter(String who, String action, String subjectId, Instant since, Instant until) {

    /** Every line. */
    public static final Filter ALL = new Filter("", "", "");
    static final String WHERE = " (:who = '' or actor = :who or :who = '" + Act.CONSOLE + "' and actor like '" + Act.CONSOLE + "%')"
            + " and (:action = '' or action = :action) and (:subject = '' or subject_id = :subject) and at >= :since and at < :until";

    public Filter {
        who = who == null ? "" : who.strip();
        action = action == null ? "" : action.strip();
        subjectId = subjectId == null ? "" : subjectId.strip();
    }

    /** At any time. */
    public Filter(String who, String action, String subjectId) {
        this(who, action, subjectId, Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    Map<String, Object> params() {
        return Map.of("who", who, "action", action, "subject", subjectId, "since", since.toEpochMilli(), "until", until.toEpochMilli());
    }
}
