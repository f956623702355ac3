package wenshu.web.draft;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.desk.DeskVersion;
import wenshu.desk.Versions;
import wenshu.desk.compare.Difference;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Shell;

/** The saved states of a draft: their list, what changed between two of them, and going back to one. */
@Controller
final class VersionPages {

    private static final int LEAST_FOLDED = 3;

    private final Desk desk;
    private final Versions versions;
    private final Shell shell;

    VersionPages(Desk desk, Versions versions, Shell shell) {
        this.desk = desk;
        this.versions = versions;
        this.shell = shell;
    }

    /** The list beside the difference between two states: the one before, unless others are asked for, and the last. */
    @GetMapping("/drafts/{id}/versions")
    String list(@PathVariable long id, @RequestParam(required = false) Long from, @RequestParam(required = false) Long to,
            Model model) {
        DeskDraft draft = desk.find(id);
        List<DeskVersion> all = versions.list(id);
        long right = to == null ? draft.version() : to;
        long left = from == null ? all.stream().mapToLong(DeskVersion::version).filter(one -> one < right).max().orElse(right) : from;
        model.addAttribute("draft", draft);
        model.addAttribute("versions", all);
        model.addAttribute("people", shell.names());
        model.addAttribute("from", left);
        model.addAttribute("to", right);
        List<Difference.Paragraph> paragraphs = Difference.of(versions.find(id, left).text(), versions.find(id, right).text());
        model.addAttribute("changes", paragraphs.stream().filter(one -> one.kind() != Difference.Kind.SAME).count());
        model.addAttribute("groups", groups(paragraphs));
        return "versions";
    }

    /**
     * Paragraphs that belong together on the page.
     *
     * @param folded whether nothing changed in them, so that they are shown only when asked for
     */
    public record Group(boolean folded, List<Difference.Paragraph> paragraphs) {
    }

    /** Long stretches without a change are folded, but for the paragraphs next to one. */
    private static List<Group> groups(List<Difference.Paragraph> paragraphs) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        while (from < paragraphs.size()) {
            boolean same = paragraphs.get(from).kind() == Difference.Kind.SAME;
            int to = from;
            while (to < paragraphs.size() && (paragraphs.get(to).kind() == Difference.Kind.SAME) == same) {
                to++;
            }
            int first = from == 0 ? from : from + 1;
            int last = to == paragraphs.size() ? to : to - 1;
            if (same && last - first >= LEAST_FOLDED) {
                groups.add(new Group(false, paragraphs.subList(from, first)));
                groups.add(new Group(true, paragraphs.subList(first, last)));
                groups.add(new Group(false, paragraphs.subList(last, to)));
            } else {
                groups.add(new Group(false, paragraphs.subList(from, to)));
            }
            from = to;
        }
        return groups;
    }

    /** Goes back to a state, as a new one on top: nothing between is lost. */
    @PostMapping("/drafts/{id}/versions/{version}/restore")
    String restore(@PathVariable long id, @PathVariable long version, @AuthenticationPrincipal SignedIn who) {
        DeskDraft now = desk.find(id);
        DeskVersion old = versions.find(id, version);
        versions.mark(id, now.version());
        desk.save(id, now.version(), old.title(), old.text(), who.getName());
        return "redirect:/drafts/" + id + "?restored=" + version;
    }
}
