package wenshu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wenshu.archive.ArchiveStore.KnownPaths;
import wenshu.archive.FixityReport.Finding;
import wenshu.archive.FixityReport.Verdict;
import wenshu.home.Database;

/** Reads every archived byte again and compares it with what was acknowledged. It writes nothing. */
public final class Verification {

    private static final int PAGE = 200;
    private static final long GRACE_MILLIS = 2_000;

    private final Records records;
    private final ArchiveStore store;
    private final RecordCheck check;
    private final UnderWay underWay;
    private final List<Finding> findings = new ArrayList<>();
    private long recordCount;
    private long fileCount;
    private long bytes;

    /** Waits until what is being stored now has been acknowledged, or has failed. */
    interface UnderWay {
        void await();
    }

    /** A check to be run once, also while another process writes. */
    public Verification(Database database, ArchiveStore store) {
        this(new Records(database), store, Verification::pause);
    }

    Verification(Records records, ArchiveStore store, UnderWay underWay) {
        this.records = records;
        this.store = store;
        this.check = new RecordCheck(records, store);
        this.underWay = underWay;
    }

    /** Another process cannot be asked; it needs milliseconds between storing a record and acknowledging it. */
    private static void pause() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks everything. */
    public FixityReport run() {
        try {
            List<String> suspects = new ArrayList<>();
            List<String> page = records.idsAfter("", PAGE);
            while (!page.isEmpty()) {
                for (String id : page) {
                    if (!check(id).isEmpty()) {
                        suspects.add(id);
                    }
                }
                page = records.idsAfter(page.getLast(), PAGE);
            }
            lookAgain(suspects);
            beside();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FixityReport(recordCount, fileCount, bytes, List.copyOf(findings));
    }

    private List<Finding> check(String id) throws IOException {
        // It may have gone since the page was read.
        Optional<Record> record = records.find(id);
        if (record.isEmpty()) {
            return List.of();
        }
        RecordCheck.Result result = check.of(record.get());
        recordCount++;
        fileCount += result.files();
        bytes += result.bytes();
        return result.findings();
    }

    /** A record to which something is added just now looks odd for a moment. */
    private void lookAgain(List<String> suspects) throws IOException {
        if (suspects.isEmpty()) {
            return;
        }
        underWay.await();
        for (String id : suspects) {
            Optional<Record> record = records.find(id);
            if (record.isPresent()) {
                findings.addAll(check.of(record.get()).findings());
            }
        }
    }

    /** Everything beside the records. */
    List<Finding> beside() throws IOException {
        findings.addAll(root(records, store));
        strangers();
        return List.copyOf(findings);
    }

    /** What has changed about the store's own files since they were noted; nothing when they never were. */
    static List<Finding> root(Records records, ArchiveStore store) throws IOException {
        Map<String, String> noted = records.rootFiles();
        Map<String, String> now = store.rootFiles();
        List<Finding> findings = new ArrayList<>();
        noted.forEach((path, sha512) -> {
            if (!sha512.equals(now.get(path))) {
                findings.add(new Finding(now.containsKey(path) ? Verdict.DAMAGED : Verdict.MISSING, "", "档案库说明", path));
            }
        });
        if (!noted.isEmpty()) {
            now.keySet().stream().filter(path -> !noted.containsKey(path))
                    .forEach(path -> findings.add(new Finding(Verdict.EXTRA, "", path.substring(path.lastIndexOf('/') + 1), path)));
        }
        return findings;
    }

    /**
     * What is in the store and in no record. A record is stored shortly before it is acknowledged, so what looks strange
     * is looked at again when everything that was under way at the first look has been acknowledged.
     */
    private void strangers() throws IOException {
        KnownPaths known = new KnownPaths() {
            @Override
            public boolean record(String recordId) {
                return records.exists(recordId);
            }

            @Override
            public boolean content(String contentPath) {
                return records.hasContent(contentPath);
            }
        };
        Set<String> strange = new TreeSet<>(store.strangers(known));
        if (strange.isEmpty()) {
            return;
        }
        underWay.await();
        strange.retainAll(store.strangers(known));
        for (String path : strange) {
            findings.add(new Finding(Verdict.EXTRA, "", path.substring(path.lastIndexOf('/') + 1), path));
        }
    }
}
