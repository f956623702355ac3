package wenshu.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.fault.FaultException;
import wenshu.finder.SavedSearch;
import wenshu.finder.SavedSearches;
import wenshu.search.Rights;
import wenshu.web.security.SignedIn;

/** The searches that somebody keeps: each a name for an address of the search page. */
@Controller
final class SavedPages {

    private final SavedSearches saved;
    private final Asked asked;

    SavedPages(SavedSearches saved, Asked asked) {
        this.saved = saved;
        this.asked = asked;
    }

    @GetMapping("/search/saved")
    ModelAndView list(@AuthenticationPrincipal SignedIn who) {
        return page(who);
    }

    private ModelAndView page(SignedIn who) {
        List<SavedSearch> own = saved.of(who.getName());
        ModelAndView page = new ModelAndView("saved", "saved", own);
        page.addObject("asks", own.stream().map(one -> Address.said(one.address())).toList());
        return page;
    }

    /** Only what a search is made of is kept, never an address that somebody sends. */
    @PostMapping("/search/saved")
    ModelAndView save(@RequestParam String name, @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn who) {
        Map<String, String> own = new LinkedHashMap<>(parameters);
        String address = new Address(asked.query(q, own, Rights.ALL, 1, 1)).here();
        return doing(who, () -> saved.save(who.getName(), name, address), address);
    }

    @PostMapping("/search/saved/rename")
    ModelAndView rename(@RequestParam String from, @RequestParam String to, @AuthenticationPrincipal SignedIn who) {
        return doing(who, () -> saved.rename(who.getName(), from, to), "/search/saved");
    }

    @PostMapping("/search/saved/delete")
    ModelAndView delete(@RequestParam String name, @AuthenticationPrincipal SignedIn who) {
        return doing(who, () -> saved.delete(who.getName(), name), "/search/saved");
    }

    private ModelAndView doing(SignedIn who, Runnable what, String then) {
        try {
            what.run();
            return new ModelAndView("redirect:" + then);
        } catch (FaultException e) {
            ModelAndView again = page(who);
            again.addObject("faults", e.faults());
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }
}
