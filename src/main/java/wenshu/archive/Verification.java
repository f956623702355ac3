package wenshu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
            List<String> page = records.idsAfter("", PAGE);
            while (!page.isEmpty()) {
                for (String id : page) {
                    check(records.find(id).orElseThrow());
                }
                page = records.idsAfter(page.getLast(), PAGE);
            }
            strangers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FixityReport(recordCount, fileCount, bytes, List.copyOf(findings));
    }

    private void check(Record record) throws IOException {
        recordCount++;
        for (ArchivedFile file : record.files()) {
            fileCount++;
            try (InputStream in = store.open(file.contentPath())) {
                if (!sameBytes(in, file)) {
                    findings.add(new Finding(Verdict.DAMAGED, record.id(), file.name(), file.contentPath()));
                }
            } catch (NoSuchFileException e) {
                findings.add(new Finding(Verdict.MISSING, record.id(), file.name(), file.contentPath()));
            } catch (IOException e) {
                // One file that cannot be read must not hide what is wrong with the others.
                findings.add(new Finding(Verdict.DAMAGED, record.id(), file.name(), file.contentPath()));
            }
        }
        findings.addAll(store.checkLists(record.id()));
    }

    private boolean sameBytes(InputStream in, ArchivedFile file) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            sha256.update(buffer, 0, n);
            sha512.update(buffer, 0, n);
        }
        HexFormat hex = HexFormat.of();
        return hex.formatHex(sha256.digest()).equals(file.sha256()) && hex.formatHex(sha512.digest()).equals(file.sha512());
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

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
