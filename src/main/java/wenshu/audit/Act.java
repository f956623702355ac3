package wenshu.audit;

import java.util.Map;

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
    /** What the name of whoever works on the command line begins with; no login name has a colon. */
    public static final String CONSOLE = "cli:";
    private static final int LONGEST = 500;
    private static final int LONGEST_USER = 32;

    public Act {
        who = who.isBlank() ? HOUSE : who;
        detail = detail.codePointCount(0, detail.length()) <= LONGEST ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Whoever works on the command line, as the system knows the user: {@code cli:zhangsan}. */
    public static String console() {
        String user = System.getProperty("user.name", "").replaceAll("[^\\p{L}\\p{N}._@-]", "");
        return CONSOLE + (user.isEmpty() ? "?" : user.substring(0, Math.min(user.length(), LONGEST_USER)));
    }

    /** Who that is, on the screen; the names are those of the house by their login names. */
    public static String shown(String who, Map<String, String> names) {
        if (who.startsWith(CONSOLE)) {
            return "命令行（" + who.substring(CONSOLE.length()) + "）";
        }
        return who.equals(HOUSE) ? "系统" : names.getOrDefault(who, who);
    }

    /** Something done to a record. */
    public static Act onRecord(String who, Action action, String recordId, String detail) {
        return new Act(who, action, Subject.RECORD, recordId, detail);
    }
}
