package wenshu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.DataHome;
import wenshu.home.Database;

/**
 * Makes new versions of records. The order of writes is that of a new record: the new description is staged and synced,
 * the store gets it as a version of its own and syncs, then one database transaction, then the answer. The staging folder
 * is the mark by which start-up finds a version that was never acknowledged, and takes it back.
 */
final class Revising {

    private static final Logger LOG = LoggerFactory.getLogger(Revising.class);
    private static final Pattern MARK = Pattern.compile("(" + RecordIds.PREFIX + "[^.]+)\\.v([1-9]\\d{0,8})");

    private final DataHome home;
    private final Database database;
    private final Records records;
    private final VersionRows rows;
    private final ArchiveStore store;
    private final Disk disk;
    private final AuditTrail audit;
    private final Clock clock;
    private final Gate gate;

    /** One writer at a time; see {@link Order}. */
    interface Gate {
        /** Does it when everybody before has finished; see {@link Order#alone}. */
        <T> T alone(Work<T> work, Function<FaultException, T> decided);

        /** The same for work of which nobody asks whether it was done after all. */
        default <T> T alone(Work<T> work) {
            return alone(work, undone -> {
                throw undone;
            });
        }

        /** See {@link Order#stake}. */
        void stake(String folder);
    }

    /** What is done alone. */
    interface Work<T> {
        /** Does it. */
        T run() throws IOException;
    }

    Revising(DataHome home, Database database, Records records, VersionRows rows, ArchiveStore store, Disk disk,
            AuditTrail audit, Clock clock, Gate gate) {
        this.home = home;
        this.database = database;
        this.records = records;
        this.rows = rows;
        this.store = store;
        this.disk = disk;
        this.audit = audit;
        this.clock = clock;
        this.gate = gate;
    }

    /**
     * A change that is wanted.
     *
     * @param id the record
     * @param expected the version that was seen; 0 for whatever it is
     * @param edit makes the new state out of the present one; its version is set afterwards
     * @param files what is staged for it, by name within the record
     * @param texts their texts, by name
     * @param action what it is called in the audit trail
     */
    record Wanted(String id, int expected, UnaryOperator<Described> edit, Map<String, Path> files, Map<String, String> texts,
                  Action action) {

        static Wanted of(String id, int expected, Action action, UnaryOperator<Described> edit) {
            return new Wanted(id, expected, edit, Map.of(), Map.of(), action);
        }
    }

    /** A change under way. */
    private record Underway(Wanted wanted, Described before, Described after, Path place) {
    }

    /**
     * Makes all of these changes or none.
     *
     * @param alongside what becomes true with them, in the same transaction
     * @return the records as they are then, in the order given; one that does not change gets no new version
     */
    List<Record> change(List<Wanted> wanted, String who, String why, Consumer<JdbcClient> alongside) {
        List<Underway> changes = new ArrayList<>();
        return gate.alone(() -> {
            Map<String, Record> answers = new HashMap<>();
            changes.addAll(begin(wanted, answers));
            Correction correction = new Correction(clock.instant(), who, why);
            stage(changes, correction);
            List<VersionRows.Step> steps = new ArrayList<>();
            try {
                for (Underway change : changes) {
                    steps.add(stored(change));
                }
                acknowledge(changes, steps, correction, alongside);
            } catch (FaultException e) {
                // Nothing is wrong with the disk: what belongs with the versions was refused, so they are taken back.
                takeBack(steps);
                clear(changes);
                throw e;
            }
            // After any other failure the marks stay: start-up needs them.
            clear(changes);
            steps.forEach(step -> answers.put(step.after().record().id(), step.after().record()));
            return wanted.stream().map(each -> answers.get(each.id())).toList();
        }, undone -> {
            // One transaction has made all of them.
            if (changes.isEmpty() || changes.stream().anyMatch(each -> records.version(each.wanted().id()) < each.after().record().version())) {
                throw undone;
            }
            return wanted.stream().map(each -> records.find(each.id()).orElseThrow(() -> undone)).toList();
        });
    }

    private List<Underway> begin(List<Wanted> wanted, Map<String, Record> answers) {
        Set<String> ids = new HashSet<>();
        List<Underway> changes = new ArrayList<>();
        for (Wanted each : wanted) {
            Described before = rows.now(records.find(each.id()).orElseThrow(() -> Archive.noSuchRecord(each.id())));
            Record record = before.record();
            if (!records.destroyedAt(record.id()).isEmpty()) {
                throw Archive.gone(record.id());
            }
            if (each.expected() != 0 && each.expected() != record.version() || !ids.add(each.id())) {
                throw VersionRows.stale(each.id());
            }
            Described after = each.edit().apply(before);
            if (after.equals(before)) {
                answers.put(each.id(), record);
            } else {
                changes.add(new Underway(each, before, new Described(after.record().asVersion(record.version() + 1), after.links()),
                        place(home, record.id(), record.version() + 1)));
            }
        }
        return changes;
    }

    /** Where a version to be is staged. */
    static Path place(DataHome home, String id, int version) {
        return home.staging().resolve(id + ".v" + version);
    }

    private void stage(List<Underway> changes, Correction correction) {
        try {
            for (Underway change : changes) {
                gate.stake(change.place().getFileName().toString());
                Files.createDirectories(change.place());
                Files.write(change.place().resolve(Description.NAME),
                        Description.of(change.after().record(), change.after().links(), correction));
                disk.syncTree(change.place(), home.root());
            }
        } catch (IOException e) {
            clear(changes);
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("ARCHIVE_UNAVAILABLE", "著录", "档案库写不进，修改没有保存",
                    "请检查磁盘空间和权限后再试")), e);
        }
    }

    private VersionRows.Step stored(Underway change) throws IOException {
        List<ArchiveStore.Item> items = new ArrayList<>();
        change.wanted().files().forEach((name, path) -> items.add(new ArchiveStore.Item(name, path)));
        items.add(new ArchiveStore.Item(Description.NAME, change.place().resolve(Description.NAME)));
        Record record = change.after().record();
        Record placed = record.at(store.putVersion(record.id(), record.version(), items));
        return new VersionRows.Step(change.before(), new Described(placed, change.after().links()), change.wanted().texts());
    }

    private void takeBack(List<VersionRows.Step> steps) throws IOException {
        Path aside = home.quarantine().resolve("refused").resolve(UUID.randomUUID().toString());
        for (VersionRows.Step step : steps) {
            store.takeBack(step.after().record().id(), step.after().record().version(), aside);
        }
    }

    /** The database transaction; from its return on the new versions count. */
    private void acknowledge(List<Underway> changes, List<VersionRows.Step> steps, Correction correction,
            Consumer<JdbcClient> alongside) {
        database.write(jdbc -> {
            for (int i = 0; i < steps.size(); i++) {
                VersionRows.Step step = steps.get(i);
                rows.write(jdbc, step, correction);
                audit.note(jdbc, Act.onRecord(correction.who(), changes.get(i).wanted().action(), step.after().record().id(), detail(step)));
            }
            alongside.accept(jdbc);
            return null;
        });
    }

    /** Which elements changed: their names only, what they say may be personal. */
    private static String detail(VersionRows.Step step) {
        List<String> elements = Difference.between(step.before(), step.after()).stream().map(Difference::element).toList();
        return "第 " + step.after().record().version() + " 版：" + String.join("、", elements);
    }

    /** What cannot be cleared away now, the next start puts aside. */
    private static void clear(List<Underway> changes) {
        for (Underway change : changes) {
            try {
                Files.deleteIfExists(change.place().resolve(Description.NAME));
                Files.deleteIfExists(change.place());
            } catch (IOException e) {
                LOG.warn("暂存区没有清理干净，下次启动时移入隔离区", e);
            }
        }
    }

    /** The mark of a version that was under way. */
    record Mark(String id, int version) {

        /** Out of the name of a folder in staging; empty for any other folder. */
        static Optional<Mark> of(String folder) {
            Matcher mark = MARK.matcher(folder);
            return mark.matches() ? Optional.of(new Mark(mark.group(1), Integer.parseInt(mark.group(2)))) : Optional.empty();
        }
    }
}
