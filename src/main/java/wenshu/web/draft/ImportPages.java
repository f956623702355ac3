package wenshu.web.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.assembly.Workshop;
import wenshu.desk.Desk;
import wenshu.desk.SourceShelf;
import wenshu.fault.FaultException;
import wenshu.notice.DraftFile;
import wenshu.notice.intake.Taken;
import wenshu.notice.mend.Mend;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** From a draft of any kind, well formed or not, to a draft on the desk: every mend is listed and may be declined. */
@Controller
final class ImportPages {

    private static final String PASTED = "粘贴的文字.txt";

    private final Workshop workshop;
    private final Desk desk;
    private final SourceShelf sources;
    private final DraftDesk drafts;

    ImportPages(Workshop workshop, Desk desk, SourceShelf sources, DraftDesk drafts) {
        this.workshop = workshop;
        this.desk = desk;
        this.sources = sources;
        this.drafts = drafts;
    }

    @GetMapping("/drafts/import")
    ModelAndView ask() {
        return new ModelAndView("import", Map.of("paper", "", "faults", List.of()));
    }

    /** Reads the file and lists what was mended. */
    @PostMapping("/drafts/import")
    Object read(@RequestParam(defaultValue = "") String paper, @RequestParam(required = false) MultipartFile source,
            @AuthenticationPrincipal SignedIn who) throws IOException {
        try {
            boolean file = source != null && !source.isEmpty();
            if (!file && paper.isBlank()) {
                throw FaultException.badInput("SOURCE_MISSING", "文稿", "既没有选择文件，也没有粘贴全文", "请任选一种方式给出文稿");
            }
            String name = file ? Download.clean(String.valueOf(source.getOriginalFilename())) : PASTED;
            byte[] bytes = file ? source.getBytes() : DraftForm.plain(paper).getBytes(StandardCharsets.UTF_8);
            Optional<String> whole = drafts.draftFile(name, bytes);
            if (whole.isPresent()) {
                return "redirect:/drafts/" + desk.add(drafts.title(whole.get()), whole.get(), who.getName()).id();
            }
            Taken taken = workshop.notices().draftOf(name, bytes, Set.of());
            return new ModelAndView("imported", Map.of("name", name, "hash", sources.lay(bytes), "draft", taken.draft(),
                    "mends", taken.mends(), "open", taken.draft().openPoints()));
        } catch (FaultException e) {
            ModelAndView again = new ModelAndView("import", Map.of("paper", paper, "faults", e.faults()));
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }

    /** Lays the draft on the desk, with the mends that were kept. */
    @PostMapping("/drafts/import/make")
    String make(@RequestParam String name, @RequestParam String hash, @RequestParam(defaultValue = "") Set<String> keep,
            @AuthenticationPrincipal SignedIn who) throws IOException {
        byte[] bytes = sources.laid(hash).orElseThrow(() -> FaultException.of(FaultException.Kind.NOT_FOUND, "SOURCE_GONE",
                "文稿", "文件已不在这里", "请重新导入"));
        String clean = Download.clean(name);
        Set<String> declined = workshop.notices().draftOf(clean, bytes, Set.of()).mends().stream().map(Mend::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        declined.removeAll(keep);
        String text = DraftFile.write(workshop.notices().draftOf(clean, bytes, declined).draft());
        return "redirect:/drafts/" + desk.add(drafts.title(text), text, who.getName()).id();
    }
}
