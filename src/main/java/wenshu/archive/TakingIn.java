package wenshu.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.home.PrivateNumbers;

/**
 * Takes records in, several at a time: staged and synced, read and described, then in order moved into the store, whose
 * folders are synced, and written in one transaction.
 */
final class TakingIn {

    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);

    private final Archive archive;
    private final Order order;
    private final Records records;
    private final ArchiveStore store;
    private final Staging staging;
    private final RecordIds ids;
    private final Clock clock;
    private final Path refused;
    private final FirstEntry entries;
    private volatile boolean rootNoted;

    /** @param refused where a record goes that the store has but the database refused */
    TakingIn(Archive archive, Order order, Records records, ArchiveStore store, Staging staging, RecordIds ids, Clock clock,
            Path refused) {
        this.archive = archive;
        this.order = order;
        this.records = records;
        this.store = store;
        this.staging = staging;
        this.ids = ids;
        this.clock = clock;
        this.refused = refused;
        this.entries = new FirstEntry(archive::guess, records::codeTaken);
    }

    /** What would be said of a record whose main file has this text, beside what is given. */
    Entry describe(Entry given, String text, String name) {
        return entries.of(given, text, name);
    }

    /** Each with its receipt or its refusal; when this returns, all that have a receipt are on the disk. */
    List<Underway> all(List<Handover> given) {
        order.requireWhole();
        List<Underway> all = given.stream().map(one -> new Underway(idFor(one), one)).toList();
        try {
            staging.requireSpace();
            stage(all);
            for (Underway one : open(all)) {
                prepare(one);
            }
            keep(open(all));
        } catch (IOException | RuntimeException e) {
            all.stream().filter(one -> !order.needs(one.id)).forEach(one -> archive.forget(one.id));
            throw order.told(e);
        }
        // They are kept or refused: nothing that fails from here on may turn the answers.
        all.forEach(one -> archive.forget(one.id));
        return all;
    }

    /** The id that a record had where it comes from, when it is free here. */
    private String idFor(Handover one) {
        boolean kept = one.past() != null && RecordIds.valid(one.past().id()) && !records.exists(one.past().id())
                && !store.holds(one.past().id());
        return kept ? one.past().id() : ids.next();
    }

    private static List<Underway> open(List<Underway> all) {
        return all.stream().filter(Underway::open).toList();
    }

    private void stage(List<Underway> all) throws IOException {
        boolean fresh = staging.fresh();
        for (Underway one : all) {
            try {
                one.staged = staging.take(one.id, one.given.submission().files());
            } catch (IOException | RuntimeException e) {
                one.refusal = e instanceof RuntimeException fault ? fault : Archive.unavailable(e);
            }
        }
        staging.sync(open(all).stream().map(one -> one.id).toList(), fresh);
    }

    /** Whatever an odd file can upset is done before the order is taken: it must not stop others from archiving. */
    private void prepare(Underway one) {
        try {
            if (!isThere(one)) {
                List<Extracted> read = read(one.staged);
                // Numbers that belong to nobody else's eyes stay in the original file and go nowhere from here.
                one.texts = read.stream().map(Archive::shown).toList();
                one.described = entries.of(one, read, clock.instant());
                one.description = staging.write(one.id, Description.NAME,
                        Description.of(one.described, one.given.alongside().links()));
            }
        } catch (IOException | RuntimeException e) {
            one.refusal = order.told(e);
        }
    }

    private List<Extracted> read(List<Staging.Staged> staged) {
        List<Extracted> texts = new ArrayList<>();
        for (Staging.Staged file : staged) {
            Extracted text = archive.extract(file);
            if (text.status() == ExtractionStatus.BOMB) {
                throw FaultException.of(Kind.TOO_LARGE, "ZIP_BOMB", file.name(), "文件解压后过大（疑似压缩炸弹），没有归档",
                        "请不要上传来历不明的文件");
            }
            texts.add(text);
        }
        return texts;
    }

    private boolean isThere(Underway one) {
        twin(one.given.alongside(), one.staged).ifPresent(twin -> one.receipt = new Receipt(twin, twin.id()));
        return one.receipt != null;
    }

    private Optional<Record> twin(Alongside alongside, List<Staging.Staged> staged) {
        return alongside.anew() ? Optional.empty() : records.holding(staged.stream().map(Staging.Staged::sha256).toList());
    }

    /** One at a time: the same bytes handed in twice at once must not become two records. */
    private void keep(List<Underway> all) {
        order.alone("归档", () -> {
            // Of those with the same bytes the first is kept, then the others see it.
            for (List<Underway> left = all; !left.isEmpty(); left = open(left)) {
                List<Underway> fresh = notThere(left);
                try {
                    store(fresh);
                } catch (FaultException e) {
                    // After a failed sync or commit nobody knows what is on the disk, whatever it is called.
                    throw new IOException(e);
                }
            }
            return null;
        }, undone -> {
            for (Underway one : open(all)) {
                records.find(one.id).ifPresentOrElse(found -> one.receipt = new Receipt(found, ""), () -> one.refusal = undone);
            }
            return null;
        });
    }

    private List<Underway> notThere(List<Underway> left) {
        List<Underway> fresh = new ArrayList<>();
        Set<Set<String>> bytes = new HashSet<>();
        try {
            for (Underway one : left) {
                if (!isThere(one) && (bytes.add(one.hashes()) || one.given.alongside().anew())) {
                    fresh.add(one);
                }
            }
        } catch (RuntimeException e) {
            // Nothing of these was written yet.
            throw order.told(e) instanceof FaultException fault ? fault : Archive.unavailable(e);
        }
        return fresh;
    }

    private void store(List<Underway> fresh) throws IOException {
        Map<String, List<ArchiveStore.Item>> items = new LinkedHashMap<>();
        fresh.forEach(one -> {
            order.stake(one.id);
            items.put(one.id, one.items());
        });
        Map<String, Map<String, String>> paths = store.putAll(items);
        noteRoot();
        fresh.forEach(one -> one.described = one.described.at(paths.get(one.id)));
        if (fresh.size() > 1) {
            try {
                records.insertAll(fresh.stream().map(Underway::row).toList());
                fresh.forEach(Underway::kept);
                return;
            } catch (FaultException e) {
                // What belongs with one of them was refused: each gets a transaction of its own.
                LOG.debug("the group is written one by one");
            }
        }
        for (Underway one : fresh) {
            try {
                archive.acknowledge(one.described, one.row().texts(), one.given.alongside());
                one.kept();
            } catch (FaultException e) {
                // Nothing is wrong with the disk: what belongs with the record was refused, so the record goes aside.
                store.takeOut(one.id, refused);
                one.refusal = e;
            }
        }
    }

    /** The store's own files are made with its first record; from then on they are to stay as they are. */
    void noteRoot() throws IOException {
        if (!rootNoted) {
            if (records.rootFiles().isEmpty()) {
                records.noteRootFiles(store.rootFiles());
            }
            rootNoted = !records.rootFiles().isEmpty();
        }
    }
}
