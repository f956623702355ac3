package wenshu.web.backup;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.web.shell.Shell;

/** The state of the backups, for the administrator. */
@Controller
final class BackupPages {

    private final BackupDesk desk;
    private final Shell shell;

    BackupPages(BackupDesk desk, Shell shell) {
        this.desk = desk;
        this.shell = shell;
    }

    @GetMapping("/manage/backup")
    ModelAndView state(@RequestParam(required = false) String begun) {
        ModelAndView page = page(List.of(), HttpStatus.OK);
        page.addObject("polling", begun != null || desk.progress() != null);
        return page;
    }

    private ModelAndView page(List<Fault> faults, HttpStatus status) {
        ModelAndView page = new ModelAndView("backup");
        page.addObject("desk", desk);
        page.addObject("polling", false);
        page.addObject("progress", desk.progress());
        page.addObject("last", desk.last().orElse(null));
        page.addObject("age", desk.age().orElse(null));
        page.addObject("ended", desk.ended().orElse(null));
        page.addObject("faults", faults);
        try {
            page.addObject("all", desk.all());
        } catch (FaultException e) {
            page.addObject("all", List.of());
            page.addObject("faults", e.faults());
        }
        page.setStatus(status);
        return page;
    }

    @PostMapping("/manage/backup")
    Object start() {
        try {
            desk.start(shell.person().login());
            return "redirect:/manage/backup?begun";
        } catch (FaultException e) {
            return page(e.faults(), HttpStatus.valueOf(e.kind().httpStatus()));
        }
    }
}
