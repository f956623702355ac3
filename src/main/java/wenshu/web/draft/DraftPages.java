package wenshu.web.draft;

import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.desk.StaleDraftException;
import wenshu.fault.FaultException;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;
import wenshu.web.shell.Preview;
import wenshu.web.shell.Shell;

/** The drafts: their list, how one begins, and the page that edits it beside its real pages. */
@Controller
final class DraftPages {

    private final Desk desk;
    private final DraftDesk drafts;
    private final Shell shell;

    DraftPages(Desk desk, DraftDesk drafts, Shell shell) {
        this.desk = desk;
        this.drafts = drafts;
        this.shell = shell;
    }

    @GetMapping("/drafts")
    String list(Model model) {
        model.addAttribute("drafts", desk.list());
        model.addAttribute("people", shell.names());
        return "drafts";
    }

    @PostMapping("/drafts")
    String begin(@AuthenticationPrincipal SignedIn who) {
        String text = drafts.blank(shell.bureau());
        return "redirect:/drafts/" + desk.add(drafts.title(text), text, who.getName()).id();
    }

    @GetMapping("/drafts/forward")
    String askForward(Model model) {
        model.addAttribute("issuer", shell.bureau());
        model.addAttribute("paper", "");
        return "forward";
    }

    @PostMapping("/drafts/forward")
    Object forward(@RequestParam String issuer, @RequestParam(defaultValue = "") String paper,
            @RequestParam(required = false) MultipartFile source, @AuthenticationPrincipal SignedIn who)
            throws IOException {
        try {
            String text;
            if (source != null && !source.isEmpty()) {
                text = drafts.forward(Download.clean(String.valueOf(source.getOriginalFilename())), source.getBytes(), issuer);
            } else if (!paper.isBlank()) {
                text = drafts.forward(paper, issuer);
            } else {
                throw FaultException.badInput("SOURCE_MISSING", "来文", "既没有选择文件，也没有粘贴全文", "请任选一种方式给出来文");
            }
            return "redirect:/drafts/" + desk.add(drafts.title(text), text, who.getName()).id();
        } catch (FaultException e) {
            ModelAndView again = new ModelAndView("forward",
                    Map.of("issuer", issuer, "paper", paper, "faults", e.faults()));
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }

    @GetMapping("/drafts/{id}")
    ModelAndView edit(@PathVariable long id) {
        return page(desk.find(id));
    }

    /** Saves without script: on a conflict both texts are shown, so that nothing is lost. */
    @PostMapping("/drafts/{id}")
    Object save(@PathVariable long id, @RequestParam long version, @RequestParam String text,
            @AuthenticationPrincipal SignedIn who) {
        try {
            desk.save(id, version, drafts.title(text), plain(text), who.getName());
            return "redirect:/drafts/" + id;
        } catch (StaleDraftException e) {
            ModelAndView both = page(e.stored());
            both.addObject("mine", text);
            both.setStatus(HttpStatus.CONFLICT);
            return both;
        }
    }

    /** Saves for the page's script. */
    @PostMapping("/drafts/{id}/save")
    @ResponseBody
    ResponseEntity<Map<String, Object>> keep(@PathVariable long id, @RequestParam long version, @RequestParam String text,
            @AuthenticationPrincipal SignedIn who) {
        try {
            DeskDraft saved = desk.save(id, version, drafts.title(text), plain(text), who.getName());
            return ResponseEntity.ok(Map.of("version", saved.version(), "title", saved.title()));
        } catch (StaleDraftException e) {
            DeskDraft stored = e.stored();
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("version", stored.version(),
                    "author", shell.names().getOrDefault(stored.author(), stored.author()), "text", stored.text()));
        }
    }

    /** Saves, issues and archives; as long as anything is open the draft is shown again with what is missing. */
    @PostMapping("/drafts/{id}/issue")
    Object issue(@PathVariable long id, @RequestParam long version, @RequestParam String text,
            @AuthenticationPrincipal SignedIn who) {
        DeskDraft saved;
        try {
            saved = desk.save(id, version, drafts.title(text), plain(text), who.getName());
        } catch (StaleDraftException e) {
            ModelAndView both = page(e.stored());
            both.addObject("mine", text);
            both.setStatus(HttpStatus.CONFLICT);
            return both;
        }
        try {
            String record = drafts.archive(drafts.issue(saved.text())).record().id();
            desk.issued(id, record);
            return "redirect:/records/" + record + "?issued";
        } catch (FaultException e) {
            ModelAndView open = page(saved);
            open.addObject("refused", e.faults());
            open.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return open;
        }
    }

    /** Keeps a text that collided with another as a draft of its own. */
    @PostMapping("/drafts/copy")
    String copy(@RequestParam String text, @AuthenticationPrincipal SignedIn who) {
        return "redirect:/drafts/" + desk.add(drafts.title(text), plain(text), who.getName()).id();
    }

    @PostMapping("/drafts/preview")
    @ResponseBody
    Preview preview(@RequestParam String text) {
        return drafts.preview(text);
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

    private static ModelAndView page(DeskDraft draft) {
        return new ModelAndView("draft", "draft", draft);
    }

    /** A browser sends CR LF; a draft has LF. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
