package wenshu.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.archive.Codes.Planned;
import wenshu.archive.Codes.Seen;
import wenshu.archive.ListFilter;
import wenshu.archive.Record;
import wenshu.archive.Retention;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.web.security.Shelf;
import wenshu.web.security.SignedIn;

/** Codes for many records in one act: those that were ticked, or all of a list; first shown, then given, all or none. */
@Controller
final class CodingPages {

    /** What one page can show and one person look over. */
    private static final int MOST = 500;
    private static final Pattern SEEN = Pattern.compile("([^:]{1,64}):(\\d{1,9})");

    private final Archive archive;
    private final Shelf shelf;

    CodingPages(Archive archive, Shelf shelf) {
        this.archive = archive;
        this.shelf = shelf;
    }

    /** Shows what would be given: to the records named, else to those of the list without a code. */
    @GetMapping("/records/code")
    ModelAndView preview(@RequestParam(required = false) List<String> id, @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String retention, @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String category) {
        shelf.demandArchivist();
        if (id != null) {
            return page(id.stream().distinct().limit(MOST).map(shelf::record).toList(), Math.max(0, id.size() - MOST), category, List.of());
        }
        ListFilter filter = new ListFilter(year, retention.isEmpty() ? null : Retention.of(retention), section.strip(),
                ListFilter.State.UNCODED);
        var found = shelf.list(filter, 1, MOST);
        return page(found.records(), found.total() - found.records().size(), category, List.of());
    }

    private ModelAndView page(List<Record> records, long more, String category, List<Fault> faults) {
        ModelAndView page = new ModelAndView("coding");
        List<Planned> planned = archive.codes().plan(records, category);
        page.addObject("planned", planned);
        page.addObject("ready", planned.stream().filter(each -> each.faults().isEmpty()).count());
        page.addObject("reasons", planned.stream().flatMap(each -> each.faults().stream()).collect(Collectors.groupingBy(Fault::sentence,
                LinkedHashMap::new, Collectors.counting())));
        page.addObject("more", more);
        page.addObject("category", category);
        page.addObject("categories", archive.codes().settings().categories());
        page.addObject("faults", faults);
        return page;
    }

    /** Gives the codes that were shown. */
    @PostMapping("/records/code")
    Object give(@RequestParam(required = false) List<String> seen, @RequestParam(defaultValue = "") String category,
            @AuthenticationPrincipal SignedIn who) {
        shelf.demandArchivist();
        List<Seen> wanted = new ArrayList<>();
        for (String each : seen == null ? List.<String>of() : seen) {
            Matcher parts = SEEN.matcher(each);
            if (!parts.matches() || wanted.size() >= MOST) {
                throw FaultException.badInput("SEEN", "归档编号", "选中的档案看不懂", "请从归档文件的清单里重新选择");
            }
            wanted.add(new Seen(shelf.record(parts.group(1)).id(), Integer.parseInt(parts.group(2))));
        }
        if (wanted.isEmpty()) {
            throw FaultException.badInput("NOTHING_CHOSEN", "归档编号", "没有可以编号的档案", "请在归档文件的清单里勾选");
        }
        try {
            return "redirect:/records?state=CODED&given=" + archive.codes().confirmAll(wanted, category, who.getName()).size();
        } catch (FaultException e) {
            ModelAndView again = page(wanted.stream().map(each -> shelf.record(each.id())).toList(), 0, category, e.faults());
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }
}
