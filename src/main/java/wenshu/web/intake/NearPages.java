package wenshu.web.intake;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import wenshu.web.security.Shelf;
import wenshu.web.security.SignedIn;

/** What the page of a record tells of its near doubles; asked for once the page stands. */
@Controller
final class NearPages {

    private final IntakeDesk desk;
    private final Shelf shelf;

    NearPages(IntakeDesk desk, Shelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    @GetMapping("/records/{id}/near")
    String near(@AuthenticationPrincipal SignedIn me, @PathVariable String id, Model model) {
        model.addAttribute("nears", desk.nears(me, shelf.record(id).id()));
        return "near";
    }
}
