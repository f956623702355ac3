package wenshu.web.manage;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.fault.FaultException;
import wenshu.home.DataHome;
import wenshu.web.security.SignedIn;

/** The bureau's own names of units and schemes, for the administrator; what is saved counts within seconds. */
@Controller
final class NamePages {

    private final DataHome home;
    private final AuditTrail audit;

    NamePages(Workshop workshop, AuditTrail audit) {
        this.home = workshop.home();
        this.audit = audit;
    }

    @GetMapping("/manage/names")
    ModelAndView tables() {
        ModelAndView page = new ModelAndView("names");
        Map<NameTable, String> texts = new EnumMap<>(NameTable.class);
        Map<NameTable, String> states = new EnumMap<>(NameTable.class);
        for (NameTable table : NameTable.values()) {
            String text = table.read(home);
            texts.put(table, text);
            states.put(table, state(text));
        }
        page.addObject("texts", texts);
        page.addObject("states", states);
        return page;
    }

    @PostMapping("/manage/names")
    Object save(@RequestParam NameTable table, @RequestParam String lines, @RequestParam String seen,
            @AuthenticationPrincipal SignedIn who) {
        try {
            synchronized (this) {
                if (!seen.equals(state(table.read(home)))) {
                    throw FaultException.of(FaultException.Kind.CONFLICT, "TABLE_CHANGED", table.title(), "您打开以后被别人改过",
                            "请复制您的改动，刷新页面后再改");
                }
                long kept = table.write(home, lines);
                audit.note(new Act(who.getName(), Action.SETTING_CHANGED, Subject.SETTING, table.title(), kept + " 行"));
            }
            return "redirect:/manage/names?done";
        } catch (FaultException e) {
            ModelAndView page = tables();
            @SuppressWarnings("unchecked")
            Map<NameTable, String> texts = (Map<NameTable, String>) page.getModel().get("texts");
            texts.put(table, lines);
            page.addObject("faults", e.faults());
            page.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return page;
        }
    }

    private static String state(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
