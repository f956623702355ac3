package wenshu.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.signoff.flow.Passage;
import wenshu.signoff.flow.Party;
import wenshu.signoff.flow.Route;
import wenshu.signoff.flow.Step;

/** Papers on their way as rows of the database. */
final class Rows {

    private static final String BREAK = "\n";

    private Rows() {
    }

    static long insert(JdbcClient jdbc, long draftId, String title, Passage passage, long now) {
        return jdbc.sql("insert into signoff (draft_id, title, step, leg, round, drafter, authors, reviewer, cosigners, signer,"
                        + " agreed, text_sha256, signed_sha256, started_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', '', ?, ?) returning id")
                .params(draftId, title, passage.step().name(), passage.leg(), passage.round(), passage.drafter(),
                        joined(passage.authors()), now, now).query(Long.class).single();
    }

    static void update(JdbcClient jdbc, long id, Passage passage, String title, long now) {
        jdbc.sql("update signoff set title = ?, step = ?, leg = ?, round = ?, drafter = ?, authors = ?, reviewer = ?,"
                        + " cosigners = ?, signer = ?, agreed = ?, text_sha256 = ?, signed_sha256 = ?, updated_at = ? where id = ?")
                .params(title, passage.step().name(), passage.leg(), passage.round(), passage.drafter(),
                        joined(passage.authors()), passage.route().reviewer(),
                        joined(passage.route().cosigners().stream().map(Party::key).toList()), passage.route().signer(),
                        joined(passage.agreed()), passage.text(), passage.signed(), now, id).update();
    }

    static void signed(JdbcClient jdbc, long id, long now, Collection<String> overridden, String reason) {
        jdbc.sql("update signoff set signed_at = ?, override_rules = ?, override_reason = ? where id = ?")
                .params(now, joined(overridden), reason, id).update();
    }

    static void numbered(JdbcClient jdbc, long id, String number, String recordId) {
        jdbc.sql("update signoff set number = ?, record_id = ? where id = ?").params(number, recordId, id).update();
    }

    static void append(JdbcClient jdbc, long id, Event event) {
        jdbc.sql("insert into signoff_event (signoff_id, seq, at, actor, act, step_before, step_after, round, opinion, detail,"
                        + " text_before, text_after, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, event.seq(), event.at().toEpochMilli(), event.actor(), event.act(), event.before().name(),
                        event.after().name(), event.round(), event.opinion(), event.detail(), event.textBefore(),
                        event.textAfter(), event.previous(), event.hash()).update();
    }

    static List<Event> events(JdbcClient jdbc, long id) {
        return jdbc.sql("select * from signoff_event where signoff_id = ? order by seq").param(id)
                .query((row, number) -> new Event(row.getInt("seq"), Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("actor"), row.getString("act"), Step.valueOf(row.getString("step_before")),
                        Step.valueOf(row.getString("step_after")), row.getInt("round"), row.getString("opinion"),
                        row.getString("detail"), row.getString("text_before"), row.getString("text_after"),
                        row.getString("previous"), row.getString("hash"))).list();
    }

    static Optional<Event> last(JdbcClient jdbc, long id) {
        List<Event> events = events(jdbc, id);
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    static SignOff signOff(ResultSet row, int number) throws SQLException {
        Route route = new Route(row.getString("reviewer"), split(row.getString("cosigners")).stream().map(Party::of).toList(),
                row.getString("signer"));
        Passage passage = new Passage(Step.valueOf(row.getString("step")), row.getInt("leg"), row.getInt("round"),
                row.getString("drafter"), Set.copyOf(split(row.getString("authors"))), route,
                Set.copyOf(split(row.getString("agreed"))), row.getString("text_sha256"), row.getString("signed_sha256"));
        long signedAt = row.getLong("signed_at");
        String record = row.getString("record_id");
        return new SignOff(row.getLong("id"), row.getLong("draft_id"), row.getString("title"), passage,
                signedAt == 0 ? null : Instant.ofEpochMilli(signedAt), Set.copyOf(split(row.getString("override_rules"))),
                row.getString("override_reason"), row.getString("number"), record == null ? "" : record,
                Instant.ofEpochMilli(row.getLong("started_at")), Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    private static String joined(Collection<String> parts) {
        return String.join(BREAK, parts instanceof Set ? new TreeSet<>(parts) : parts);
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(BREAK));
    }
}
