package wenshu.web.start;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import wenshu.fault.FaultException;
import wenshu.org.Accounts;

/** Sets up the demo bureau in a data home that has nobody yet, and says once how to sign in. */
@Component
final class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Accounts accounts;
    private final DemoPeople people;
    private final DemoPapers papers;

    FirstStart(Accounts accounts, DemoPeople people, DemoPapers papers) {
        this.accounts = accounts;
        this.people = people;
        this.papers = papers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.list().isEmpty()) {
            return;
        }
        Map<String, String> made = people.add();
        StringBuilder text = new StringBuilder("首次启动：已建立演示单位“" + DemoPeople.BUREAU
                + "”。请用下列登录名登录（密码只显示这一次，请记下）：");
        made.forEach((login, password) -> text.append(System.lineSeparator()).append("    ")
                .append(accounts.find(login).orElseThrow().role().title()).append("  ").append(login)
                .append("  ").append(password));
        LOG.info("{}", text);
        papers.addDrafts("nigao");
        try {
            LOG.info("已放入示例草稿和 {} 件示例归档文件（均为虚构）。", papers.addRecords());
        } catch (FaultException e) {
            // A demo that cannot be completed must not keep the service from working.
            LOG.warn("示例归档文件没有放全：{}", e.getMessage());
        }
    }
}
