package wenshu.audit;

/**
 * Something that somebody did and that is written down.
 *
 * @param who login name of the one who did it, or {@link #HOUSE}
 * @param action what was done
 * @param subject what kind of thing it was done to
 * @param subjectId which one
 * @param detail a few more words, without personal data: which elements were corrected, which number was given
 */
public record Act(String who, Action action, Subject subject, String subjectId, String detail) {

    /** Whoever works at the machine itself, or the house of its own accord. */
    public static final String HOUSE = "-";
    private static final int LONGEST = 500;

    public Act {
        who = who.isBlank() ? HOUSE : who;
        detail = detail.codePointCount(0, detail.length()) <= LONGEST ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Something done to a record. */
    public static Act onRecord(String who, Action action, String recordId, String detail) {
        return new Act(who, action, Subject.RECORD, recordId, detail);
    }
}
