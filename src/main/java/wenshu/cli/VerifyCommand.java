package wenshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.archive.FixityReport;
import wenshu.assembly.Workshop;

/** {@code verify}: reads every archived byte again; exit code 1 when one is not as it was. */
@Command(name = "verify", description = "核对每个归档文件的校验值，指出损坏、缺失和多余的文件", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workshop workshop = home.workshop()) {
            FixityReport report = workshop.verify();
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(report));
            } else {
                print(report, out);
            }
            return report.clean() ? 0 : 1;
        }
    }

    private static void print(FixityReport report, PrintWriter out) {
        for (FixityReport.Finding finding : report.findings()) {
            out.println(finding.verdict().label() + "：" + finding.file()
                    + (finding.recordId().isEmpty() ? "" : "（档案 " + finding.recordId() + "）") + "  " + finding.path());
        }
        out.println("核对了 " + report.records() + " 份档案、" + report.files() + " 个文件、" + report.bytes() + " 字节："
                + (report.clean() ? "全部完好" : "有 " + report.findings().size() + " 处不符，请从备份恢复"));
    }
}
