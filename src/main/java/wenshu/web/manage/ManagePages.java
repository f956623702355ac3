package wenshu.web.manage;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wenshu.assembly.Checkup;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.AuditTrail;
import wenshu.audit.Subject;
import wenshu.fault.FaultException;
import wenshu.org.Accounts;
import wenshu.org.Duty;
import wenshu.org.Person;
import wenshu.org.Role;
import wenshu.web.shell.Shell;

/** The state of the house and its people, for the administrator. */
@Controller
final class ManagePages {

    private final Workshop workshop;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Shell shell;

    ManagePages(Workshop workshop, Accounts accounts, AuditTrail audit, Shell shell) {
        this.audit = audit;
        this.workshop = workshop;
        this.accounts = accounts;
        this.shell = shell;
    }

    @GetMapping("/manage")
    ModelAndView state() {
        ModelAndView page = new ModelAndView("manage");
        page.addObject("facts", facts());
        page.addObject("fonts", fonts());
        page.addObject("unusable", workshop.renderer().fonts().unusable());
        List<Person> people = accounts.list();
        page.addObject("people", people);
        page.addObject("sections", people.stream().map(Person::unit).distinct().sorted().toList());
        page.addObject("roles", Role.values());
        page.addObject("duties", Duty.values());
        return page;
    }

    @PostMapping("/manage/verify")
    ModelAndView verify() {
        ModelAndView page = state();
        page.addObject("report", workshop.archive().verify());
        return page;
    }

    @PostMapping("/manage/people")
    Object add(@RequestParam String login, @RequestParam String name, @RequestParam String unit, @RequestParam Role role,
            @RequestParam String password) {
        try {
            accounts.add(login, name, unit, role, password, noted(login.strip(), "新增账号，" + role.title()));
            return "redirect:/manage?added#duties";
        } catch (FaultException e) {
            ModelAndView page = refused(e);
            page.addObject("adding", Map.of("login", login, "name", name, "unit", unit, "role", role.name()));
            return page;
        }
    }

    private ModelAndView refused(FaultException e) {
        ModelAndView page = state();
        page.addObject("faults", e.faults());
        page.setStatus(HttpStatus.valueOf(e.kind().httpStatus()));
        return page;
    }

    @PostMapping("/manage/people/{login}/enabled")
    String enable(@PathVariable String login, @RequestParam boolean enabled) {
        if (!enabled && login.equals(shell.person().login())) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "OWN_ACCOUNT", "", "不能停用自己的账号", "请由另一位管理员操作");
        }
        accounts.setEnabled(login, enabled, noted(login, enabled ? "启用账号" : "停用账号"));
        return "redirect:/manage?done";
    }

    @PostMapping("/manage/people/{login}/password")
    Object password(@PathVariable String login, @RequestParam String password) {
        try {
            accounts.setPassword(login, password, noted(login, login.equals(shell.person().login()) ? "修改自己的密码" : "重设密码"));
        } catch (FaultException e) {
            return refused(e);
        }
        return "redirect:/manage?done";
    }

    private Consumer<JdbcClient> noted(String login, String what) {
        return jdbc -> audit.note(jdbc, new Act(shell.person().login(), Action.ACCOUNT_SET, Subject.PERSON, login, what));
    }

    private Map<String, Boolean> fonts() {
        Map<String, Boolean> own = new LinkedHashMap<>();
        Checkup.OFFICIAL_FONTS.forEach(name -> own.put(name, workshop.renderer().fonts().isOwn(name)));
        return own;
    }

    private Map<String, String> facts() {
        Runtime runtime = Runtime.getRuntime();
        String version = ManagePages.class.getPackage().getImplementationVersion();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("文书版本", version == null ? "开发版" : version);
        facts.put("Java", Runtime.version().toString());
        facts.put("已运行", span(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())));
        facts.put("堆内存", shell.size(runtime.totalMemory() - runtime.freeMemory()) + "，上限 " + shell.size(runtime.maxMemory()));
        facts.put("数据目录", workshop.home().root().toString());
        facts.put("可用磁盘", shell.size(workshop.home().root().toFile().getUsableSpace()));
        facts.put("归档", workshop.archive().list(1, 1).total() + " 件");
        facts.put("草稿", workshop.desk().list().size() + " 份");
        facts.put("表单模板", workshop.templates().list().size() + " 个");
        return facts;
    }

    private static String span(Duration up) {
        return (up.toDays() > 0 ? up.toDays() + " 天 " : "") + (up.toHours() > 0 ? up.toHoursPart() + " 小时 " : "")
                + up.toMinutesPart() + " 分";
    }
}
