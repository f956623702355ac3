package wenshu.web.signoff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import wenshu.web.shell.Shell;

/** The first page: what waits for whoever has signed in. */
@Controller
final class TaskPages {

    private final Tasks tasks;
    private final Shell shell;

    TaskPages(Tasks tasks, Shell shell) {
        this.tasks = tasks;
        this.shell = shell;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("waiting", tasks.mine());
        model.addAttribute("sent", tasks.sent());
        model.addAttribute("people", shell.names());
        return "tasks";
    }
}
