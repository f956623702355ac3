package wenshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.audit.AuditTrail;
import wenshu.audit.Head;
import wenshu.audit.Verdict;
import wenshu.fault.FaultException;
import wenshu.home.Database;

/** {@code audit verify}: reads every line again; exit code 1 when one is not as it was written. */
@Command(name = "verify", description = "逐条核对审计链，指出第一条被改动、缺失或截去的记录（服务运行时也能用）",
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--head", paramLabel = "\"N HASH\"", description = "另与抄存在别处的链尾核对：序号、空格、链值")
    private String head;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = Database.openReadOnly(home.home());
                AuditTrail trail = new AuditTrail(database, home.home(), HomeOption.clock())) {
            Verdict verdict = trail.verify();
            if (verdict.intact() && head != null) {
                verdict = trail.verify(Head.parse(head).orElseThrow(() -> FaultException.badInput("AUDIT_HEAD", "--head",
                        "“" + head + "”不是链尾", "请照抄审计页面下面的序号和 64 位链值，中间一个空格")));
            }
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(verdict));
            } else if (verdict.intact()) {
                out.println("核对了 " + verdict.lines() + " 条审计记录：完好");
                if (verdict.head() != null) {
                    out.println("链尾 " + verdict.head());
                }
            } else {
                out.println("审计链被动过：" + verdict.reason() + "；之前的 " + verdict.lines() + " 条完好");
            }
            out.flush();
            return verdict.intact() ? 0 : 1;
        }
    }
}
