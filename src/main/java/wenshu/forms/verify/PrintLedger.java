package wenshu.forms.verify;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;
import wenshu.forms.mark.CanonicalData;
import wenshu.home.Database;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.schema.FormSchema;

/** Remembers what was printed with a mark. An entry is on disk before the mark is drawn, and never changes. */
public final class PrintLedger {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int RANDOM = 8;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** The ledger in this database; the clock dates the entries. */
    public PrintLedger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The entry for this form with these data; printed again by the same person it is the same entry. */
    public PrintRecord enter(Form form, FormData data, String author) {
        return enter("", form, data, author);
    }

    /**
     * The same with a number that the print should have; where something else was printed under it, -2 follows, or -3.
     *
     * @param wanted the number; "" for any
     */
    public PrintRecord enter(String wanted, Form form, FormData data, String author) {
        String sha256 = CanonicalData.sha256(form, data);
        String json = new ObjectMapper().writeValueAsString(data.toMap());
        return database.write(jdbc -> jdbc.sql("select * from form_print where template_hash = ? and data_sha256 = ? and author = ?"
                        + " and (? = '' or id = ? or substr(id, 1, length(?) + 1) = ? || '-') order by printed_at")
                .params(form.hash(), sha256, author, wanted, wanted, wanted, wanted).query(PrintLedger::entry).stream().findFirst().orElseGet(() -> {
                    PrintRecord fresh = new PrintRecord(free(wanted, jdbc), form.name(), form.schema().map(FormSchema::version).orElse(""),
                            form.hash(), form.sha256(), data, sha256, author, clock.instant());
                    jdbc.sql("insert into form_print (id, template, template_version, template_hash, template_sha256, data,"
                                    + " data_sha256, author, printed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .params(fresh.id(), fresh.template(), fresh.version(), fresh.hash(), fresh.templateSha256(), json,
                                    sha256, author, fresh.printedAt().toEpochMilli()).update();
                    return fresh;
                }));
    }

    /** The entry of that number. */
    public Optional<PrintRecord> find(String id) {
        return database.jdbc().sql("select * from form_print where id = ?").param(id).query(PrintLedger::entry).optional();
    }

    private String free(String wanted, JdbcClient jdbc) {
        String id = wanted.isEmpty() ? next() : wanted;
        for (int i = 2; jdbc.sql("select count(*) from form_print where id = ?").param(id).query(Long.class).single() > 0; i++) {
            id = wanted.isEmpty() ? next() : wanted + "-" + i;
        }
        return id;
    }

    private String next() {
        StringBuilder id = new StringBuilder("P").append(LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
        for (int i = 0; i < RANDOM; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    private static PrintRecord entry(ResultSet row, int number) throws SQLException {
        return new PrintRecord(row.getString("id"), row.getString("template"), row.getString("template_version"),
                row.getString("template_hash"), row.getString("template_sha256"),
                FormDataFile.read("data.json", row.getString("data").getBytes(StandardCharsets.UTF_8)),
                row.getString("data_sha256"), row.getString("author"), Instant.ofEpochMilli(row.getLong("printed_at")));
    }
}
