package wenshu.web.manage;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import wenshu.assembly.Check;
import wenshu.assembly.Checkup;
import wenshu.assembly.WatchCheck;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.intake.WatchFolder;
import wenshu.web.shell.Shell;

/** How the house is: database, archive and index held against each other; the index made anew while searches go on. */
@Controller
final class HealthPages {

    private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);

    private final Workshop workshop;
    private final WatchFolder watch;
    private final AuditTrail audit;
    private final Shell shell;
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private volatile String outcome = "";

    HealthPages(Workshop workshop, WatchFolder watch, AuditTrail audit, Shell shell) {
        this.watch = watch;
        this.workshop = workshop;
        this.audit = audit;
        this.shell = shell;
    }

    @GetMapping("/manage/health")
    String health(Model model) {
        // What is wrong stands first.
        Stream<Check> own = Stream.of(WatchCheck.of(watch.state(), workshop.database()));
        model.addAttribute("checks", Stream.concat(Checkup.run(workshop.home(), workshop.renderer().fonts()).stream(), own)
                .sorted(Comparator.comparing(Check::state).reversed()).toList());
        progress(model);
        return "health";
    }

    @GetMapping("/manage/health/reindex")
    String progress(Model model) {
        model.addAttribute("rebuilding", rebuilding.get());
        model.addAttribute("percent", Math.max(0, workshop.archive().reindexing()));
        model.addAttribute("outcome", outcome);
        return "health :: reindex";
    }

    @PostMapping("/manage/health/reindex")
    String reindex() {
        if (rebuilding.compareAndSet(false, true)) {
            outcome = "";
            audit.note(new Act(shell.person().login(), Action.REBUILT, Subject.ARCHIVE, "检索库", ""));
            Thread.ofVirtual().name("reindex").start(this::rebuild);
        }
        return "redirect:/manage/health#reindex";
    }

    private void rebuild() {
        try {
            outcome = "检索库已重建，共 " + workshop.archive().reindex() + " 件。";
        } catch (RuntimeException e) {
            LOG.error("检索库没有重建成", e);
            outcome = "检索库没有重建成，原来的照常使用，请查看日志。";
        } finally {
            rebuilding.set(false);
        }
    }
}
