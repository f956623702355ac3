package wenshu.web.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wenshu.desk.Desk;
import wenshu.desk.IgnoredFindings;
import wenshu.web.security.SignedIn;

/** What the editor's script asks of the checker. */
@RestController
final class DraftFindings {

    private final Desk desk;
    private final DraftCheck check;
    private final IgnoredFindings ignored;

    DraftFindings(Desk desk, DraftCheck check, IgnoredFindings ignored) {
        this.desk = desk;
        this.check = check;
        this.ignored = ignored;
    }

    @PostMapping("/drafts/{id}/check")
    List<DraftCheck.Shown> check(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return check.check(id, DraftForm.text(sent));
    }

    /** The fields after mending; nothing is saved by this. Without keys all is mended that needs no asking. */
    @PostMapping("/drafts/{id}/mend")
    DraftCheck.Fields mend(@PathVariable long id, @RequestParam(defaultValue = "") String keys,
            @RequestParam MultiValueMap<String, String> sent) {
        Set<String> chosen = Stream.of(keys.split(",")).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
        return check.mend(DraftForm.text(sent), chosen);
    }

    /** Lets a finding stand, for a reason; with an empty reason it counts again. */
    @PostMapping("/drafts/{id}/ignore")
    Map<String, Boolean> ignore(@PathVariable long id, @RequestParam String rule, @RequestParam String words,
            @RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal SignedIn who) {
        desk.find(id);
        if (reason.isBlank()) {
            ignored.remove(id, rule, words);
        } else {
            ignored.add(id, new IgnoredFindings.Ignored(rule, words, reason, who.getName()));
        }
        return Map.of("done", true);
    }
}
