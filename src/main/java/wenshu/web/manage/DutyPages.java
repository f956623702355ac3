package wenshu.web.manage;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.fault.FaultException;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.web.security.SignedIn;

/** Who has which duties on a paper's way, for the administrator. */
@Controller
final class DutyPages {

    private final Duties duties;
    private final AuditTrail audit;

    DutyPages(Duties duties, AuditTrail audit) {
        this.duties = duties;
        this.audit = audit;
    }

    @PostMapping("/manage/people/{login}/duties")
    String set(@PathVariable String login, @RequestParam(required = false) List<Duty> duty,
            @AuthenticationPrincipal SignedIn who) {
        List<Duty> given = duty == null ? List.of() : duty;
        if (login.equals(who.getName()) && given.contains(Duty.AUDIT)) {
            throw FaultException.of(FaultException.Kind.FORBIDDEN, "OWN_AUDIT", "职责", "不能给自己加上审计职责", "请由另一位管理员操作");
        }
        String words = given.stream().map(Duty::title).collect(Collectors.joining("、"));
        duties.set(login, given, jdbc -> audit.note(jdbc, new Act(who.getName(), Action.DUTIES_SET, Subject.PERSON, login,
                words.isEmpty() ? "没有职责" : words)));
        return "redirect:/manage?done#duties";
    }
}
