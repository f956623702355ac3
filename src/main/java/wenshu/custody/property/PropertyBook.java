package wenshu.custody.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.home.Database;

/** The reports that are kept, and how each record stood at its last check. */
public final class PropertyBook {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final AuditTrail audit;

    /** The reports in this database. */
    public PropertyBook(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Keeps a report. */
    public void keep(PropertyReport report) {
        database.write(jdbc -> {
            jdbc.sql("insert into property_report (id, stage, at, agent, name, records, files, bytes, failing, noted, body)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(report.id(), report.stage().name(), report.at().toString(), report.agent(), report.name(), report.records(),
                            report.files(), report.bytes(), report.failing(), report.worthKnowing(), body(report)).update();
            audit.note(jdbc, new Act(report.agent(), Action.TESTED, Subject.LIST, report.id(), report.stage().label() + "，"
                    + report.records() + " 件，" + report.verdict()));
            return null;
        });
    }

    /** One report. */
    public Optional<PropertyReport> find(String id) {
        return database.jdbc().sql("select * from property_report where id = ?").param(id).query(PropertyBook::report).optional();
    }

    /** The reports, latest first. */
    public List<PropertyReport> list(int most) {
        return database.jdbc().sql("select * from property_report order by at desc, id desc limit ?").param(most)
                .query(PropertyBook::report).list();
    }

    private static String body(PropertyReport report) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        report.counts().forEach((item, count) -> counts.put(item.id(), List.of(count[0], count[1])));
        body.put("counts", counts);
        body.put("more", report.more());
        body.put("remarks", report.remarks().stream().map(remark -> List.of(remark.item().id(), remark.failing(), remark.recordId(),
                remark.file(), remark.text())).toList());
        return JSON.writeValueAsString(body);
    }

    private static PropertyReport report(ResultSet row, int number) throws SQLException {
        JsonNode body = JSON.readTree(row.getString("body"));
        Map<Item, long[]> counts = new EnumMap<>(Item.class);
        body.path("counts").propertyStream().forEach(count -> item(count.getKey()).ifPresent(item ->
                counts.put(item, new long[] {count.getValue().path(0).asLong(), count.getValue().path(1).asLong()})));
        List<Remark> remarks = new ArrayList<>();
        body.path("remarks").forEach(remark -> item(remark.path(0).asString()).ifPresent(item -> remarks.add(new Remark(item,
                remark.path(1).asBoolean(), remark.path(2).asString(), remark.path(3).asString(), remark.path(4).asString()))));
        return new PropertyReport(row.getString("id"), Stage.valueOf(row.getString("stage")), Instant.parse(row.getString("at")),
                row.getString("agent"), row.getString("name"), row.getLong("records"), row.getLong("files"), row.getLong("bytes"),
                remarks, counts, body.path("more").asLong());
    }

    static Optional<Item> item(String id) {
        for (Item item : Item.values()) {
            if (item.id().equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
