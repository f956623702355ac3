package wenshu.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.archive.Revising.Wanted;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.Database;

/**
 * Gives out archival codes when an archivist confirms a record, each number once and without a gap in its series: it is
 * written in the transaction that makes the record's new version, so that a confirmation that fails leaves none behind. A
 * code that was given by mistake stays in the list for ever, void and with the reason.
 */
public final class Codes {

    /** What the reason of a version that gives up a code begins with. */
    static final String VOIDING = "作废档号：";

    /** As they would lie in a box: by year, date and number, undated ones after the dated. */
    private static final Comparator<Record> IN_ORDER = Comparator.comparingInt(Record::year)
            .thenComparing((Record record) -> record.entry().date(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Record::docNumber).thenComparing(Record::archivedAt).thenComparing(Record::id);

    private final Database database;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Codes(Database database, Catalogue catalogue, AuditTrail audit, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A code that was given.
     *
     * @param code the code
     * @param recordId whose it is, or was
     * @param isVoid whether it was given up
     * @param reason why; empty while it stands
     * @param by login name of the one who gave it
     * @param at when, as ISO 8601
     */
    public record Given(String code, String recordId, boolean isVoid, String reason, String by, String at) {
    }

    /** What codes are made of. */
    public CodeSettings settings() {
        return CodeSettings.load(database);
    }

    /** Sets what codes are made of from now on. */
    public void set(CodeSettings settings, String who) {
        database.write(jdbc -> {
            settings.save(jdbc);
            audit.note(jdbc, new Act(who, Action.SETTING_CHANGED, Subject.SETTING, "档号", "全宗号 " + settings.fonds() + "，门类 "
                    + settings.categories().size() + " 个，机构 " + settings.sections().size() + " 个"));
            return null;
        });
    }

    /** The codes of one act, each after the one before it. */
    private final class Giving {
        private final CodeSettings settings = settings();
        private final String category;
        private final Map<String, Integer> next = new HashMap<>();

        Giving(String category) {
            this.category = category.isBlank() ? settings.categories().keySet().iterator().next() : category.strip();
        }

        ArchivalCode to(Record record) {
            if (!record.code().isEmpty()) {
                throw FaultException.of(Kind.CONFLICT, "CODE_GIVEN", "档号", "这一件已有档号 " + record.code(), "不必再编；编错的请先作废");
            }
            check(record.entry(), category, settings);
            String prefix = ArchivalCode.prefix(settings.fonds(), category, record.year(), record.entry().retention(),
                    settings.sections().get(record.entry().section()));
            int number = next.computeIfAbsent(prefix, series -> next(database.jdbc(), series));
            if (number > ArchivalCode.MOST) {
                throw FaultException.of(Kind.CONFLICT, "CODES_USED_UP", prefix, "这一组的件号已用到 " + ArchivalCode.MOST, "请与系统管理员联系");
            }
            next.put(prefix, number + 1);
            return new ArchivalCode(prefix, number);
        }
    }

    /**
     * A record that is to get a code.
     *
     * @param id the record
     * @param version the version that was seen; 0 for whatever it is
     */
    public record Seen(String id, int version) {
    }

    /**
     * Confirms a record (归档): it gets the next code of its series.
     *
     * @param category code of the category; empty for the usual one
     * @throws FaultException saying everything that is still missing
     */
    public Record confirm(String id, int expectedVersion, String category, String who) {
        return confirmAll(List.of(new Seen(id, expectedVersion)), category, who).getFirst();
    }

    /**
     * Confirms many records in this order: all of them get their codes or, when one cannot or was changed meanwhile, none.
     *
     * @param category code of the category; empty for the usual one
     */
    public List<Record> confirmAll(List<Seen> seen, String category, String who) {
        if (seen.size() > Catalogue.MOST) {
            throw FaultException.of(Kind.TOO_LARGE, "TOO_MANY_RECORDS", "归档编号", "一次编 " + seen.size() + " 件，超过 " + Catalogue.MOST + " 件",
                    "请分几次编");
        }
        // Known once the records are looked at with everybody else waiting.
        AtomicReference<Giving> giving = new AtomicReference<>();
        Map<String, ArchivalCode> given = new LinkedHashMap<>();
        List<Wanted> wanted = seen.stream().map(each -> Wanted.of(each.id(), each.version(), Action.CODED, now -> {
            if (giving.get() == null) {
                giving.set(new Giving(category));
            }
            ArchivalCode code = giving.get().to(now.record());
            given.put(each.id(), code);
            return new Described(now.record().coded(code.toString()), now.links());
        })).toList();
        return catalogue.change(wanted, who, "归档编号", jdbc -> given.forEach((id, code) -> take(jdbc, code, id, who)));
    }

    /**
     * What a record would get.
     *
     * @param record the record
     * @param code the code; empty when it cannot get one
     * @param faults why not
     */
    public record Planned(Record record, String code, List<Fault> faults) {

        public Planned {
            faults = List.copyOf(faults);
        }
    }

    /** What these records would get now, in the order of their dates; those that cannot get one stand last. Nothing is written. */
    public List<Planned> plan(List<Record> records, String category) {
        Giving giving = new Giving(category);
        List<Planned> planned = new ArrayList<>();
        List<Planned> refused = new ArrayList<>();
        records.stream().sorted(IN_ORDER).forEach(record -> {
            try {
                planned.add(new Planned(record, giving.to(record).toString(), List.of()));
            } catch (FaultException e) {
                refused.add(new Planned(record, "", e.faults()));
            }
        });
        planned.addAll(refused);
        return planned;
    }

    private static void check(Entry entry, String category, CodeSettings settings) {
        List<Fault> faults = new ArrayList<>();
        if (settings.fonds().isEmpty()) {
            faults.add(new Fault("FONDS", "全宗号", "还没有设定", "请管理员在“管理—档号”里填写"));
        }
        if (!settings.categories().containsKey(category)) {
            faults.add(new Fault("CATEGORY", "门类", "没有“" + category + "”这个门类", "请从已设定的门类中选择"));
        }
        if (entry.year() == 0) {
            faults.add(new Fault("M11", "年度", "还没有著录", "请先填写年度"));
        }
        if (entry.retention() == Retention.UNDECIDED) {
            faults.add(new Fault("M12", "保管期限", "还没有定", "请先在永久、30年、10年中选择"));
        }
        if (entry.section().isBlank()) {
            faults.add(new Fault("M13", "归档科室", "还没有著录", "请先填写归档科室"));
        } else if (!settings.sections().containsKey(entry.section())) {
            faults.add(new Fault("SECTION_CODE", "归档科室", "“" + entry.section() + "”还没有机构代码", "请管理员在“管理—档号”里补上"));
        }
        if (!faults.isEmpty()) {
            throw new FaultException(Kind.BAD_INPUT, faults);
        }
    }

    private static int next(JdbcClient jdbc, String prefix) {
        return jdbc.sql("select next from archive_code_series where prefix = ?").param(prefix).query(Integer.class).optional()
                .orElse(1);
    }

    private void take(JdbcClient jdbc, ArchivalCode code, String id, String who) {
        jdbc.sql("insert into archive_code_series (prefix, next) values (?, 1) on conflict do nothing").param(code.prefix()).update();
        int moved = jdbc.sql("update archive_code_series set next = next + 1 where prefix = ? and next = ?")
                .params(code.prefix(), code.sequence()).update();
        if (moved == 0) {
            throw FaultException.of(Kind.CONFLICT, "CODE_PASSED", code.toString(), "这个件号刚刚被别的档案用了", "请再办一次，系统会取下一个号");
        }
        jdbc.sql("insert into archive_code (prefix, sequence, code, record_id, state, given_by, given_at)"
                        + " values (?, ?, ?, ?, 'GIVEN', ?, ?)")
                .params(code.prefix(), code.sequence(), code.toString(), id, who, clock.instant().toString()).update();
    }

    /** Enters the code that a record brings along; its series goes on after it. What is no such code is only said of the record. */
    static void adopt(JdbcClient jdbc, String written, String id, String who, String at) {
        ArchivalCode.of(written).ifPresent(code -> {
            jdbc.sql("insert into archive_code_series (prefix, next) values (?, 1) on conflict do nothing").param(code.prefix()).update();
            jdbc.sql("update archive_code_series set next = ? where prefix = ? and next <= ?")
                    .params(code.sequence() + 1, code.prefix(), code.sequence()).update();
            jdbc.sql("insert into archive_code (prefix, sequence, code, record_id, state, given_by, given_at)"
                            + " values (?, ?, ?, ?, 'GIVEN', ?, ?) on conflict do nothing")
                    .params(code.prefix(), code.sequence(), code.toString(), id, who, at).update();
        });
    }

    /** Gives up the code of a record; nobody is ever given that number again. */
    public Record giveUp(String id, int expectedVersion, String reason, String who) {
        if (reason.isBlank() || reason.length() > 200) {
            throw FaultException.badInput("VOID_REASON", "理由", "作废档号要写明理由，不超过 200 字", "请写一句为什么作废");
        }
        String[] code = new String[1];
        Wanted wanted = Wanted.of(id, expectedVersion, Action.CODE_VOIDED, now -> {
            code[0] = now.record().code();
            if (code[0].isEmpty()) {
                throw FaultException.of(Kind.CONFLICT, "NO_CODE", "档号", "这一件没有档号", "不必作废");
            }
            return new Described(now.record().coded(""), now.links());
        });
        return catalogue.change(List.of(wanted), who, VOIDING + reason.strip(), jdbc ->
                jdbc.sql("update archive_code set state = 'VOID', reason = ? where code = ?").params(reason.strip(), code[0]).update())
                .getFirst();
    }

    /** Every code that a record ever had, the first one first. */
    public List<Given> of(String recordId) {
        return given("where record_id = ? order by given_at, code", recordId);
    }

    /** All codes of a series, in order. */
    public List<Given> series(String prefix) {
        return given("where prefix = ? order by sequence", prefix);
    }

    private List<Given> given(String where, String value) {
        return database.jdbc().sql("select * from archive_code " + where).param(value)
                .query((row, number) -> new Given(row.getString("code"), row.getString("record_id"),
                        row.getString("state").equals("VOID"), row.getString("reason"), row.getString("given_by"),
                        row.getString("given_at"))).list();
    }

    /**
     * A series with what it holds.
     *
     * @param prefix what its codes begin with
     * @param next the number that comes next
     * @param gone how many of its codes are void
     */
    public record Series(String prefix, int next, int gone) {
    }

    /** All series. */
    public List<Series> series() {
        return database.jdbc().sql("select prefix, next, (select count(*) from archive_code given where given.prefix = series.prefix"
                        + " and state = 'VOID') as gone from archive_code_series series order by prefix")
                .query((row, number) -> new Series(row.getString("prefix"), row.getInt("next"), row.getInt("gone"))).list();
    }
}
