package wenshu.web.record;

import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.archive.ListFilter;
import wenshu.archive.Record;
import wenshu.archive.RecordPage;
import wenshu.archive.Retention;
import wenshu.fault.FaultException;
import wenshu.register.Register;
import wenshu.web.record.Filing.About;
import wenshu.web.record.Filing.Outcome;
import wenshu.web.security.Shelf;
import wenshu.web.security.Traces;
import wenshu.web.shell.Download;

/** The archive's pages: its list, what goes in, and one record. */
@Controller
final class RecordPages {

    private static final int PAGE = 20;

    private final Archive archive;
    private final Shelf shelf;
    private final Filing filing;
    private final Fixity fixity;
    private final RecordScreen screen;
    private final Register register;
    private final Traces traces;

    RecordPages(Archive archive, Shelf shelf, Filing filing, Fixity fixity, RecordScreen screen, Register register, Traces traces) {
        this.traces = traces;
        this.register = register;
        this.archive = archive;
        this.shelf = shelf;
        this.filing = filing;
        this.fixity = fixity;
        this.screen = screen;
    }

    @GetMapping("/records")
    String list(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String retention,
            @RequestParam(defaultValue = "") String section, @RequestParam(defaultValue = "ALL") ListFilter.State state,
            @RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.max(1, page);
        ListFilter filter = new ListFilter(year, retention.isEmpty() ? null : Retention.of(retention), section.strip(), state);
        RecordPage records = shelf.list(filter, number, PAGE);
        model.addAttribute("records", records);
        model.addAttribute("filter", filter);
        model.addAttribute("years", archive.years(shelf.rights()));
        model.addAttribute("retentions", Retention.values());
        model.addAttribute("states", ListFilter.State.values());
        model.addAttribute("sections", archive.codes().settings().sections().keySet());
        model.addAttribute("gone", register.list().gone());
        model.addAttribute("archivist", shelf.archivist());
        model.addAttribute("page", number);
        model.addAttribute("last", Math.max(1, (records.total() + PAGE - 1) / PAGE));
        return "records";
    }

    @GetMapping("/records/add")
    String ask(Model model) {
        model.addAttribute("about", About.NOTHING);
        return "filing";
    }

    @PostMapping("/records")
    Object add(@RequestParam(required = false) List<MultipartFile> files, @ModelAttribute About about,
            @RequestParam(defaultValue = "each") String how) {
        try {
            List<MultipartFile> given = files == null ? List.of() : files;
            List<Outcome> outcomes = how.equals("one")
                    ? List.of(new Outcome("全部文件", filing.together(given, about), List.of()))
                    : filing.each(given, about);
            if (outcomes.size() == 1 && outcomes.getFirst().receipt() != null) {
                var receipt = outcomes.getFirst().receipt();
                return "redirect:/records/" + receipt.record().id() + (receipt.duplicate() ? "?duplicate" : "?new");
            }
            ModelAndView done = new ModelAndView("filing", Map.of("about", about, "outcomes", outcomes));
            done.setStatus(outcomes.stream().anyMatch(outcome -> outcome.receipt() != null) ? HttpStatus.OK
                    : HttpStatus.UNPROCESSABLE_CONTENT);
            return done;
        } catch (FaultException e) {
            ModelAndView again = new ModelAndView("filing", Map.of("about", about, "faults", e.faults()));
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }

    @GetMapping("/records/{id}")
    String record(@PathVariable String id, @RequestParam(required = false) String check, Model model) {
        Record record = shelf.record(id);
        model.addAllAttributes(screen.of(record));
        // Up to 210 MB are read: only for somebody who asks.
        model.addAttribute("intact", check == null ? Map.of() : fixity.of(record));
        return "record";
    }

    @GetMapping("/records/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String file) {
        ResponseEntity<Resource> answer = StoredFile.of(archive, shelf.record(id), file);
        traces.file(shelf.record(id), file);
        return answer;
    }

    /** The pages of a Word file as this house sets them, to be looked at. */
    @GetMapping("/records/{id}/files/{file}/drawn")
    ResponseEntity<byte[]> drawn(@PathVariable String id, @PathVariable String file) {
        byte[] pdf = archive.drawn(shelf.record(id).id(), file);
        traces.file(shelf.record(id), file);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(file + ".pdf")).body(pdf);
    }

    /** A file as it was in an earlier version. */
    @GetMapping("/records/{id}/versions/{version}/files/{file}")
    ResponseEntity<Resource> earlier(@PathVariable String id, @PathVariable int version, @PathVariable String file) {
        shelf.record(id);
        Record then = archive.catalogue().versions(id).stream().filter(each -> each.number() == version).findFirst()
                .orElseThrow(() -> Archive.noSuchRecord(id)).record();
        ResponseEntity<Resource> answer = StoredFile.of(then, file, archive.catalogue().open(id, version, file));
        traces.file(then, version, file);
        return answer;
    }
}
