package wenshu.web.signoff;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.desk.SourceShelf;
import wenshu.desk.StaleDraftException;
import wenshu.desk.Versions;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.signoff.SignOff;
import wenshu.signoff.SignOffs;
import wenshu.signoff.flow.Party;
import wenshu.signoff.flow.Route;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** A draft is sent on its way: to whom. */
@Controller
final class SendPages {

    private final Desk desk;
    private final Versions versions;
    private final SourceShelf sources;
    private final SignOffs signOffs;

    SendPages(Desk desk, Versions versions, SourceShelf sources, SignOffs signOffs) {
        this.sources = sources;
        this.desk = desk;
        this.versions = versions;
        this.signOffs = signOffs;
    }

    @GetMapping("/drafts/{id}/send")
    Object ask(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        DeskDraft draft = desk.find(id);
        SignOff there = signOffs.byDraft(id).orElse(null);
        if (there != null && !there.passage().editable()) {
            return "redirect:/signoffs/" + there.id();
        }
        return page(draft, there, there == null ? Route.NONE : there.passage().route(), "", who);
    }

    @PostMapping("/drafts/{id}/send")
    Object send(@PathVariable long id, @RequestParam long version, @RequestParam(defaultValue = "-1") int leg,
            @RequestParam(defaultValue = "") String reviewer, @RequestParam(defaultValue = "") List<String> cosigners,
            @RequestParam(defaultValue = "") String signer, @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal SignedIn who) {
        Route route = new Route(reviewer, cosigners.stream().filter(key -> !key.isBlank()).map(Party::of).toList(), signer);
        SignOff there = signOffs.byDraft(id).orElse(null);
        try {
            SignOff sent = there == null ? signOffs.start(who.getName(), id, version, route, opinion)
                    : signOffs.resend(who.getName(), there.id(), leg, version, route, opinion);
            versions.mark(id, version);
            return "redirect:/signoffs/" + sent.id() + "?sent";
        } catch (StaleDraftException e) {
            return again(id, there, route, opinion, who, HttpStatus.CONFLICT, List.of(new Fault("DRAFT_CHANGED", "送核",
                    "这份稿子刚刚又保存了新的一版，没有送出", "请看过新的一版再送")));
        } catch (FaultException e) {
            return again(id, there, route, opinion, who, HttpStatus.valueOf(e.kind().httpStatus()), e.faults());
        }
    }

    /** Files that go along with the notice without being bound into it. */
    @PostMapping("/drafts/{id}/along")
    Object attach(@PathVariable long id, @RequestParam(required = false) List<MultipartFile> files, @AuthenticationPrincipal SignedIn who)
            throws IOException {
        SignOff there = signOffs.byDraft(id).orElse(null);
        try {
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                if (!file.isEmpty()) {
                    sources.attach(id, Download.clean(String.valueOf(file.getOriginalFilename())), file.getBytes());
                }
            }
            return "redirect:/drafts/" + id + "/send";
        } catch (FaultException e) {
            return again(id, there, Route.NONE, "", who, HttpStatus.valueOf(e.kind().httpStatus()), e.faults());
        }
    }

    @PostMapping("/drafts/{id}/along/remove")
    String detach(@PathVariable long id, @RequestParam String file) {
        sources.detach(id, file);
        return "redirect:/drafts/" + id + "/send";
    }

    private ModelAndView again(long id, SignOff there, Route route, String opinion, SignedIn who, HttpStatus status,
            List<Fault> faults) {
        ModelAndView page = page(desk.find(id), there, route, opinion, who);
        page.addObject("faults", faults);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(DeskDraft draft, SignOff there, Route route, String opinion, SignedIn who) {
        ModelAndView page = new ModelAndView("send");
        page.addObject("draft", draft);
        page.addObject("form", SendForm.of(signOffs, who.getName(), route));
        page.addObject("leg", there == null ? -1 : there.passage().leg());
        page.addObject("opinion", opinion);
        page.addObject("along", sources.along(draft.id()));
        page.addObject("returned", there == null ? null : signOffs.history(there.id()).getLast());
        return page;
    }
}
