package wenshu.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import wenshu.assembly.Workshop;
import wenshu.home.DataHome;
import wenshu.org.Accounts;
import wenshu.org.Duties;
import wenshu.org.Duty;
import wenshu.org.Role;

/**
 * Sets up the demo bureau in a data home that has nobody yet, and says once how to sign in; what a crash cut short
 * is finished at the next start.
 */
@Component
final class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private static final String PAPERS = "papers";

    private final Accounts accounts;
    private final Duties duties;
    private final DemoPeople people;
    private final DemoPapers papers;
    private final Path unfinished;

    FirstStart(Accounts accounts, Duties duties, DemoPeople people, DemoPapers papers, Workshop workshop) {
        this.accounts = accounts;
        this.duties = duties;
        this.people = people;
        this.papers = papers;
        this.unfinished = unfinished(workshop.home());
    }

    /** The file that is there while the demo is half-made; it says which step comes next. */
    static Path unfinished(DataHome home) {
        return home.root().resolve("demo-unfinished");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            setUp();
        } catch (IOException | RuntimeException e) {
            // A demo that cannot be completed must not keep the service from working.
            LOG.warn("演示内容没有放全，下次启动时接着放；不需要时请删除文件 {}", unfinished, e);
        }
    }

    private void setUp() throws IOException {
        boolean nobody = accounts.list().isEmpty();
        if (!nobody && !Files.exists(unfinished)) {
            return;
        }
        if (nobody) {
            Files.writeString(unfinished, "people");
        }
        // Passwords that a crash kept from being shown are made anew.
        if (!Files.readString(unfinished).equals(PAPERS)) {
            show(people.add());
            Files.writeString(unfinished, PAPERS);
        }
        papers.addDrafts("nigao");
        papers.sendOne("nigao", "shenhe", "qianfa");
        LOG.info("已放入示例草稿和 {} 件示例归档文件（均为虚构）。", papers.addRecords());
        Files.delete(unfinished);
    }

    private void show(Map<String, String> made) {
        StringBuilder text = new StringBuilder("首次启动：已建立演示单位“" + DemoPeople.BUREAU
                + "”。请用下列登录名登录（密码只显示这一次，请记下）：");
        made.forEach((login, password) -> text.append(System.lineSeparator()).append("    ")
                .append(what(login)).append("  ").append(login)
                .append("  ").append(password));
        LOG.info("{}", text);
    }

    /** What somebody is there for: the duties of a paper's way, and the administrator. */
    private String what(String login) {
        Role role = accounts.find(login).orElseThrow().role();
        return role == Role.ADMINISTRATOR ? role.title()
                : String.join("、", duties.of(login).stream().map(Duty::title).toList());
    }
}
