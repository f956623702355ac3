package wenshu.web.draft;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.assembly.Workshop;
import wenshu.desk.Desk;
import wenshu.desk.SourceShelf;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.notice.ChineseDate;
import wenshu.notice.DraftFile;
import wenshu.notice.forward.ForwardingTitle;
import wenshu.notice.mend.Mend;
import wenshu.notice.source.UpperPaper;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;
import wenshu.web.shell.Shell;

/** From an upper-level paper to the draft that forwards it: the paper is read, its facts are confirmed, the draft is made. */
@Controller
final class UpperPages {

    private final Workshop workshop;
    private final Desk desk;
    private final SourceShelf sources;
    private final DraftDesk drafts;
    private final Shell shell;
    private final Clock clock;

    UpperPages(Workshop workshop, Desk desk, SourceShelf sources, DraftDesk drafts, Shell shell, Clock clock) {
        this.workshop = workshop;
        this.desk = desk;
        this.sources = sources;
        this.drafts = drafts;
        this.shell = shell;
        this.clock = clock;
    }

    @GetMapping("/drafts/forward")
    String ask(Model model) {
        model.addAttribute("issuer", shell.bureau());
        model.addAttribute("paper", "");
        return "forward";
    }

    /** Reads the paper and shows what was read beside it. */
    @PostMapping("/drafts/forward")
    ModelAndView read(@RequestParam String issuer, @RequestParam(defaultValue = "") String paper,
            @RequestParam(required = false) MultipartFile source) throws IOException {
        try {
            if (issuer.isBlank()) {
                throw FaultException.badInput("ISSUER_MISSING", "转发机关", "没有填写", "请填写转发机关的全称");
            }
            if (source != null && !source.isEmpty()) {
                String name = Download.clean(String.valueOf(source.getOriginalFilename()));
                String text = DraftForm.plain(workshop.paperText().of(name, source.getBytes()));
                return confirm(text, workshop.notices().chain(text, issuer.strip()), Map.of("issuer.own", issuer.strip(), "name", name, "hash", sources.lay(source.getBytes())),
                        List.of());
            }
            if (paper.isBlank()) {
                throw FaultException.badInput("SOURCE_MISSING", "来文", "既没有选择文件，也没有粘贴全文", "请任选一种方式给出来文");
            }
            String text = DraftForm.plain(paper);
            return confirm(text, workshop.notices().chain(text, issuer.strip()), Map.of("issuer.own", issuer.strip()), List.of());
        } catch (FaultException e) {
            ModelAndView again = new ModelAndView("forward", Map.of("issuer", issuer, "paper", paper, "faults", e.faults()));
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }

    /** Makes the draft from what the clerk has confirmed. */
    @PostMapping("/drafts/forward/confirm")
    Object make(@RequestParam Map<String, String> sent, @AuthenticationPrincipal SignedIn who) {
        String text = DraftForm.plain(sent.getOrDefault("text", ""));
        String issuer = sent.getOrDefault("issuer.own", "").strip();
        List<UpperPaper> read = workshop.notices().chain(text, issuer);
        try {
            Optional<LocalDate> date = ChineseDate.parse(sent.getOrDefault("date", ""));
            if (date.isEmpty()) {
                throw FaultException.badInput("BAD_DATE", "成文日期", "不是有效的日期", "请写成“2024年3月11日”的形式");
            }
            ForwardingTitle style = Stream.of(ForwardingTitle.values()).filter(one -> one.name().equals(sent.get("style")))
                    .findFirst().orElse(ForwardingTitle.A);
            String draft = DraftFile.write(workshop.notices().forward(UpperFacts.confirmed(read, sent), issuer, date.get(), style));
            long id = desk.add(drafts.title(draft), draft, who.getName()).id();
            if (!sent.getOrDefault("hash", "").isEmpty()) {
                sources.keep(id, Download.clean(sent.getOrDefault("name", "来文")), sent.get("hash"));
            }
            return "redirect:/drafts/" + id;
        } catch (FaultException e) {
            ModelAndView again = confirm(text, read, sent, e.faults());
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }

    /**
     * A line of the paper as it came.
     *
     * @param number from 1
     * @param start index of its first character in the whole text
     */
    public record Line(int number, int start, String text) {
    }

    private ModelAndView confirm(String text, List<UpperPaper> read, Map<String, String> sent, List<Fault> faults) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            lines.add(new Line(lines.size() + 1, start, line));
            start += line.length() + 1;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("lines", lines);
        model.put("groups", UpperFacts.groups(read));
        model.put("mends", read.stream().flatMap(paper -> paper.mends().stream()).map(Mend::sentence).toList());
        model.put("sent", sent);
        model.put("again", !faults.isEmpty());
        model.put("faults", faults);
        model.put("date", sent.getOrDefault("date", ChineseDate.format(LocalDate.now(clock))));
        return new ModelAndView("confirm", model);
    }
}
