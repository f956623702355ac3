package wenshu.web.signoff;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.archive.Record;
import wenshu.desk.SourceShelf;
import wenshu.fault.FaultException;
import wenshu.signoff.Issuing;
import wenshu.signoff.Press;
import wenshu.signoff.SignOff;
import wenshu.signoff.SignOffs;
import wenshu.signoff.flow.Act;
import wenshu.signoff.flow.Step;
import wenshu.web.record.StoredFile;
import wenshu.web.security.Shelf;
import wenshu.web.security.SignedIn;
import wenshu.web.security.Traces;
import wenshu.web.shell.Download;
import wenshu.web.shell.Shell;

/** The sheet of a paper on its way: who has it, what was said, and what whoever looks may do. */
@Controller
final class SignOffPages {

    private final SignOffs signOffs;
    private final Issuing issuing;
    private final Archive archive;
    private final Shelf shelf;
    private final SourceShelf sources;
    private final Shell shell;
    private final Traces traces;

    SignOffPages(SignOffs signOffs, Issuing issuing, Archive archive, Shelf shelf, SourceShelf sources, Shell shell, Traces traces) {
        this.traces = traces;
        this.sources = sources;
        this.archive = archive;
        this.shelf = shelf;
        this.signOffs = signOffs;
        this.issuing = issuing;
        this.shell = shell;
    }

    @GetMapping("/signoffs/{id}")
    ModelAndView sheet(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        SignOff signOff = signOffs.find(id);
        SheetView view = SheetView.of(signOffs, signOff, signOffs.actor(who.getName()), shell.names());
        ModelAndView page = new ModelAndView("signoff");
        page.addObject("sheet", view);
        page.addObject("people", shell.names());
        page.addObject("problems", List.of());
        page.addObject("open", List.of());
        page.addObject("number", signOff.number());
        page.addObject("along", sources.along(signOff.draftId()).stream().map(SourceShelf.Along::name).toList());
        Step step = view.step();
        if (view.mine() && (step == Step.REVIEW || step == Step.SIGN || step == Step.SEAL)) {
            lookOver(page, signOff);
        }
        return page;
    }

    /** What the rules find is shown to those who can still do something about it. */
    private void lookOver(ModelAndView page, SignOff signOff) {
        try {
            page.addObject("number", issuing.nextNumber(signOff).orElse(""));
            Press.Made made = issuing.proof(signOff);
            page.addObject("problems", made.problems());
            page.addObject("errors", made.errors().stream()
                    .filter(problem -> !signOff.overridden().contains(problem.rule())).toList());
        } catch (FaultException e) {
            page.addObject("open", e.faults());
        }
    }

    /** The paper as it would be issued now; once it is numbered, the very file that was archived. */
    @GetMapping("/signoffs/{id}/proof.pdf")
    ResponseEntity<?> proof(@PathVariable long id) {
        SignOff signOff = signOffs.find(id);
        return signOff.recordId().isEmpty()
                ? Download.of("送签稿-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE, issuing.proof(signOff).pdf())
                : issued(shelf.record(signOff.recordId()));
    }

    private ResponseEntity<?> issued(Record record) {
        String file = record.files().getFirst().name();
        ResponseEntity<?> answer = StoredFile.of(archive, record, file);
        traces.file(record, file);
        return answer;
    }

    @PostMapping("/signoffs/{id}/agree")
    Object agree(@PathVariable long id, @RequestParam int leg, @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, leg, new Act.Agree(opinion), who);
    }

    @PostMapping("/signoffs/{id}/return")
    Object giveBack(@PathVariable long id, @RequestParam int leg, @RequestParam Step to,
            @RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal SignedIn who) {
        return act(id, leg, new Act.Return(to, reason), who);
    }

    @PostMapping("/signoffs/{id}/withdraw")
    Object withdraw(@PathVariable long id, @RequestParam int leg, @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, leg, new Act.Withdraw(reason), who);
    }

    @PostMapping("/signoffs/{id}/dispatch")
    Object dispatch(@PathVariable long id, @RequestParam int leg, @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, leg, new Act.Dispatch(opinion), who);
    }

    @PostMapping("/signoffs/{id}/close")
    Object close(@PathVariable long id, @RequestParam int leg, @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal SignedIn who) {
        return act(id, leg, new Act.Close(opinion), who);
    }

    @PostMapping("/signoffs/{id}/sign")
    Object sign(@PathVariable long id, @RequestParam int leg, @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String override, @AuthenticationPrincipal SignedIn who) {
        return after(id, who, () -> issuing.sign(who.getName(), id, leg, opinion, override));
    }

    @PostMapping("/signoffs/{id}/seal")
    Object seal(@PathVariable long id, @RequestParam int leg, @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal SignedIn who) {
        return after(id, who, () -> issuing.issue(who.getName(), id, leg, opinion));
    }

    private Object act(long id, int leg, Act act, SignedIn who) {
        return after(id, who, () -> signOffs.act(who.getName(), id, leg, act));
    }

    /** The sheet again, with what was refused above it. */
    private Object after(long id, SignedIn who, Runnable act) {
        try {
            act.run();
            return "redirect:/signoffs/" + id + "?done";
        } catch (FaultException e) {
            ModelAndView again = sheet(id, who);
            again.addObject("faults", e.faults());
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }
}
