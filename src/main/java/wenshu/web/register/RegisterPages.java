package wenshu.web.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.register.Register;
import wenshu.register.Register.Written;
import wenshu.register.RegisterList;
import wenshu.register.RegisterList.Total;
import wenshu.register.RegisterSheet;
import wenshu.register.Series;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;
import wenshu.web.shell.Shell;

/** 发文登记簿: everybody may read it; whoever gives the numbers enters what was issued on paper. */
@Controller
final class RegisterPages {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Register register;
    private final Duties duties;
    private final Shell shell;
    private final Clock clock;

    RegisterPages(Register register, Duties duties, Shell shell, Clock clock) {
        this.clock = clock;
        this.register = register;
        this.duties = duties;
        this.shell = shell;
    }

    @GetMapping("/register")
    ModelAndView list(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "0") int year,
            @AuthenticationPrincipal SignedIn who) {
        RegisterList list = register.list();
        List<Total> totals = list.totals();
        Total chosen = totals.stream().filter(total -> total.series().equals(new Series(code, year))).findFirst()
                .orElse(totals.isEmpty() ? null : totals.getFirst());
        ModelAndView page = new ModelAndView("register");
        page.addObject("totals", totals);
        page.addObject("chosen", chosen);
        page.addObject("entries", chosen == null ? List.of() : list.entries(chosen.series()).reversed());
        page.addObject("gaps", chosen == null ? List.of() : list.gaps(chosen.series()));
        page.addObject("keeper", keeper(who));
        page.addObject("issuer", chosen == null ? shell.bureau() : chosen.issuer());
        page.addObject("year", chosen == null ? LocalDate.now(clock).getYear() : chosen.series().year());
        page.addObject("people", shell.names());
        return page;
    }

    @GetMapping("/register/sheet.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam String code, @RequestParam int year) {
        Series series = new Series(code, year);
        Total total = register.list().totals().stream().filter(each -> each.series().equals(series)).findFirst()
                .orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_SERIES", series.word(), "没有这个登记簿", "请从发文登记页面里打开"));
        return Download.of("发文登记簿-" + code + year + ".xlsx", SHEET,
                RegisterSheet.write(total, register.list().entries(series), shell.names()));
    }

    @PostMapping("/register/enter")
    Object enter(@RequestParam String code, @RequestParam int year, @RequestParam int sequence, @RequestParam String issuer,
            @RequestParam String title, @RequestParam String date, @AuthenticationPrincipal SignedIn who) {
        return after(code, year, who, series -> register.enter(series, sequence, issuer.strip(),
                new Written(title.strip(), day(date), who.getName())));
    }

    @PostMapping("/register/start")
    Object start(@RequestParam String code, @RequestParam int year, @RequestParam int next, @RequestParam String issuer,
            @AuthenticationPrincipal SignedIn who) {
        return after(code, year, who, series -> register.startAt(series, next, issuer.strip()));
    }

    private Object after(String code, int year, SignedIn who, Consumer<Series> work) {
        if (!keeper(who)) {
            throw FaultException.of(Kind.FORBIDDEN, "NOT_KEEPER", "发文登记", "您没有“编号用印”职责，不能登记", "请由有这项职责的人登记，或与管理员联系");
        }
        try {
            Series series = Series.checked(code, year);
            work.accept(series);
            return "redirect:/register?done&code=" + URLEncoder.encode(series.code(),
                    StandardCharsets.UTF_8) + "&year=" + year;
        } catch (FaultException e) {
            ModelAndView page = list(code, year, who);
            page.addObject("faults", e.faults());
            page.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
            return page;
        }
    }

    private boolean keeper(SignedIn who) {
        return duties.of(who.getName()).contains(Duty.SEAL);
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeParseException e) {
            throw FaultException.badInput("REGISTER_DATE", "成文日期", "日期应写成 2026-03-02 的样子", "请改正后再登记");
        }
    }
}
