package wenshu.audit;

import java.util.Map;

/**
 * Which lines of the trail are wanted; anything empty means all.
 *
 * @param who login name
 * @param action name of an action
 * @param subjectId which thing
 */
public record Filter(String who, String action, String subjectId) {

    /** Every line. */
    public static final Filter ALL = new Filter("", "", "");
    static final String WHERE = " (:who = '' or actor = :who) and (:action = '' or action = :action)"
            + " and (:subject = '' or subject_id = :subject)";

    public Filter {
        who = who == null ? "" : who.strip();
        action = action == null ? "" : action.strip();
        subjectId = subjectId == null ? "" : subjectId.strip();
    }

    Map<String, Object> params() {
        return Map.of("who", who, "action", action, "subject", subjectId);
    }
}
