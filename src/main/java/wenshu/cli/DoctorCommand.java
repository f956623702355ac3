package wenshu.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.assembly.Check;
import wenshu.assembly.Checkup;
import wenshu.home.DataHome;
import wenshu.render.FontShelf;

/** {@code doctor}: looks over the installation. */
@Command(name = "doctor", description = "检查运行环境：Java、内存、字体、数据目录、磁盘、索引；有异常时退出码为 3",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int UNAVAILABLE = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        DataHome dataHome = home.home();
        List<Check> checks = Checkup.run(dataHome, new FontShelf(dataHome.fonts()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(checks.stream().map(DoctorCommand::asMap).toList()));
        } else {
            for (Check check : checks) {
                out.println("[" + check.state().word() + "] " + check.subject() + "：" + check.message());
            }
        }
        return checks.stream().anyMatch(check -> check.state() == Check.State.BAD) ? UNAVAILABLE : 0;
    }

    private static Map<String, String> asMap(Check check) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("subject", check.subject());
        map.put("state", check.state().name());
        map.put("message", check.message());
        return map;
    }
}
