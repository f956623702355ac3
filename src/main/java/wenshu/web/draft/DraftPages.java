package wenshu.web.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Receipt;
import wenshu.assembly.Workshop;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.desk.StaleDraftException;
import wenshu.desk.Versions;
import wenshu.fault.FaultException;
import wenshu.notice.DraftSheet;
import wenshu.org.Duty;
import wenshu.template.TemplateCatalogue;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;
import wenshu.web.shell.Shell;

/** The drafts: their list, how one begins, and the page that edits it beside its real pages. */
@Controller
final class DraftPages {

    private final Desk desk;
    private final Versions versions;
    private final DraftDesk drafts;
    private final Workshop workshop;
    private final Shell shell;

    DraftPages(Desk desk, Versions versions, DraftDesk drafts, Workshop workshop, Shell shell) {
        this.desk = desk;
        this.versions = versions;
        this.drafts = drafts;
        this.workshop = workshop;
        this.shell = shell;
    }

    @GetMapping("/drafts")
    String list(Model model) {
        model.addAttribute("drafts", desk.list());
        model.addAttribute("people", shell.names());
        model.addAttribute("kinds", DraftForm.kindWords());
        return "drafts";
    }

    @PostMapping("/drafts")
    String begin(@RequestParam(defaultValue = "通知") String kind, @AuthenticationPrincipal SignedIn who) {
        String text = drafts.blank(kind, shell.bureau());
        return "redirect:/drafts/" + desk.add(drafts.title(text), text, who.getName()).id();
    }

    /** The editor: as a form in the order of the printed page, or as the whole draft file. */
    @GetMapping("/drafts/{id}")
    ModelAndView edit(@PathVariable long id, @RequestParam(defaultValue = "form") String view) {
        return page(desk.find(id), view.equals("text"));
    }

    /** Saves without script: on a conflict both texts are shown, so that nothing is lost. */
    @PostMapping("/drafts/{id}")
    Object save(@PathVariable long id, @RequestParam long version, @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn who) {
        String text = DraftForm.text(sent);
        try {
            versions.mark(id, desk.save(id, version, drafts.title(text), text, who.getName()).version());
            return "redirect:/drafts/" + id + (sent.containsKey("text") ? "?view=text" : "");
        } catch (StaleDraftException e) {
            return both(e.stored(), text);
        }
    }

    /**
     * Archives a paper that was issued outside the house, with the number and the date that it brings along; only for
     * whoever keeps the register. As long as anything is open the draft is shown again with what is missing.
     */
    @PostMapping("/drafts/{id}/issue")
    Object issue(@PathVariable long id, @RequestParam long version, @AuthenticationPrincipal SignedIn who) {
        if (!workshop.duties().of(who.getName()).contains(Duty.SEAL)) {
            throw FaultException.of(FaultException.Kind.FORBIDDEN, "NOT_KEEPER", "补录归档", "您没有“编号用印”职责，不能补录",
                    "新的文件请送核；已在系统外印发的请由有这项职责的人补录");
        }
        DeskDraft stored = desk.find(id);
        try {
            Receipt receipt = drafts.archive(drafts.issue(stored.text()), who.getName(), (jdbc, record) -> {
                try {
                    desk.hold(jdbc, id, version);
                } catch (StaleDraftException e) {
                    throw FaultException.of(FaultException.Kind.CONFLICT, "STALE", "", "这份草稿刚被"
                            + shell.names().getOrDefault(e.stored().author(), e.stored().author()) + "改过", "请看过现在的内容再归档");
                }
                desk.issued(id, record.id());
            });
            String record = receipt.record().id();
            versions.mark(id, version);
            return "redirect:/records/" + record + "?issued";
        } catch (FaultException e) {
            ModelAndView open = page(stored, false);
            open.addObject("refused", e.faults());
            open.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return open;
        }
    }

    /** Keeps a text that collided with another as a draft of its own. */
    @PostMapping("/drafts/copy")
    String copy(@RequestParam MultiValueMap<String, String> sent, @AuthenticationPrincipal SignedIn who) {
        String text = DraftForm.text(sent);
        return "redirect:/drafts/" + desk.add(drafts.title(text), text, who.getName()).id();
    }

    @GetMapping("/drafts/{id}/preview.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return Download.of("样稿-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE, drafts.preview(desk.find(id).text()).pdf());
    }

    @PostMapping("/drafts/{id}/remove")
    String remove(@PathVariable long id) {
        desk.remove(id);
        return "redirect:/drafts";
    }

    private ModelAndView both(DeskDraft stored, String mine) {
        ModelAndView both = page(stored, false);
        both.addObject("mine", mine);
        both.setStatus(HttpStatus.CONFLICT);
        return both;
    }

    /** What a form cannot give back is shown as the whole text. */
    private ModelAndView page(DeskDraft draft, boolean wholeText) {
        ModelAndView page = new ModelAndView("draft", "draft", draft);
        Optional<DraftSheet> sheet = wholeText ? Optional.empty() : DraftSheet.read(draft.text());
        sheet.ifPresent(fields -> {
            page.addObject("sheet", fields);
            page.addObject("rows", DraftForm.rows(fields));
            page.addObject("others", DraftForm.others(fields));
            page.addObject("rest", DraftForm.rest(fields));
            page.addObject("body", DraftForm.paragraphs(fields.body()));
            page.addObject("forwarded", fields.forwarded().isEmpty() ? List.of("")
                    : fields.forwarded().stream().map(one -> String.join("\n", one)).toList());
            page.addObject("kinds", DraftForm.kindWords());
            page.addObject("contactParts", DraftSheet.contactParts());
            page.addObject("emptyContact", Map.of());
            page.addObject("emptyRow", DraftForm.emptyRow());
            page.addObject("templates", workshop.templates().list().stream().map(TemplateCatalogue.Entry::name).toList());
        });
        page.addObject("asText", wholeText);
        page.addObject("author", shell.names().getOrDefault(draft.author(), draft.author()));
        return page;
    }
}
