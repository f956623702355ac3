package wenshu.web.custody;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Retention;
import wenshu.custody.Custody;
import wenshu.custody.appraisal.AppraisalCase;
import wenshu.custody.appraisal.Appraisals;
import wenshu.custody.appraisal.Decision;
import wenshu.custody.appraisal.Due;
import wenshu.custody.appraisal.DueList;
import wenshu.fault.FaultException;
import wenshu.web.shell.Download;
import wenshu.web.shell.Shell;

/** The list of what is due, appraisals and holds. */
@Controller
final class AppraisalPages {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAGE = 50;
    private static final int MANY = 200;

    private final Appraisals appraisals;
    private final Keepers keepers;
    private final Shell shell;

    AppraisalPages(Custody custody, Keepers keepers, Shell shell) {
        this.appraisals = custody.appraisals();
        this.keepers = keepers;
        this.shell = shell;
    }

    @GetMapping("/custody/due")
    ModelAndView due(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "1") int page) {
        keepers.demand();
        DueList list = appraisals.due();
        int until = year == 0 ? list.lastYear() : Math.clamp(year, 1949, 2199);
        long total = list.count(until);
        int number = Math.max(1, page);
        ModelAndView view = new ModelAndView("due");
        view.addObject("year", until);
        view.addObject("lastYear", list.lastYear());
        view.addObject("total", total);
        view.addObject("page", number);
        view.addObject("last", Math.max(1, (total + PAGE - 1) / PAGE));
        view.addObject("list", list.list(until, number, PAGE));
        return view;
    }

    @GetMapping("/custody/due/sheet.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(defaultValue = "0") int year) {
        keepers.demand();
        int until = year == 0 ? appraisals.due().lastYear() : Math.clamp(year, 1949, 2199);
        return Download.of("到期档案清单-" + until + ".xlsx", SHEET, appraisals.due().sheet(until));
    }

    @PostMapping("/custody/cases")
    Object open(@RequestParam(defaultValue = "") String title, @RequestParam(required = false) List<String> record,
            @RequestParam(required = false) String all) {
        String who = keepers.demand();
        return orAgain(() -> "redirect:/custody/cases/" + appraisals.open(title, all == null ? record == null ? List.of() : record
                : free(), who).id(), () -> due(0, 1));
    }

    private List<String> free() {
        return appraisals.due().list(appraisals.due().lastYear(), 1, Appraisals.MOST + 1).stream().filter(due -> due.caseId().isEmpty())
                .map(Due::recordId).toList();
    }

    @GetMapping("/custody/cases/{id}")
    ModelAndView show(@PathVariable String id) {
        String who = keepers.demand();
        AppraisalCase found = appraisals.find(id);
        ModelAndView view = new ModelAndView("case");
        view.addObject("appraisal", found);
        view.addObject("mayApprove", !found.proposedBy().equals(who) && !found.openedBy().equals(who));
        view.addObject("destroying", found.count(Decision.DESTROY));
        view.addObject("decisions", List.of(Decision.KEEP, Decision.PERMANENT, Decision.DESTROY));
        view.addObject("retentions", List.of(Retention.TEN, Retention.THIRTY));
        view.addObject("names", shell.names());
        return view;
    }

    @PostMapping("/custody/cases/{id}/decide")
    Object decide(@PathVariable String id, @RequestParam(required = false) List<String> record, @RequestParam(required = false) String all,
            @RequestParam(defaultValue = "UNDECIDED") Decision decision, @RequestParam(defaultValue = "UNDECIDED") Retention retention,
            @RequestParam(defaultValue = "") String reason) {
        List<String> chosen = all != null ? appraisals.find(id).items().stream().filter(item -> item.decision() == Decision.UNDECIDED)
                .map(AppraisalCase.Item::recordId).toList() : record == null ? List.of() : record;
        return act(id, who -> appraisals.decide(id, chosen, decision, retention, reason, who));
    }

    @PostMapping("/custody/cases/{id}/propose")
    Object propose(@PathVariable String id) {
        return act(id, who -> appraisals.propose(id, who));
    }

    @PostMapping("/custody/cases/{id}/approve")
    Object approve(@PathVariable String id, @RequestParam(defaultValue = "") String opinion) {
        return act(id, who -> appraisals.approve(id, opinion, who));
    }

    @PostMapping("/custody/cases/{id}/return")
    Object sendBack(@PathVariable String id, @RequestParam(defaultValue = "") String opinion) {
        return act(id, who -> appraisals.sendBack(id, opinion, who));
    }

    @PostMapping("/custody/cases/{id}/cancel")
    Object cancel(@PathVariable String id) {
        return act(id, who -> appraisals.cancel(id, who));
    }

    @GetMapping("/custody/holds")
    ModelAndView holds(@RequestParam(defaultValue = "") String record) {
        keepers.demand();
        ModelAndView view = new ModelAndView("holds");
        view.addObject("standing", appraisals.holds().standing());
        view.addObject("lifted", appraisals.holds().lifted(MANY));
        view.addObject("asked", record);
        view.addObject("names", shell.names());
        return view;
    }

    @PostMapping("/custody/holds")
    Object hold(@RequestParam(defaultValue = "") String record, @RequestParam(defaultValue = "") String reason) {
        String who = keepers.demand();
        return orAgain(() -> {
            appraisals.holds().place(record.strip(), reason, who);
            return "redirect:/custody/holds?done";
        }, () -> holds(record));
    }

    @PostMapping("/custody/holds/{id}/lift")
    Object lift(@PathVariable String id, @RequestParam(defaultValue = "") String why) {
        String who = keepers.demand();
        return orAgain(() -> {
            appraisals.holds().lift(id, why, who);
            // What was approved and waited for this goes on.
            appraisals.resume();
            return "redirect:/custody/holds?done";
        }, () -> holds(""));
    }

    /** Something done to an appraisal. */
    private interface Doing {
        void by(String who);
    }

    private Object act(String id, Doing doing) {
        String who = keepers.demand();
        return orAgain(() -> {
            doing.by(who);
            return "redirect:/custody/cases/" + id + "?done";
        }, () -> show(id));
    }

    private static Object orAgain(Supplier<String> work, Supplier<ModelAndView> again) {
        try {
            return work.get();
        } catch (FaultException e) {
            ModelAndView page = again.get();
            page.addObject("faults", e.faults());
            page.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return page;
        }
    }
}
