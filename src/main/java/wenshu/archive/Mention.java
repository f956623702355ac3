package wenshu.archive;

/**
 * Somebody whom a record is about.
 *
 * @param name the name as written
 * @param unit where the person works, as the record says; may be empty
 * @param idKey keyed hash of the ID number, for telling people of one name apart; empty when the record shows none
 * @param idShown the ID number with its middle masked, such as {@code 140702********0019}; may be empty
 * @param result what came of it for this person, such as 推荐, 入选, 未入选; may be empty
 */
public record Mention(String name, String unit, String idKey, String idShown, String result) {

    /** Somebody of whom only the name is known. */
    public static Mention of(String name) {
        return new Mention(name, "", "", "", "");
    }
}
