package wenshu.web.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.pack.transfer.PackFormat;
import wenshu.pack.transfer.Selection;
import wenshu.search.Query;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** Handing records over and taking packages in, for archivists. */
@Controller
final class PackPages {

    private final PackDesk desk;

    PackPages(PackDesk desk) {
        this.desk = desk;
    }

    /**
     * Which records are to go, as typed.
     *
     * @param ids ids, divided by commas or spaces
     * @param q words to search for
     * @param fromYear the first year
     * @param toYear the last year
     * @param fromCode the first archival code
     * @param toCode the last archival code
     * @param format name of the format
     * @param receiver who receives
     */
    public record Wanted(String ids, String q, String fromYear, String toYear, String fromCode, String toCode, String format,
                         String receiver) {

        public Wanted {
            ids = or(ids);
            q = or(q);
            fromYear = or(fromYear);
            toYear = or(toYear);
            fromCode = or(fromCode);
            toCode = or(toCode);
            format = or(format).isEmpty() ? PackFormat.FOLDER.name() : format;
            receiver = or(receiver);
        }

        private static String or(String text) {
            return text == null ? "" : text.strip();
        }

        Selection selection() {
            List<String> each = Arrays.stream(ids.split("[\\s,，、;；]+")).filter(id -> !id.isEmpty()).toList();
            return new Selection(each, q.isEmpty() ? null : Query.of(q), year("起始年度", fromYear), year("截止年度", toYear), fromCode, toCode);
        }

        private static int year(String place, String text) {
            if (!text.isEmpty() && !text.matches("(19|20)\\d{2}")) {
                throw FaultException.badInput("YEAR", place, "“" + text + "”不是年份", "请填四位数字，如 2024，或留空");
            }
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
    }

    @GetMapping("/pack")
    ModelAndView ask(@AuthenticationPrincipal SignedIn who, @ModelAttribute Wanted wanted) {
        desk.demand(who);
        return page(wanted, List.of(), HttpStatus.OK);
    }

    private ModelAndView page(Wanted wanted, List<Fault> faults, HttpStatus status) {
        ModelAndView page = new ModelAndView("pack", Map.of("wanted", wanted, "faults", faults, "formats", PackFormat.values(), "jobs",
                desk.all()));
        page.setStatus(status);
        return page;
    }

    @PostMapping("/pack/export")
    Object export(@AuthenticationPrincipal SignedIn who, @ModelAttribute Wanted wanted) {
        desk.demand(who);
        try {
            return "redirect:/pack/" + desk.export(who, wanted.selection(), PackFormat.of(wanted.format()), wanted.receiver()).id();
        } catch (FaultException e) {
            return page(wanted, e.faults(), HttpStatus.valueOf(e.kind().httpStatus()));
        }
    }

    @PostMapping("/pack/import")
    Object take(@AuthenticationPrincipal SignedIn who, @RequestParam(required = false) MultipartFile file) throws IOException {
        desk.demand(who);
        Wanted nothing = new Wanted("", "", "", "", "", "", "", "");
        if (file == null || file.isEmpty()) {
            return page(nothing, List.of(new Fault("FILE_MISSING", "移交包", "没有选择文件", "请选择移交包的 ZIP，或一个 .eep 文件")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try (InputStream bytes = file.getInputStream()) {
            return "redirect:/pack/" + desk.take(who, Download.clean(String.valueOf(file.getOriginalFilename())), bytes).id();
        }
    }

    @GetMapping("/pack/{id}")
    ModelAndView job(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
        return new ModelAndView("packed", "job", desk.find(who, id));
    }

    @GetMapping("/pack/{id}/package.zip")
    ResponseEntity<StreamingResponseBody> download(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
        PackJob job = desk.find(who, id);
        if (job.exported() == null) {
            throw FaultException.of(Kind.CONFLICT, "NOT_READY", "", "移交包还没有做好", "请等它做完");
        }
        return ZipAnswer.of(job.exported().place());
    }

    @PostMapping("/pack/{id}/delete")
    String delete(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
        desk.remove(desk.find(who, id));
        return "redirect:/pack";
    }
}
