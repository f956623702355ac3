package wenshu.web.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Filter;
import wenshu.audit.Line;
import wenshu.audit.Verdict;
import wenshu.web.shell.Shell;

/** The audit trail, for those who audit. */
@Controller
@Tag(name = "审计", description = "谁在什么时候做了什么；只有负责审计的人员能看")
final class AuditPages {

    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final AuditTrail trail;
    private final Auditing auditing;
    private final Shell shell;
    private final Clock clock;

    AuditPages(AuditTrail trail, Auditing auditing, Shell shell, Clock clock) {
        this.clock = clock;
        this.trail = trail;
        this.auditing = auditing;
        this.shell = shell;
    }

    @GetMapping("/audit")
    String list(@RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) String check, Model model) {
        auditing.demand();
        trail.takeWaiting();
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        Filter filter = new Filter(who, action, subject, first.map(this::morning).orElse(Filter.ALL.since()),
                last.map(day -> morning(day.plusDays(1))).orElse(Filter.ALL.until()));
        model.addAttribute("from", first.map(LocalDate::toString).orElse(""));
        model.addAttribute("until", last.map(LocalDate::toString).orElse(""));
        int number = Math.max(1, page);
        long total = trail.count(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", trail.list(filter, number, PAGE));
        model.addAttribute("total", total);
        model.addAttribute("page", number);
        model.addAttribute("last", Math.max(1, (total + PAGE - 1) / PAGE));
        model.addAttribute("names", shell.names());
        model.addAttribute("actions", Action.values());
        model.addAttribute("head", trail.head());
        model.addAttribute("verdict", check == null ? null : trail.verify());
        return "audit";
    }

    /** A day as it was typed; one that is none is no filter. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /**
     * Lines of the trail.
     *
     * @param lines latest first
     * @param total how many there are
     */
    record Lines(List<Line> lines, long total) {
    }

    @Operation(summary = "审计记录", description = "新的在前。需要审计职责。")
    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Lines lines(@Parameter(description = "登录名；“-”是系统，“cli:”是命令行") @RequestParam(defaultValue = "") String who,
            @Parameter(description = "动作，如 REVISED") @RequestParam(defaultValue = "") String action,
            @Parameter(description = "对象编号") @RequestParam(defaultValue = "") String subject,
            @Parameter(description = "页码，从 1 起") @RequestParam(defaultValue = "1") int page,
            @Parameter(description = "每页条数，1 至 500") @RequestParam(defaultValue = "50") int size) {
        auditing.demand();
        trail.takeWaiting();
        Filter filter = new Filter(who, action, subject);
        return new Lines(trail.list(filter, page, Math.clamp(size, 1, MOST)), trail.count(filter));
    }

    @Operation(summary = "核对审计链", description = "逐条重算，指出第一条被改动、缺失或截去的记录。需要审计职责。")
    @GetMapping(path = "/api/v1/audit/verdict", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Verdict verdict() {
        auditing.demand();
        return trail.verify();
    }
}
