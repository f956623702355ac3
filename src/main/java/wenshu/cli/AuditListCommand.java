package wenshu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.AuditTrail;
import wenshu.audit.Filter;
import wenshu.audit.Line;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** {@code audit list}: the latest lines; works while the service runs. */
@Command(name = "list", description = "列出审计记录，新的在前（服务运行时也能用）", mixinStandardHelpOptions = true)
final class AuditListCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(AuditListCommand.class);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--who", description = "只看这个登录名；cli: 是命令行", defaultValue = "")
    private String who;

    @Option(names = "--action", description = "只看这个动作，如 REVISED", defaultValue = "")
    private String action;

    @Option(names = "--subject", description = "只看这个对象编号", defaultValue = "")
    private String subject;

    @Option(names = "--limit", description = "最多几条（默认 ${DEFAULT-VALUE}）", defaultValue = "50")
    private int limit;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        takeWaiting();
        try (Database database = Database.openReadOnly(home.home());
                AuditTrail trail = new AuditTrail(database, home.home(), HomeOption.clock())) {
            List<Line> lines = trail.list(new Filter(who, action, subject), 1, Math.max(1, limit));
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(lines));
            } else {
                lines.forEach(line -> out.println(line.seq() + "  " + line.at().atZone(HomeOption.clock().getZone())
                        .toLocalDateTime().withNano(0) + "  " + Act.shown(line.who(), Map.of()) + "  " + line.actionLabel() + "  " + line.subjectLabel()
                        + " " + line.subjectId() + "  " + line.detail()));
            }
            out.flush();
        }
        return 0;
    }

    /** What other commands laid down is taken in first, where nobody else has the data home; a service does that itself. */
    private void takeWaiting() {
        if (Database.exists(home.home())) {
            try (Workshop workshop = home.workshop()) {
                workshop.audit();
            } catch (FaultException e) {
                // The lines that are in the trail can be read all the same.
                LOG.debug("waiting lines stay where they are", e);
            }
        }
    }
}
