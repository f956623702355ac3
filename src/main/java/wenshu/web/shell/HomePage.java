package wenshu.web.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page and the sign-in page. */
@Controller
final class HomePage {

    @GetMapping("/")
    String home() {
        return "redirect:/drafts";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
