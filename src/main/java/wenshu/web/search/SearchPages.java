package wenshu.web.search;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.fault.FaultException;
import wenshu.search.Query;
import wenshu.search.SearchPage;
import wenshu.web.security.Sight;
import wenshu.web.security.SignedIn;

/** Search: a plain form whose address says everything. */
@Controller
final class SearchPages {

    private static final int PAGE = 10;
    private static final int DEEPEST = Query.DEEPEST / PAGE;

    private final Archive archive;
    private final Sight sight;

    SearchPages(Archive archive, Sight sight) {
        this.archive = archive;
        this.sight = sight;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn who) {
        Query query = Asked.query(q, asked, sight.of(who), page, PAGE);
        ModelAndView view = new ModelAndView("search");
        view.addObject("query", query);
        view.addObject("address", new Address(query));
        try {
            SearchPage found = archive.search(query);
            view.addObject("found", found);
            view.addObject("last", Math.clamp((found.total() + found.approximateTotal() + PAGE - 1) / PAGE, 1, DEEPEST));
        } catch (FaultException e) {
            view.addObject("found", SearchPage.empty());
            view.addObject("last", 1);
            view.addObject("faults", e.faults());
            view.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
        }
        return view;
    }
}
