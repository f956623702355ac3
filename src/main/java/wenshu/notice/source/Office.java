package wenshu.notice.source;

/**
 * Which office takes the papers of which kind of talent.
 *
 * @param talentType as the paper says it, such as 高技能人才; empty where it takes all
 * @param office full name of the office
 * @param place where it was read
 * @param certainty how far it may be trusted
 */
public record Office(String talentType, String office, Place place, Certainty certainty) {

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }
}
