package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import wenshu.custody.appraisal.Due;
import wenshu.custody.appraisal.DueList;
import wenshu.home.Database;

/** {@code archive due}: what has been kept as long as it was to be; works beside a running service. */
@Command(name = "due", description = "列出保管期限届满的档案", mixinStandardHelpOptions = true)
final class ArchiveDueCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--year", paramLabel = "YEAR", description = "截至哪一年年底（默认去年）", defaultValue = "0")
    private int year;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "写成 XLSX 文件")
    private Path out;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Database database = Database.openReadOnly(home.home())) {
            DueList list = new DueList(database, HomeOption.clock());
            int until = year == 0 ? list.lastYear() : year;
            List<Due> due = list.list(until, 1, DueList.MOST);
            PrintWriter print = spec.commandLine().getOut();
            if (out != null) {
                Files.write(out, list.sheet(until));
            }
            if (json) {
                print.println(new ObjectMapper().writeValueAsString(due.stream().map(ArchiveDueCommand::shown).toList()));
            } else {
                due.forEach(each -> print.println(each.recordId() + "  " + each.year() + "年  " + each.retention().label() + "  " + each.expires()
                        + "年底届满  " + each.title() + (each.held() ? "  冻结" : "")));
                print.println("截至 " + until + " 年底，保管期限届满 " + list.count(until) + " 件");
            }
        }
        return 0;
    }

    private static Map<String, Object> shown(Due due) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", due.recordId());
        shown.put("code", due.code());
        shown.put("title", due.title());
        shown.put("year", due.year());
        shown.put("retention", due.retention().label());
        shown.put("expires", due.expires());
        shown.put("held", due.held());
        shown.put("case", due.caseId());
        return shown;
    }
}
