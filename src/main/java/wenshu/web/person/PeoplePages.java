package wenshu.web.person;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.fault.FaultException;
import wenshu.finder.Dossier;
import wenshu.finder.People;
import wenshu.web.security.Sight;
import wenshu.web.security.SignedIn;
import wenshu.web.security.Traces;

/** The page of a person: everything that the archive has over the years about the people of a name. */
@Controller
final class PeoplePages {

    private final People people;
    private final Archive archive;
    private final Sight sight;
    private final Traces traces;

    PeoplePages(People people, Archive archive, Sight sight, Traces traces) {
        this.traces = traces;
        this.people = people;
        this.archive = archive;
        this.sight = sight;
    }

    @GetMapping("/people")
    ModelAndView person(@RequestParam(defaultValue = "") String name, @AuthenticationPrincipal SignedIn who) {
        if (name.isBlank()) {
            return new ModelAndView("people", Map.of("name", ""));
        }
        try {
            Dossier dossier = people.dossier(name, sight.of(who), archive::search);
            traces.person(name);
            return new ModelAndView("people", Map.of("name", name.strip(), "dossier", dossier, "places", new PlaceAddress(name.strip())));
        } catch (FaultException e) {
            ModelAndView refused = new ModelAndView("people", Map.of("name", name, "faults", e.faults()));
            refused.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return refused;
        }
    }
}
