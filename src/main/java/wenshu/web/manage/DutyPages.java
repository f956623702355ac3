package wenshu.web.manage;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wenshu.org.Duties;
import wenshu.org.Duty;

/** Who has which duties on a paper's way, for the administrator. */
@Controller
final class DutyPages {

    private final Duties duties;

    DutyPages(Duties duties) {
        this.duties = duties;
    }

    @PostMapping("/manage/people/{login}/duties")
    String set(@PathVariable String login, @RequestParam(required = false) List<Duty> duty) {
        duties.set(login, duty == null ? List.of() : duty);
        return "redirect:/manage?done#duties";
    }
}
