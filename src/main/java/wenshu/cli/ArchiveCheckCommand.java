package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.archive.Record;
import wenshu.assembly.Workshop;
import wenshu.custody.Custody;
import wenshu.custody.property.Item;
import wenshu.custody.property.Material;
import wenshu.custody.property.Piece;
import wenshu.custody.property.PropertyReport;
import wenshu.custody.property.PropertySheet;
import wenshu.custody.property.Remark;
import wenshu.custody.property.Stage;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** {@code archive check}: the four properties of all records, or of some; the report is kept. Exit code 1 when it fails. */
@Command(name = "check", description = "四性检测（真实性、完整性、可用性、安全性）；不合格时退出码为 1", mixinStandardHelpOptions = true)
final class ArchiveCheckCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "RECORD", arity = "0..*", description = "档案编号；不写就是全部")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--stage", paramLabel = "STAGE", description = "环节：FILING 归档，TRANSFER 移交，KEEPING 长期保存（默认）",
            defaultValue = "KEEPING")
    private Stage stage;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "把报告写成 XLSX 文件")
    private Path out;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Workshop workshop = home.workshop()) {
            Custody custody = workshop.custody();
            List<Piece> pieces = new ArrayList<>();
            for (String id : ids.isEmpty() ? all(workshop) : ids) {
                Record record = custody.record(id).orElseThrow(() -> FaultException.of(Kind.NOT_FOUND, "NO_SUCH_RECORD", "四性检测",
                        "档案里没有编号为 " + id + " 的文件", "请检查编号"));
                if (!workshop.archive().keeping().destroyed(id)) {
                    pieces.add(custody.care().piece(record, workshop.archive().keeping().check(id)));
                }
            }
            PropertyReport report = custody.properties().check(stage, new Material(ids.isEmpty() ? "全部档案" : "选定档案", pieces, -1,
                    ids.isEmpty() ? custody.strangers() : List.of()), "");
            custody.reports().keep(report);
            if (out != null) {
                Files.write(out, PropertySheet.write(report, HomeOption.clock().getZone()));
            }
            print(report);
            return report.passed() ? 0 : 1;
        }
    }

    private static List<String> all(Workshop workshop) {
        List<String> all = new ArrayList<>();
        String last = "";
        for (List<String> page = workshop.archive().keeping().idsAfter(last, PAGE); !page.isEmpty();
                page = workshop.archive().keeping().idsAfter(last, PAGE)) {
            all.addAll(page);
            last = page.getLast();
        }
        return all;
    }

    private void print(PropertyReport report) {
        PrintWriter print = spec.commandLine().getOut();
        if (json) {
            print.println(new ObjectMapper().writeValueAsString(report));
            return;
        }
        for (Item item : Item.values()) {
            if (item.at(report.stage())) {
                print.println((report.failing(item) == 0 ? "合格    " : "不合格  ") + item.id() + " " + item.property().label() + " " + item.title()
                        + (report.failing(item) + report.worthKnowing(item) == 0 ? "" : "（不合格 " + report.failing(item) + "，提示 "
                                + report.worthKnowing(item) + "）"));
            }
        }
        for (Remark remark : report.remarks()) {
            print.println((remark.failing() ? "不合格：" : "提示：") + remark.item().id() + " " + remark.recordId() + " " + remark.sentence() + "。");
        }
        print.println("四性检测（" + report.stage().label() + "）" + report.verdict() + "：" + report.records() + " 件，" + report.files() + " 个文件；报告编号 "
                + report.id());
    }
}
