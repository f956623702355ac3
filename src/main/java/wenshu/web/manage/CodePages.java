package wenshu.web.manage;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.archive.Archive;
import wenshu.archive.CodeSettings;
import wenshu.fault.FaultException;
import wenshu.web.security.SignedIn;

/** What archival codes are made of, for the administrator. */
@Controller
final class CodePages {

    private final Archive archive;

    CodePages(Archive archive) {
        this.archive = archive;
    }

    @GetMapping("/manage/codes")
    ModelAndView settings() {
        CodeSettings settings = archive.codes().settings();
        return page(settings.fonds(), settings.categoryLines(), settings.sectionLines());
    }

    private ModelAndView page(String fonds, String categories, String sections) {
        ModelAndView page = new ModelAndView("codes");
        page.addObject("fonds", fonds);
        page.addObject("categories", categories);
        page.addObject("sections", sections);
        page.addObject("series", archive.codes().series());
        return page;
    }

    @PostMapping("/manage/codes")
    Object set(@RequestParam String fonds, @RequestParam String categories, @RequestParam(defaultValue = "") String sections,
            @AuthenticationPrincipal SignedIn who) {
        try {
            archive.codes().set(CodeSettings.typed(fonds, categories, sections), who.getName());
            return "redirect:/manage/codes?done";
        } catch (FaultException e) {
            ModelAndView again = page(fonds, categories, sections);
            again.addObject("faults", e.faults());
            again.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return again;
        }
    }
}
