package wenshu.web.search;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.fault.FaultException;
import wenshu.finder.SavedSearches;
import wenshu.search.Query;
import wenshu.search.SearchPage;
import wenshu.web.security.Shelf;
import wenshu.web.security.Sight;
import wenshu.web.security.SignedIn;
import wenshu.web.security.Traces;

/** Search: a plain form whose address says everything. */
@Controller
final class SearchPages {

    private static final int PAGE = 10;
    private static final int DEEPEST = Query.DEEPEST / PAGE;
    private static final int SIMILAR = 6;

    private final Archive archive;
    private final Shelf shelf;
    private final Sight sight;
    private final Asked asked;
    private final Cards cards;
    private final SavedSearches saved;
    private final Traces traces;

    SearchPages(Archive archive, Shelf shelf, Sight sight, Asked asked, Cards cards, SavedSearches saved, Traces traces) {
        this.traces = traces;
        this.archive = archive;
        this.shelf = shelf;
        this.sight = sight;
        this.asked = asked;
        this.cards = cards;
        this.saved = saved;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn who) {
        Query query = asked.query(q, parameters, sight.of(who), page, PAGE);
        Address address = new Address(query);
        if (!query.text().equals(q)) {
            // An ID number was typed: it stays neither in the address nor on the page.
            return new ModelAndView("redirect:" + address.here());
        }
        traces.search(query);
        ModelAndView view = new ModelAndView("search");
        view.addObject("query", query);
        view.addObject("address", address);
        view.addObject("saved", saved.of(who.getName()));
        try {
            SearchPage found = archive.search(query);
            view.addObject("found", found);
            view.addObject("last", Math.clamp((found.total() + found.approximateTotal() + PAGE - 1) / PAGE, 1, DEEPEST));
            if (query.page() == 1) {
                cards.of(query, found).ifPresent(card -> view.addObject("card", card));
            }
        } catch (FaultException e) {
            view.addObject("found", SearchPage.empty());
            view.addObject("last", 1);
            view.addObject("faults", e.faults());
            view.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
        }
        return view;
    }

    /** Records like one, as a piece of its page. */
    @GetMapping("/records/{id}/similar")
    ModelAndView similar(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return new ModelAndView("similar", Map.of("found", archive.similar(shelf.record(id).id(), sight.of(who), SIMILAR)));
    }
}
