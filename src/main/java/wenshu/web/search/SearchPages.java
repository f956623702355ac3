package wenshu.web.search;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.fault.FaultException;
import wenshu.search.Query;
import wenshu.search.SearchPage;

/** Search: a plain form whose address says everything. */
@Controller
final class SearchPages {

    private static final int PAGE = 10;

    private final Archive archive;

    SearchPages(Archive archive) {
        this.archive = archive;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "1") int page) {
        Query query = new Query(q, year.matches("\\d{4}") ? Integer.parseInt(year) : 0, kind, issuer, page, PAGE);
        ModelAndView view = new ModelAndView("search");
        view.addObject("query", query);
        try {
            SearchPage found = archive.search(query);
            view.addObject("found", found);
            view.addObject("last", Math.max(1, (found.total() + found.approximateTotal() + PAGE - 1) / PAGE));
        } catch (FaultException e) {
            view.addObject("found", SearchPage.empty());
            view.addObject("last", 1L);
            view.addObject("faults", e.faults());
            view.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
        }
        return view;
    }
}
