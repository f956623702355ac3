package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenshu.archive.RebuildReport.Finding;
import wenshu.archive.StoredRecord.Content;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.home.Hash;
import wenshu.home.PrivateNumbers;

/**
 * Makes the records of the database anew from the archive folder alone: what is said about them, their people, files and
 * links out of each record's description, their texts read out of the files again. What the database has already stays, so
 * that a run that was cut short goes on where it was. To be run before the archive is opened.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 64;
    private static final int PAGE = 1_000;

    private final Database database;
    private final Records records;
    private final ArchiveStore store;
    private final TextExtractor extractor;
    private final Path temp;
    private final List<Finding> findings = new ArrayList<>();
    private final List<LinkRow> links = new ArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong present = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    private record LinkRow(String from, Link link) {
    }

    /**
     * A rebuild to be run once.
     *
     * @param temp folder for files while they are read
     */
    public Rebuild(Database database, ArchiveStore store, TextExtractor extractor, Path temp) {
        this.database = database;
        this.records = new Records(database);
        this.store = store;
        this.extractor = extractor;
        this.temp = temp;
    }

    /** Takes everything in; told how many records have been looked at, on any thread. */
    public RebuildReport run(LongConsumer progress) {
        Semaphore room = new Semaphore(WAITING);
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            Files.createDirectories(temp);
            store.each(stored -> {
                room.acquireUninterruptibly();
                pool.execute(() -> {
                    try {
                        take(stored);
                        progress.accept(done.incrementAndGet());
                    } finally {
                        room.release();
                    }
                });
            });
            pool.shutdown();
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            throw FaultException.of(FaultException.Kind.UNAVAILABLE, "ARCHIVE_UNREADABLE", "档案库", "档案文件夹读不出来",
                    "请检查磁盘和权限后再试，已收入的不必重来");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        links.forEach(this::link);
        findings.sort(Comparator.comparing(Finding::place).thenComparing(Finding::what));
        return new RebuildReport(taken.get(), present.get(), missing(), findings);
    }

    private void take(StoredRecord stored) {
        try {
            if (!stored.fault().isEmpty()) {
                found(stored, stored.fault());
                return;
            }
            Described described = described(stored);
            if (!described.record().id().equals(stored.id())) {
                found(stored, "档案说明里的编号与文件夹不符，没有收入");
                return;
            }
            seen.add(stored.id());
            synchronized (links) {
                described.links().forEach(link -> links.add(new LinkRow(stored.id(), link)));
            }
            if (records.exists(stored.id())) {
                present.incrementAndGet();
                return;
            }
            List<ArchivedFile> files = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (ArchivedFile file : described.record().files()) {
                Extracted text = read(stored, file);
                Content content = stored.newest().get(file.name());
                files.add(new ArchivedFile(file.name(), content == null ? stored.path() + "/" + file.name() : content.path(),
                        file.size(), file.sha256(), file.sha512(), file.sm3(), text.status(), text.reason()));
                texts.add(text.text());
            }
            Record record = described.record();
            List<Histories.Stored> versions = versions(stored);
            records.insert(new Record(record.id(), record.version(), record.code(), record.entry(), record.origin(),
                    record.archivedAt(), files), texts, new Alongside(List.of(),
                    (jdbc, made) -> Histories.write(jdbc, made, versions), false));
            taken.incrementAndGet();
        } catch (FaultException e) {
            found(stored, e.faults().getFirst().sentence());
        } catch (IOException | RuntimeException e) {
            LOG.warn("一份档案没有收入", e);
            found(stored, "读不出来，没有收入");
        }
    }

    /** The versions; none when the description of one is gone: then the record stands without its history. */
    private List<Histories.Stored> versions(StoredRecord stored) throws IOException {
        List<Histories.Stored> versions = new ArrayList<>();
        for (Map<String, Content> contents : stored.versions()) {
            try {
                byte[] bytes = bytes(contents.get(Description.NAME));
                DescriptionReader.read(bytes);
                versions.add(new Histories.Stored(versions.size() + 1, bytes, contents));
            } catch (FaultException e) {
                found(stored, "第 " + (versions.size() + 1) + " 版的说明读不出来，只收入了最新的一版");
                return List.of();
            }
        }
        return versions;
    }

    private Described described(StoredRecord stored) throws IOException {
        return DescriptionReader.read(bytes(stored.newest().get(Description.NAME)));
    }

    private byte[] bytes(Content content) throws IOException {
        if (content == null) {
            throw FaultException.badInput("NO_DESCRIPTION", "", "没有档案说明 " + Description.NAME, "请从备份恢复这份档案的文件夹");
        }
        byte[] bytes;
        try (InputStream in = store.open(content.path())) {
            bytes = in.readAllBytes();
        } catch (NoSuchFileException e) {
            throw FaultException.badInput("NO_DESCRIPTION", "", "缺少档案说明 " + Description.NAME, "请从备份恢复这份档案的文件夹");
        }
        if (!HexFormat.of().formatHex(Hash.SHA512.fresh().digest(bytes)).equals(content.sha512())) {
            throw FaultException.badInput("DESCRIPTION_CHANGED", "", "档案说明 " + Description.NAME + " 已损坏或被改动，没有收入",
                    "请从备份恢复这份档案的文件夹");
        }
        return bytes;
    }

    /** A file that is lost or damaged leaves its record standing: what is said about it is still true. */
    private Extracted read(StoredRecord stored, ArchivedFile file) throws IOException {
        Content content = stored.newest().get(file.name());
        Path copy = Files.createTempFile(temp, "file", "");
        try {
            if (content == null || !copied(content, file, copy)) {
                found(stored, "文件“" + file.name() + "”" + (content == null ? "不在清单里" : "已损坏或缺失") + "，只收入了著录");
                return Extracted.none(ExtractionStatus.FAILED, "", "文件已损坏或缺失");
            }
            Extracted text = extractor.extract(copy, file.name());
            return text.saying(PrivateNumbers.masked(text.text()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private boolean copied(Content content, ArchivedFile file, Path copy) throws IOException {
        Hashes.Counter counter = new Hashes.Counter(Hash.SHA512, Hash.SM3);
        try (InputStream in = store.open(content.path()); OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                counter.take(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        return counter.done().same(file);
    }

    private void link(LinkRow row) {
        if (!records.exists(row.link().recordId())) {
            findings.add(new Finding(row.from(), row.link().kind().there() + "的 " + row.link().recordId() + " 不在档案库里"));
            return;
        }
        database.write(jdbc -> jdbc.sql("insert into archive_link (from_id, to_id, kind) values (?, ?, ?) on conflict do nothing")
                .params(row.from(), row.link().recordId(), row.link().kind().name()).update());
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        String last = "";
        for (List<String> page = records.idsAfter(last, PAGE); !page.isEmpty(); page = records.idsAfter(last, PAGE)) {
            page.stream().filter(id -> !seen.contains(id) && !store.holds(id) && records.destroyedAt(id).isEmpty()).forEach(missing::add);
            last = page.getLast();
        }
        return missing;
    }

    private void found(StoredRecord stored, String what) {
        synchronized (findings) {
            findings.add(new Finding(stored.id().isEmpty() ? stored.path() : stored.id(), what));
        }
    }
}
