package wenshu.desk;

import java.time.Clock;
import java.util.List;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** Findings of the checker that somebody lets stand, each with the reason; kept with the draft. */
public final class IgnoredFindings {

    private static final int LONGEST = 200;

    private final Database database;
    private final Clock clock;

    /** What is let stand in this database's drafts. */
    public IgnoredFindings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A finding that stands.
     *
     * @param rule id of the rule
     * @param words the words it was found in
     * @param reason why it stands
     * @param author login name of the one who says so
     */
    public record Ignored(String rule, String words, String reason, String author) {
    }

    /** All of a draft. */
    public List<Ignored> of(long draftId) {
        return database.jdbc().sql("select rule, words, reason, author from desk_ignored where draft_id = ? order by noted_at")
                .param(draftId).query((row, number) -> new Ignored(row.getString("rule"), row.getString("words"),
                        row.getString("reason"), row.getString("author"))).list();
    }

    /** Lets a finding stand; without a reason it is refused. */
    public void add(long draftId, Ignored finding) {
        if (finding.reason().isBlank()) {
            throw FaultException.badInput("REASON_MISSING", "忽略", "没有写理由", "请写明为什么可以不改");
        }
        database.write(jdbc -> jdbc.sql("insert into desk_ignored (draft_id, rule, words, reason, author, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (draft_id, rule, words)"
                        + " do update set reason = excluded.reason, author = excluded.author, noted_at = excluded.noted_at")
                .params(draftId, finding.rule(), cut(finding.words()), cut(finding.reason().strip()), finding.author(),
                        clock.millis()).update());
    }

    /** Lets it count again. */
    public void remove(long draftId, String rule, String words) {
        database.write(jdbc -> jdbc.sql("delete from desk_ignored where draft_id = ? and rule = ? and words = ?")
                .params(draftId, rule, cut(words)).update());
    }

    /** Words as they are kept: no longer than a list shows. */
    public static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
