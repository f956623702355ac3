package wenshu.web.pack;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import wenshu.archive.Record;
import wenshu.assembly.Workshop;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.pack.parcel.PackageTree;
import wenshu.pack.transfer.PackFormat;
import wenshu.pack.transfer.Selection;
import wenshu.search.Rights;
import wenshu.web.security.SignedIn;

/** Exports and imports that were asked for in the browser, one after the other; packages are thrown away with the next start. */
@Component
public final class PackDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PackDesk.class);
    private static final int MOST_KEPT = 50;

    private final Workshop workshop;
    private final Duties duties;
    private final Clock clock;
    private final Map<String, PackJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "packages");
        thread.setDaemon(true);
        return thread;
    });

    PackDesk(Workshop workshop, Duties duties, Clock clock) {
        this.workshop = workshop;
        this.duties = duties;
        this.clock = clock;
    }

    @EventListener
    void clear(ApplicationReadyEvent event) {
        try {
            PackageTree.delete(workshop.home().packages());
        } catch (IOException e) {
            LOG.warn("上次导出的包没有清理干净", e);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }

    /** Whether somebody may hand records over and take them in. */
    public boolean may(String login) {
        return duties.of(login).contains(Duty.ARCHIVE);
    }

    /** Refuses everybody who may not. */
    public void demand(SignedIn who) {
        if (!may(who.getName())) {
            throw FaultException.of(Kind.FORBIDDEN, "NOT_ARCHIVIST", "", "移交和接收由负责归档的人员办理", "请与管理员联系");
        }
    }

    /** Begins an export; refuses at once what nothing is chosen by. */
    PackJob export(SignedIn who, Selection selection, PackFormat format, String receiver) {
        demand(who);
        List<Record> records = workshop.transfers().chosen(selection, Rights.ALL);
        PackJob job = job(who, "导出 " + records.size() + " 件，" + format.title());
        String name = "移交-" + format.label() + "-" + clock.instant().atZone(clock.getZone()).toLocalDate();
        worker.execute(() -> run(job, () -> job.made(workshop.transfers().export(records, format, job.folder().resolve(name), receiver,
                who.getName(), job::at))));
        return job;
    }

    /** Begins an import of a file that was uploaded. */
    PackJob take(SignedIn who, String name, InputStream bytes) throws IOException {
        demand(who);
        PackJob job = job(who, "导入 " + name);
        Path file = job.folder().resolve(name);
        Files.createDirectories(job.folder());
        Files.copy(bytes, file);
        worker.execute(() -> run(job, () -> {
            job.taken(workshop.transfers().take(file, who.getName(), job::at));
            PackageTree.delete(job.folder());
        }));
        return job;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(PackJob job, Work work) {
        try {
            work.run();
        } catch (FaultException e) {
            job.refused(e.faults());
        } catch (IOException | RuntimeException e) {
            LOG.error("移交包没有做成", e);
            job.refused(List.of(new Fault("PACKAGE_FAILED", "", "没有做成", "请检查磁盘空间后再试")));
        }
    }

    private PackJob job(SignedIn who, String title) {
        if (jobs.size() >= MOST_KEPT) {
            jobs.values().stream().filter(PackJob::over).min(Comparator.comparing(PackJob::created)).ifPresent(this::remove);
        }
        String id = UUID.randomUUID().toString();
        PackJob job = new PackJob(id, who.getName(), title, clock.instant(), workshop.home().packages().resolve(id));
        jobs.put(id, job);
        return job;
    }

    /** One of the jobs. */
    PackJob find(SignedIn who, String id) {
        demand(who);
        PackJob job = jobs.get(id);
        if (job == null) {
            throw FaultException.of(Kind.NOT_FOUND, "NO_SUCH_JOB", "", "没有这个移交包，可能已经删除", "请重新导出");
        }
        return job;
    }

    /** All jobs, the newest first. */
    List<PackJob> all() {
        return jobs.values().stream().sorted(Comparator.comparing(PackJob::created).reversed()).toList();
    }

    /** Forgets a job with its package. */
    void remove(PackJob job) {
        if (job.over()) {
            jobs.remove(job.id());
            try {
                PackageTree.delete(job.folder());
            } catch (IOException e) {
                LOG.warn("移交包没有删除干净", e);
            }
        }
    }
}
