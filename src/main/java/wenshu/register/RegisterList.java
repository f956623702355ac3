package wenshu.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.home.Database;
import wenshu.register.Entry.State;

/** What stands in the register. */
public final class RegisterList {

    private final Database database;

    /** The register of a database, which may be open for reading only. */
    public RegisterList(Database database) {
        this.database = database;
    }

    /**
     * A series with what it holds.
     *
     * @param series code and year
     * @param issuer whose code it is
     * @param next the number that comes next
     * @param entries how many numbers are entered
     */
    public record Total(Series series, String issuer, int next, int entries) {
    }

    /**
     * Numbers below the next one that nothing is entered for, such as those from before the house was set up.
     *
     * @param from the first
     * @param to the last
     */
    public record Gap(int from, int to) {
    }

    /** All series, latest year first. */
    public List<Total> totals() {
        return jdbc().sql("select code, year, issuer, next, (select count(*) from register_entry entry"
                        + " where entry.code = series.code and entry.year = series.year) as entries"
                        + " from register_series series order by year desc, code")
                .query((row, number) -> new Total(new Series(row.getString("code"), row.getInt("year")),
                        row.getString("issuer"), row.getInt("next"), row.getInt("entries"))).list();
    }

    /** What is entered in a series, in the order of its numbers. */
    public List<Entry> entries(Series series) {
        return jdbc().sql("select * from register_entry where code = ? and year = ? order by sequence")
                .params(series.code(), series.year()).query(RegisterList::entry).list();
    }

    /** What is missing in a series below the next number. */
    public List<Gap> gaps(Series series) {
        List<Gap> gaps = new ArrayList<>();
        int expected = 1;
        for (Entry entry : entries(series)) {
            if (entry.sequence() > expected) {
                gaps.add(new Gap(expected, entry.sequence() - 1));
            }
            expected = entry.sequence() + 1;
        }
        int next = next(series);
        if (next > expected) {
            gaps.add(new Gap(expected, next - 1));
        }
        return gaps;
    }

    /** The entry of a number. */
    public Optional<Entry> find(Series series, int sequence) {
        return jdbc().sql("select * from register_entry where code = ? and year = ? and sequence = ?")
                .params(series.code(), series.year(), sequence).query(RegisterList::entry).optional();
    }

    /** The entry of a number in its official writing, such as 长人社函〔2024〕59号; empty when it is free or no number. */
    public Optional<Entry> find(String number) {
        int sequence = Series.sequence(number);
        return sequence == 0 ? Optional.empty() : Series.of(number).flatMap(series -> find(series, sequence));
    }

    /** Whether a number in its official writing has been given out, be its paper withdrawn or not. */
    public boolean isTaken(String number) {
        return find(number).isPresent();
    }

    /** The entry of an archived record. */
    public Optional<Entry> ofRecord(String recordId) {
        return jdbc().sql("select * from register_entry where record_id = ?").param(recordId).query(RegisterList::entry)
                .list().stream().findFirst();
    }

    /** The records of papers that were withdrawn or given up, with the word for it. */
    public Map<String, String> gone() {
        Map<String, String> gone = new HashMap<>();
        jdbc().sql("select record_id, state from register_entry where state in ('WITHDRAWN', 'VOID') and record_id is not null")
                .query((row, number) -> gone.put(row.getString(1), State.valueOf(row.getString(2)).word())).list();
        return gone;
    }

    /** The number that comes next; 1 in a series that does not exist yet. */
    public int next(Series series) {
        return jdbc().sql("select next from register_series where code = ? and year = ?")
                .params(series.code(), series.year()).query(Integer.class).optional().orElse(1);
    }

    /** Whose code it is, as its latest year says; empty when nobody has used it. */
    public Optional<String> issuer(Series series) {
        return jdbc().sql("select issuer from register_series where code = ? and year = ?")
                .params(series.code(), series.year()).query(String.class).optional();
    }

    /** The highest number entered; 0 for none. */
    int highest(Series series) {
        return jdbc().sql("select coalesce(max(sequence), 0) from register_entry where code = ? and year = ?")
                .params(series.code(), series.year()).query(Integer.class).single();
    }

    /** Whether this house has given out a number of the series. */
    boolean taken(Series series) {
        return jdbc().sql("select count(*) from register_entry where code = ? and year = ? and origin = 'TAKEN'")
                .params(series.code(), series.year()).query(Long.class).single() > 0;
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String record = row.getString("record_id");
        return new Entry(new Series(row.getString("code"), row.getInt("year")), row.getInt("sequence"),
                row.getString("title"), LocalDate.parse(row.getString("issued_on")), State.valueOf(row.getString("state")),
                row.getString("origin").equals("TAKEN"), record == null ? "" : record, row.getString("reason"),
                row.getString("author"), Instant.ofEpochMilli(row.getLong("entered_at")));
    }
}
