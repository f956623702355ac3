package wenshu.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import wenshu.home.Database;
import wenshu.intake.guess.Guess;

/** Batches and their files in the database: the journal by which a batch goes on after a crash. */
final class Batches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ITEM = "select * from intake_item where batch_id = ?";

    private final Database database;

    Batches(Database database) {
        this.database = database;
    }

    /** A file that is brought. */
    record Brought(String path, Path place, long size) {
    }

    void insert(Batch batch) {
        database.write(jdbc -> jdbc.sql("insert into intake_batch (id, owner, name, source, state, created_at, message)"
                + " values (?, ?, ?, ?, ?, ?, ?)").params(batch.id(), batch.owner(), batch.name(), batch.source().name(),
                batch.state().name(), batch.createdAt().toString(), batch.message()).update());
    }

    Optional<Batch> find(String id) {
        return jdbc().sql("select * from intake_batch where id = ?").param(id).query(Batches::batch).optional();
    }

    List<Batch> newest(int limit) {
        return jdbc().sql("select * from intake_batch order by created_at desc, id limit ?").param(limit).query(Batches::batch)
                .list();
    }

    List<Batch> in(Batch.State state) {
        return jdbc().sql("select * from intake_batch where state = ? order by created_at, id").param(state.name())
                .query(Batches::batch).list();
    }

    void to(String id, Batch.State state, String message) {
        database.write(jdbc -> jdbc.sql("update intake_batch set state = ?, message = ? where id = ?")
                .params(state.name(), message, id).update());
    }

    /** Changes the state where it is one of these; false when it is not. */
    boolean to(String id, Batch.State state, Batch.State... from) {
        return database.write(jdbc -> jdbc.sql("update intake_batch set state = :to, message = '' where id = :id and state in (:from)")
                .param("to", state.name()).param("id", id).param("from", Arrays.stream(from).map(Enum::name).toList()).update()) > 0;
    }

    /** Adds files at the end of a batch. */
    void add(String id, List<Brought> files) {
        add(id, files, jdbc -> { });
    }

    /** The same, with what else is written in the transaction. */
    void add(String id, List<Brought> files, Consumer<JdbcClient> alongside) {
        database.write(jdbc -> {
            int position = jdbc.sql("select coalesce(max(position), 0) from intake_item where batch_id = ?").param(id)
                    .query(Integer.class).single();
            for (Brought file : files) {
                jdbc.sql("insert into intake_item (batch_id, position, path, place, size, state, record_id, reason, guesses,"
                                + " confirmed) values (?, ?, ?, ?, ?, 'WAITING', '', '', '[]', 0)")
                        .params(id, ++position, file.path(), file.place().toString(), file.size()).update();
            }
            alongside.accept(jdbc);
            return null;
        });
    }

    /** Adds files at the end of a batch of which nothing came, with the reason of each. */
    void leave(String id, List<String> paths, String reason) {
        database.write(jdbc -> {
            int position = jdbc.sql("select coalesce(max(position), 0) from intake_item where batch_id = ?").param(id)
                    .query(Integer.class).single();
            for (String path : paths) {
                jdbc.sql("insert into intake_item (batch_id, position, path, place, size, state, record_id, reason, guesses,"
                                + " confirmed) values (?, ?, ?, '', 0, 'REFUSED', '', ?, '[]', 0)")
                        .params(id, ++position, path, reason).update();
            }
            return null;
        });
    }

    /** The next files without an outcome. */
    List<Item> waiting(String id, int after, int limit) {
        return jdbc().sql(ITEM + " and state = 'WAITING' and position > ? order by position limit ?").params(id, after, limit)
                .query(Batches::item).list();
    }

    List<Item> items(String id, Shown shown, int offset, int limit) {
        return jdbc().sql(ITEM + shown.condition() + " order by position limit ? offset ?").params(id, limit, offset)
                .query(Batches::item).list();
    }

    int count(String id, Shown shown) {
        return jdbc().sql("select count(*) from intake_item where batch_id = ?" + shown.condition()).param(id).query(Integer.class)
                .single();
    }

    Optional<Item> item(String id, int position) {
        return jdbc().sql(ITEM + " and position = ?").params(id, position).query(Batches::item).optional();
    }

    /** The files that became this record, the newest batch first. */
    List<Item> of(String recordId) {
        return jdbc().sql("select * from intake_item where record_id = ? order by batch_id desc, position").param(recordId)
                .query(Batches::item).list();
    }

    /** Writes an outcome, within a transaction that is open. */
    static void outcome(JdbcClient jdbc, Item item, Item.State state, String recordId, String reason, List<Guess> guesses) {
        jdbc.sql("update intake_item set state = ?, record_id = ?, reason = ?, guesses = ? where batch_id = ? and position = ?")
                .params(state.name(), recordId, reason, JSON.writeValueAsString(guesses), item.batch(), item.position()).update();
    }

    /** Writes outcomes that stand for themselves. */
    void write(Consumer<JdbcClient> outcomes) {
        database.write(jdbc -> {
            outcomes.accept(jdbc);
            return null;
        });
    }

    void confirm(String id, List<Integer> positions) {
        database.write(jdbc -> {
            positions.forEach(position -> jdbc.sql("update intake_item set confirmed = 1 where batch_id = ? and position = ?")
                    .params(id, position).update());
            return null;
        });
    }

    void confirmAll(String id) {
        database.write(jdbc -> jdbc.sql("update intake_item set confirmed = 1 where batch_id = ? and state in ('KEPT', 'DOUBLE')")
                .param(id).update());
    }

    Tally tally(String id) {
        int[] counts = new int[7];
        jdbc().sql("select state, reason <> '' as unread, confirmed, count(*) as files from intake_item where batch_id = ?"
                + " group by state, reason <> '', confirmed").param(id).query(row -> {
                    int files = row.getInt("files");
                    Item.State state = Item.State.valueOf(row.getString("state"));
                    counts[switch (state) {
                        case WAITING -> 0;
                        case KEPT -> 1;
                        case DOUBLE -> 3;
                        case REFUSED -> 4;
                        case UNPACKED -> 5;
                    }] += files;
                    if (state == Item.State.KEPT) {
                        counts[2] += row.getBoolean("unread") ? files : 0;
                        counts[6] += row.getInt("confirmed") == 0 ? files : 0;
                    }
                });
        return new Tally(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(row.getString("id"), row.getString("owner"), row.getString("name"),
                Batch.Source.valueOf(row.getString("source")), Batch.State.valueOf(row.getString("state")),
                Instant.parse(row.getString("created_at")), row.getString("message"));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(row.getString("batch_id"), row.getInt("position"), row.getString("path"), Path.of(row.getString("place")),
                row.getLong("size"), Item.State.valueOf(row.getString("state")), row.getString("record_id"),
                row.getString("reason"), List.of(JSON.readValue(row.getString("guesses"), Guess[].class)),
                row.getInt("confirmed") != 0);
    }
}
