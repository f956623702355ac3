package wenshu.web.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import wenshu.custody.Custody;
import wenshu.custody.property.Item;
import wenshu.custody.property.PropertyReport;
import wenshu.custody.property.PropertySheet;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.web.shell.Download;
import wenshu.web.shell.Shell;

/** The keeping of the archive: what is to be done, how the records stand, the reports of the four properties. */
@Controller
final class CustodyPages {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SOME = 20;
    private static final int MANY = 200;

    private final Custody custody;
    private final Keepers keepers;
    private final Shell shell;
    private final Clock clock;

    CustodyPages(Custody custody, Keepers keepers, Shell shell, Clock clock) {
        this.custody = custody;
        this.keepers = keepers;
        this.shell = shell;
        this.clock = clock;
    }

    @GetMapping("/custody")
    String overview(Model model) {
        keepers.demand();
        int year = custody.appraisals().due().lastYear();
        model.addAttribute("state", custody.state());
        model.addAttribute("due", custody.appraisals().due().count(year));
        model.addAttribute("soon", custody.appraisals().due().count(year + 1));
        model.addAttribute("cases", custody.appraisals().list(SOME));
        model.addAttribute("mine", keepers.approvals());
        model.addAttribute("holds", custody.appraisals().holds().standing().size());
        model.addAttribute("failing", custody.care().failing());
        model.addAttribute("damaged", custody.log().damaged(SOME));
        model.addAttribute("strangers", custody.log().strangers(SOME));
        model.addAttribute("names", shell.names());
        return "custody";
    }

    @PostMapping("/custody/check/{id}")
    String check(@PathVariable String id) {
        custody.check(id, keepers.demand());
        return "redirect:/custody/records/" + id;
    }

    @GetMapping("/custody/records/{id}")
    String record(@PathVariable String id, Model model) {
        keepers.demand();
        model.addAttribute("record", custody.record(id).orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_RECORD", "",
                "档案里没有编号为 " + id + " 的文件", "请从保管页面里打开")));
        model.addAttribute("events", custody.log().of(id, MANY));
        model.addAttribute("state", custody.care().state(id).orElse(null));
        model.addAttribute("names", shell.names());
        return "custody-record";
    }

    @PostMapping("/custody/search")
    String search() {
        keepers.demand();
        custody.scrub().search();
        return "redirect:/custody?searched";
    }

    @GetMapping("/custody/reports")
    String reports(Model model) {
        keepers.demand();
        Instant next = custody.care().nextReport();
        model.addAttribute("next", next.equals(Instant.MAX) ? null : next);
        model.addAttribute("reports", custody.reports().list(MANY));
        model.addAttribute("failing", custody.care().failing(MANY));
        model.addAttribute("names", shell.names());
        return "custody-reports";
    }

    @PostMapping("/custody/reports")
    String yearReport() {
        return "redirect:/custody/reports/" + custody.yearReport(keepers.demand()).id();
    }

    @GetMapping("/custody/reports/{id}")
    String report(@PathVariable String id, Model model) {
        keepers.demand();
        PropertyReport report = find(id);
        model.addAttribute("report", report);
        model.addAttribute("items", List.of(Item.values()).stream().filter(item -> item.at(report.stage())).toList());
        model.addAttribute("names", shell.names());
        return "custody-report";
    }

    @GetMapping("/custody/reports/{id}/sheet.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String id) {
        keepers.demand();
        return Download.of("四性检测报告-" + id + ".xlsx", SHEET, PropertySheet.write(find(id), clock.getZone()));
    }

    private PropertyReport find(String id) {
        return custody.reports().find(id).orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_REPORT", "",
                "没有编号为 " + id + " 的检测报告", "请从报告清单里打开"));
    }
}
