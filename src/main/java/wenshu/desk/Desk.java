package wenshu.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** The drafts in work; text is kept as typed, and two people never overwrite each other unseen. */
public final class Desk {

    /** The longest draft text, in characters. */
    public static final int MOST_TEXT = 1_000_000;

    private final Database database;
    private final Clock clock;

    /** The desk in this database; the clock dates what is saved. */
    public Desk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All drafts without their text, latest first. */
    public List<DeskDraft> list() {
        return database.jdbc().sql("select id, title, '' as text, version, author, updated_at, record_id, held"
                + " from desk_draft order by updated_at desc, id desc").query(Desk::draft).list();
    }

    /** One draft. */
    public DeskDraft find(long id) {
        return database.jdbc().sql("select * from desk_draft where id = ?").param(id).query(Desk::draft)
                .optional().orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND, "NO_SUCH_DRAFT", "",
                        "没有这份草稿", "它可能已被删除，请回到草稿列表"));
    }

    /** Lays a new draft on the desk. */
    public DeskDraft add(String title, String text, String author) {
        checkLength(text);
        return database.write(jdbc -> {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.sql("insert into desk_draft (title, text, author, updated_at) values (?, ?, ?, ?)")
                    .params(title, text, author, clock.millis()).update(key, "id");
            DeskDraft added = find(key.getKey().longValue());
            Versions.keep(jdbc, added);
            return added;
        });
    }

    /** Saves a new text over the version it was typed on; throws {@link StaleDraftException} when that has passed. */
    public DeskDraft save(long id, long version, String title, String text, String author) {
        checkLength(text);
        return database.write(jdbc -> {
            int rows = jdbc.sql("update desk_draft set title = ?, text = ?, author = ?, updated_at = ?,"
                            + " version = version + 1 where id = ? and version = ? and held = 0")
                    .params(title, text, author, clock.millis(), id, version).update();
            DeskDraft stored = find(id);
            if (rows == 0) {
                checkFree(stored);
                throw new StaleDraftException(stored);
            }
            Versions.keep(jdbc, stored);
            return stored;
        });
    }

    /** Notes the archive record that the draft was issued as; from then on nobody changes it. */
    public void issued(long id, String recordId) {
        database.write(jdbc -> jdbc.sql("update desk_draft set record_id = ?, held = 1 where id = ?").params(recordId, id)
                .update());
    }

    /**
     * Holds a draft, inside a transaction: until it is let go nobody changes or removes it.
     *
     * @param version the version that whoever sends it on its way has seen
     * @throws StaleDraftException when that has passed
     */
    public DeskDraft hold(JdbcClient jdbc, long id, long version) {
        DeskDraft stored = find(id);
        checkFree(stored);
        if (jdbc.sql("update desk_draft set held = 1 where id = ? and version = ? and held = 0").params(id, version)
                .update() == 0) {
            throw new StaleDraftException(stored);
        }
        return stored;
    }

    /** Lets a draft go again, inside a transaction. */
    public void letGo(JdbcClient jdbc, long id) {
        jdbc.sql("update desk_draft set held = 0 where id = ?").param(id).update();
    }

    /** Takes a draft off the desk; one that is held, or was issued on its way, stays. */
    public void remove(long id) {
        database.write(jdbc -> {
            if (jdbc.sql("delete from desk_draft where id = ? and held = 0").param(id).update() == 0) {
                jdbc.sql("select 1 from desk_draft where id = ?").param(id).query(Integer.class).optional()
                        .ifPresent(there -> checkFree(find(id)));
            }
            return null;
        });
    }

    private static void checkFree(DeskDraft draft) {
        if (draft.held()) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "DRAFT_HELD", "草稿", draft.issued() ? "这份稿子已经印发，不能再改"
                    : "这份稿子正在送签，不能修改或删除", draft.issued() ? "请另拟一份" : "要修改请由办理人退回拟稿，或由拟稿人撤回");
        }
    }

    private static void checkLength(String text) {
        if (text.length() > MOST_TEXT) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "DRAFT_TOO_LONG", "草稿",
                    "草稿超过 100 万字", "请把大的附件另存为文件归档");
        }
    }

    private static DeskDraft draft(ResultSet row, int number) throws SQLException {
        String record = row.getString("record_id");
        return new DeskDraft(row.getLong("id"), row.getString("title"), row.getString("text"), row.getLong("version"),
                row.getString("author"), Instant.ofEpochMilli(row.getLong("updated_at")), record == null ? "" : record,
                row.getInt("held") != 0);
    }
}
