package wenshu.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wenshu.archive.FixityReport;
import wenshu.archive.RebuildReport;
import wenshu.archive.ocfl.Bucket;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Subject;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.pack.backup.Backup;
import wenshu.pack.backup.BackupFolder;
import wenshu.pack.backup.BackupLog;
import wenshu.pack.backup.BackupProgress;
import wenshu.pack.backup.Restore;
import wenshu.pack.backup.RestoreReport;
import wenshu.pack.backup.Snapshot;

/** Backups of the data home, and data homes brought back from them. */
public final class Backups {

    /** So many of the newest backups are kept unless somebody says otherwise. */
    public static final int KEEP = 14;

    private final DataHome home;
    private final Clock clock;

    /** Backups of this home; nothing is touched yet. */
    public Backups(DataHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** What came back, and whether it is whole. */
    public record Restored(RestoreReport files, RebuildReport records, FixityReport fixity) {

        /** Whether everything is as it was when it was backed up. */
        public boolean whole() {
            return files.damaged().isEmpty() && records.complete() && fixity.clean();
        }
    }

    /**
     * Backs up into a folder, also while a service runs, and writes down what became of it.
     *
     * @param keep so many of the newest are kept
     * @param facts what else is to be known of the backup
     */
    public Snapshot run(Path to, int keep, Map<String, String> facts, Consumer<BackupProgress> progress) {
        BackupLog log = new BackupLog(home);
        try {
            Optional<Bucket> bucket = Backends.bucket(home);
            try {
                Snapshot snapshot = new Backup(home, bucket, new BackupFolder(to), clock, progress).run(keep, facts);
                log.done(to.toAbsolutePath(), snapshot);
                return snapshot;
            } finally {
                bucket.ifPresent(Bucket::close);
            }
        } catch (FaultException e) {
            if (e.kind() != FaultException.Kind.NOT_FOUND) {
                log.failed(to.toAbsolutePath(), clock.instant().toString(), e.faults().getFirst().sentence());
            }
            throw e;
        }
    }

    /** What is known of the last one; empty when nothing was ever backed up. */
    public Optional<BackupLog.Entry> last() {
        return new BackupLog(home).read();
    }

    /**
     * Brings the home back, which must be empty, with the embedded engines, makes its index anew and reads every archived byte
     * again. Records that were archived while the backup was made, and lie in its files but not in its database, are taken in
     * too.
     *
     * @param at which backup; empty for the newest
     * @param evenDamaged whether to bring back what can be when files are missing or damaged
     */
    public Restored restore(Path from, String at, boolean evenDamaged, Consumer<BackupProgress> progress) {
        RestoreReport files = new Restore(new BackupFolder(from), home, progress).run(at, evenDamaged);
        try (Workshop workshop = new Workshop(home, clock)) {
            progress.accept(new BackupProgress("重建检索库", files.files(), files.bytes()));
            RebuildReport records = workshop.rebuild(done -> { });
            progress.accept(new BackupProgress("核对每个字节", files.files(), files.bytes()));
            Restored restored = new Restored(files, records, workshop.verify());
            workshop.audit().note(new Act(Act.console(), Action.RESTORED, Subject.ARCHIVE, files.snapshot().name(), files.files() + " 个文件，"
                    + (restored.whole() ? "全部完好" : "有问题")));
            return restored;
        }
    }
}
