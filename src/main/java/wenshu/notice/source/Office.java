package wenshu.notice.source;

/**
 * Which office takes the papers of which kind of talent.
 *
 * @param talentType as the paper says it, such as 高技能人才
 * @param office full name of the office
 * @param line line of the source text
 */
public record Office(String talentType, String office, int line) {
}
