package wenshu.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/**
 * The saved states of drafts. Of what is saved by itself while somebody types, one state every two minutes stays, after a
 * day one an hour; what was saved on purpose, and the last state before another person went on, stay for good.
 */
public final class Versions {

    private static final long STEP = Duration.ofMinutes(2).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Database database;

    /** The states in this database. */
    public Versions(Database database) {
        this.database = database;
    }

    /** All states that are kept of a draft, latest first. */
    public List<DeskVersion> list(long draftId) {
        return database.jdbc().sql("select * from desk_version where draft_id = ? order by version desc").param(draftId)
                .query(Versions::version).list();
    }

    /** One state. */
    public DeskVersion find(long draftId, long version) {
        return database.jdbc().sql("select * from desk_version where draft_id = ? and version = ?")
                .params(draftId, version).query(Versions::version).optional()
                .orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND, "NO_SUCH_VERSION", "",
                        "没有这个版本", "相近的自动保存版本会合并，请在版本列表里选相邻的一个"));
    }

    /** Marks a state so that it is kept for good. */
    public void mark(long draftId, long version) {
        database.write(jdbc -> jdbc.sql("update desk_version set marked = 1 where draft_id = ? and version = ?")
                .params(draftId, version).update());
    }

    /** Keeps the state that was just saved, inside the same transaction, and thins what lies behind it. */
    static void keep(JdbcClient jdbc, DeskDraft saved) {
        long now = saved.updatedAt().toEpochMilli();
        jdbc.sql("insert into desk_version (draft_id, version, title, text, author, saved_at) values (?, ?, ?, ?, ?, ?)")
                .params(saved.id(), saved.version(), saved.title(), saved.text(), saved.author(), now).update();
        List<DeskVersion> last = jdbc.sql("select draft_id, version, title, '' as text, author, saved_at, marked"
                        + " from desk_version where draft_id = ? order by version desc limit 3")
                .param(saved.id()).query(Versions::version).list();
        if (last.size() == 3 && !last.get(1).marked() && last.get(1).author().equals(saved.author())
                && last.get(2).author().equals(saved.author()) && now - last.get(2).savedAt().toEpochMilli() < STEP) {
            jdbc.sql("delete from desk_version where draft_id = ? and version = ?")
                    .params(saved.id(), last.get(1).version()).update();
        }
        jdbc.sql("delete from desk_version where draft_id = ? and marked = 0 and saved_at < ? and exists (select 1"
                        + " from desk_version as later where later.draft_id = desk_version.draft_id"
                        + " and later.version > desk_version.version and later.author = desk_version.author"
                        + " and later.saved_at / ? = desk_version.saved_at / ?)")
                .params(saved.id(), now - DAY, HOUR, HOUR).update();
    }

    private static DeskVersion version(ResultSet row, int number) throws SQLException {
        return new DeskVersion(row.getLong("draft_id"), row.getLong("version"), row.getString("title"),
                row.getString("text"), row.getString("author"), Instant.ofEpochMilli(row.getLong("saved_at")),
                row.getInt("marked") == 1);
    }
}
