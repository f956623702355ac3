package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
import wenshu.fault.FaultException;
import wenshu.home.Database;
import wenshu.home.DurableFile;
import wenshu.register.Entry;
import wenshu.register.RegisterList;
import wenshu.register.RegisterList.Total;
import wenshu.register.RegisterSheet;

/** {@code register list}: what was issued under which number; works while the service runs. */
@Command(name = "list", description = "列出发文登记（服务运行时也能用）", mixinStandardHelpOptions = true)
final class RegisterListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--code", description = "只看这个机关代字，如 示人社函", defaultValue = "")
    private String code;

    @Option(names = "--year", description = "只看这一年", defaultValue = "0")
    private int year;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "写成 Excel 文件；只能是一个代字的一年")
    private Path sheet;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Database database = Database.openReadOnly(home.home())) {
            RegisterList list = new RegisterList(database);
            List<Total> totals = list.totals().stream().filter(total -> (code.isEmpty() || total.series().code().equals(code))
                    && (year == 0 || total.series().year() == year)).toList();
            if (sheet != null) {
                write(list, totals);
            } else if (json) {
                spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(
                        totals.stream().map(total -> shown(total, list)).toList()));
            } else {
                print(list, totals);
            }
        }
        return 0;
    }

    private void write(RegisterList list, List<Total> totals) throws IOException {
        if (totals.size() != 1) {
            throw FaultException.badInput("ONE_SERIES", "发文登记", "这里有 " + totals.size() + " 个登记簿，一次只能导出一个",
                    "请用 --code 和 --year 指明是哪个代字的哪一年");
        }
        DurableFile.write(sheet, RegisterSheet.write(totals.getFirst(), list.entries(totals.getFirst().series()), Map.of()));
        spec.commandLine().getOut().println("已导出 " + sheet);
    }

    private void print(RegisterList list, List<Total> totals) {
        PrintWriter out = spec.commandLine().getOut();
        for (Total total : totals) {
            out.println(total.series().word() + "  " + total.issuer() + "  共 " + total.entries() + " 件，下一个号 " + total.next() + " 号");
            for (Entry entry : list.entries(total.series())) {
                out.println("  " + entry.number() + "  " + entry.date() + "  " + entry.state().word() + "  " + entry.title());
            }
        }
        out.flush();
    }

    private static Map<String, Object> shown(Total total, RegisterList list) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", total.series().code());
        shown.put("year", total.series().year());
        shown.put("issuer", total.issuer());
        shown.put("next", total.next());
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Entry entry : list.entries(total.series())) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("number", entry.number());
            line.put("title", entry.title());
            line.put("date", entry.date().toString());
            line.put("state", entry.state().word());
            line.put("record", entry.recordId());
            entries.add(line);
        }
        shown.put("entries", entries);
        return shown;
    }
}
