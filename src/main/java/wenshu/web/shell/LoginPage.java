package wenshu.web.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. */
@Controller
final class LoginPage {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
