package wenshu.web.intake;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import wenshu.archive.Archive;
import wenshu.archive.Readers;
import wenshu.web.security.Sight;
import wenshu.web.security.SignedIn;

/** What the page of a record tells of its near doubles; asked for once the page stands. */
@Controller
final class NearPages {

    private final Archive archive;
    private final IntakeDesk desk;
    private final Sight sight;

    NearPages(Archive archive, IntakeDesk desk, Sight sight) {
        this.archive = archive;
        this.desk = desk;
        this.sight = sight;
    }

    @GetMapping("/records/{id}/near")
    String near(@AuthenticationPrincipal SignedIn me, @PathVariable String id, Model model) {
        // One that may not be seen is as one that is not there.
        String seen = Readers.maySee(sight.of(me), archive.record(id).entry()) ? id : "";
        model.addAttribute("nears", desk.nears(me, archive.record(seen).id()));
        return "near";
    }
}
