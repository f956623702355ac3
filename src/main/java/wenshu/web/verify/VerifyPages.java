package wenshu.web.verify;

import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wenshu.assembly.PaperCheck;
import wenshu.assembly.Workshop;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.org.Role;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** 核对: a paper that somebody brings beside what was printed, field by field. */
@Controller
final class VerifyPages {

    private final Workshop workshop;

    VerifyPages(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * A result as this person may see it.
     *
     * @param name the file's name
     * @param result everything that was found
     * @param open whether the values may be shown: of one's own prints, or to those who review
     */
    record Screen(String name, PaperCheck.Result result, boolean open) {

        /** good, bad, or open when somebody must look. */
        public String state() {
            return result.same() ? "good" : "bad";
        }
    }

    @GetMapping("/verify")
    String page() {
        return "verify";
    }

    @PostMapping("/verify")
    ModelAndView check(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String record,
            @AuthenticationPrincipal SignedIn who) throws IOException {
        String name = Download.clean(String.valueOf(file.getOriginalFilename()));
        try {
            if (file.isEmpty()) {
                throw FaultException.badInput("FILE_MISSING", "文件", "没有选择文件", "请选择要核对的文件");
            }
            PaperCheck.Result result = workshop.paperCheck().byRecord(name, file.getBytes(), shortened(record));
            boolean own = result.record() != null && result.record().author().equals(who.getName());
            return page(HttpStatus.OK, Map.of("screen", new Screen(name, result, own || who.person().role() != Role.DRAFTER),
                    "record", shortened(record)));
        } catch (FaultException e) {
            return page(HttpStatus.valueOf(e.kind().httpStatus()), Map.of("faults", e.faults().stream().map(Fault::sentence).toList(),
                    "record", shortened(record)));
        }
    }

    private static String shortened(String record) {
        String text = record.strip();
        return text.length() <= 60 ? text : text.substring(0, 60);
    }

    private static ModelAndView page(HttpStatus status, Map<String, ?> model) {
        ModelAndView page = new ModelAndView("verify", model);
        page.setStatus(status);
        return page;
    }
}
