package wenshu.web.backup;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import wenshu.assembly.Backups;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Head;
import wenshu.audit.Subject;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.pack.backup.BackupFolder;
import wenshu.pack.backup.BackupLog;
import wenshu.pack.backup.BackupProgress;
import wenshu.pack.backup.Snapshot;

/** Backups of the running service: every night, and when an administrator asks, into the folder that the settings name. */
@Component
public final class BackupDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);

    private final Workshop workshop;
    private final Clock clock;
    private final Backups backups;
    private final String to;
    private final int hour;
    private final int keep;
    private final AtomicBoolean running = new AtomicBoolean();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "backup");
        thread.setDaemon(true);
        return thread;
    });
    private volatile BackupProgress progress;

    /**
     * Backups into {@code wenshu.backup.to}.
     *
     * @param hour full hour of the day, by the house's clock; less than 0 for never
     * @param keep so many of the newest are kept
     */
    BackupDesk(Workshop workshop, Clock clock, @Value("${wenshu.backup.to:}") String to, @Value("${wenshu.backup.hour:2}") int hour,
            @Value("${wenshu.backup.keep:" + Backups.KEEP + "}") int keep) {
        this.workshop = workshop;
        this.clock = clock;
        this.backups = new Backups(workshop.home(), clock);
        this.to = to.strip();
        this.hour = hour;
        this.keep = keep;
    }

    @EventListener
    void plan(ApplicationReadyEvent event) {
        if (!to.isEmpty() && hour >= 0 && hour < 24) {
            next();
        }
    }

    private void next() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime at = now.withHour(hour).withMinute(0).withSecond(0).withNano(0);
        if (!at.isAfter(now)) {
            at = at.plusDays(1);
        }
        worker.schedule(() -> {
            run(Act.HOUSE);
            next();
        }, Duration.between(now, at).toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }

    /** Where backups go; empty when nobody has said. */
    public String to() {
        return to;
    }

    /** When one is made every night; empty when never. */
    public String when() {
        return to.isEmpty() || hour < 0 || hour > 23 ? "" : "每天 " + hour + " 时";
    }

    /** How far the one is that runs now; null when none does. */
    public BackupProgress progress() {
        return running.get() ? progress : null;
    }

    /** What is known of the last one. */
    public Optional<BackupLog.Entry> last() {
        return backups.last();
    }

    /** When the last complete one was ended; empty when there is none. */
    public Optional<Instant> ended() {
        return last().map(BackupLog.Entry::last).map(snapshot -> Instant.parse(snapshot.ended()));
    }

    /** How long ago that was. */
    public Optional<Duration> age() {
        return ended().map(at -> Duration.between(at, clock.instant()));
    }

    /** The complete backups in the folder, the newest first. */
    List<Snapshot> all() {
        return to.isEmpty() ? List.of() : new BackupFolder(Path.of(to)).complete();
    }

    /** Begins one now; refuses while another runs. */
    void start(String who) {
        if (to.isEmpty()) {
            throw FaultException.badInput("BACKUP_TO", "备份", "还没有设置备份文件夹", "请在配置里写 wenshu.backup.to，或用命令行 backup");
        }
        if (running.get()) {
            throw FaultException.of(Kind.CONFLICT, "BACKUP_RUNNING", "备份", "正在备份", "请等它结束");
        }
        worker.execute(() -> run(who));
    }

    private void run(String who) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            progress = new BackupProgress("开始", 0, 0);
            Head head = workshop.audit().head();
            Snapshot made = backups.run(Path.of(to), keep, Map.of("审计链尾", head.seq() + " " + head.hash()), now -> progress = now);
            workshop.audit().note(new Act(who, Action.BACKED_UP, Subject.ARCHIVE, made.name(), made.records() + " 件，" + made.files()
                    + " 个文件，新复制 " + made.newFiles() + " 个"));
            LOG.info("备份完成：{}，{} 件，新复制 {} 个文件", made.name(), made.records(), made.newFiles());
        } catch (FaultException e) {
            LOG.error("备份没有完成：{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("备份没有完成", e);
        } finally {
            running.set(false);
        }
    }
}
