package wenshu.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.archive.Entry;
import wenshu.archive.EntryField;
import wenshu.archive.Record;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.fault.FaultException;

/** {@code archive revise}: corrects what is said about a record. */
@Command(name = "revise", description = "更正一件档案的著录，原来的一版仍可查看", mixinStandardHelpOptions = true)
final class ArchiveReviseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "ID", description = "档案编号或档号")
    private String id;

    @Option(names = "--title", description = "题名")
    private String title;

    @Option(names = "--number", description = "文件编号")
    private String number;

    @Option(names = "--year", description = "年度")
    private String year;

    @Option(names = "--retention", description = "保管期限：永久、30年、10年")
    private String retention;

    @Option(names = "--section", description = "归档科室")
    private String section;

    @Option(names = "--set", paramLabel = "元素=值", description = "任何元素，如 --set 责任者=示例市局；可以有多个，值空着就是去掉")
    private Map<String, String> others = new LinkedHashMap<>();

    @Option(names = "--why", description = "为什么更正", defaultValue = "")
    private String why;

    @Option(names = "--code", description = "更正后归档编号：给出档号")
    private boolean code;

    @Override
    public Integer call() {
        Map<EntryField, String> wanted = new LinkedHashMap<>();
        put(wanted, EntryField.TITLE, title);
        put(wanted, EntryField.DOC_NUMBER, number);
        put(wanted, EntryField.YEAR, year);
        put(wanted, EntryField.RETENTION, retention);
        put(wanted, EntryField.SECTION, section);
        others.forEach((element, value) -> wanted.put(EntryField.of(element), value == null ? "" : value));
        if (wanted.isEmpty() && !code) {
            throw FaultException.badInput("NOTHING_TO_CORRECT", "archive revise", "没有说要改什么", "请用 --title、--set 等写明，见 --help");
        }
        try (Workshop workshop = home.workshop()) {
            Record record = workshop.archive().named(id);
            Entry entry = record.entry();
            for (Map.Entry<EntryField, String> each : wanted.entrySet()) {
                entry = each.getKey().with(entry, each.getValue());
            }
            Record now = workshop.archive().revise(record.id(), record.version(), entry, Act.console(), why);
            if (code) {
                now = workshop.archive().codes().confirm(now.id(), now.version(), "", Act.console());
            }
            spec.commandLine().getOut().println(now.version() == record.version() ? "著录没有变化，仍是第 " + now.version() + " 版"
                    : "已保存为第 " + now.version() + " 版" + (now.code().isEmpty() ? "" : "，档号 " + now.code()));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static void put(Map<EntryField, String> wanted, EntryField field, String value) {
        if (value != null) {
            wanted.put(field, value);
        }
    }
}
