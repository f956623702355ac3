package wenshu.web.account;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.fault.FaultException;
import wenshu.org.Accounts;
import wenshu.org.SignIn;
import wenshu.web.security.SignedIn;

/** Everybody's own password; the old one is asked for, since a desk may be left with its page open. */
@Controller
final class PasswordPages {

    private final Accounts accounts;
    private final AuditTrail audit;

    PasswordPages(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/password")
    String form() {
        return "password";
    }

    /** Every sign-in made with the old password ends, this one too: the next page is the one to sign in on. */
    @PostMapping("/password")
    Object change(@RequestParam String old, @RequestParam String password, @RequestParam String again,
            @AuthenticationPrincipal SignedIn who) {
        try {
            check(who.getName(), old, password, again);
            accounts.setPassword(who.getName(), password, jdbc -> audit.note(jdbc,
                    new Act(who.getName(), Action.ACCOUNT_SET, Subject.PERSON, who.getName(), "修改自己的密码")));
            return "redirect:/login?changed";
        } catch (FaultException e) {
            ModelAndView page = new ModelAndView("password");
            page.addObject("faults", e.faults());
            page.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return page;
        }
    }

    private void check(String login, String old, String password, String again) {
        if (!password.equals(again)) {
            throw FaultException.badInput("PASSWORD_TWICE", "新密码", "两次输入的不一样", "请重新输入");
        }
        // A wrong old password counts like a wrong one at the door: trying many is stopped.
        switch (accounts.signIn(login, old)) {
            case SignIn.Admitted in when old.equals(password) ->
                    throw FaultException.badInput("PASSWORD_SAME", "新密码", "与现在的密码相同", "请换一个密码");
            case SignIn.Admitted in -> { }
            case SignIn.Refused refused -> throw FaultException.badInput("PASSWORD_OLD", "现在的密码", "密码不对",
                    "请重新输入，忘记了请与本单位管理员联系");
            case SignIn.Locked locked -> throw FaultException.badInput("SIGN_IN_LOCKED", "现在的密码", "输错次数过多，已暂停",
                    "请 15 分钟后再试");
        }
    }
}
