package wenshu.notice.source;

/**
 * How many may be put forward.
 *
 * @param body for whom it holds, as the paper says it; empty where it holds for every reader
 * @param talentType of which kind the people are, as the paper says it; empty where it makes no difference
 * @param least smallest number
 * @param most largest number
 * @param unit 名, 人, 个, 项 …
 * @param about whether the number is only about so 左右
 * @param free whether these do not count against the quota 不占指标; then least and most are 0
 * @param place where it was read
 * @param certainty how far it may be trusted
 */
public record Quota(String body, String talentType, int least, int most, String unit, boolean about, boolean free, Place place,
        Certainty certainty) {

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }
}
