package wenshu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.fault.FaultException;
import wenshu.pack.transfer.Exported;
import wenshu.pack.transfer.PackFormat;
import wenshu.pack.transfer.Selection;
import wenshu.search.Query;
import wenshu.search.Rights;

/** {@code archive export TO}: writes records into a package. */
@Command(name = "export", description = "把档案导出为移交包（整个写好才出现）", mixinStandardHelpOptions = true)
final class ArchiveExportCommand implements Callable<Integer> {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "TO", description = "移交包的文件夹，不能已经存在")
    private Path to;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "bagit",
            description = "bagit（默认）、eep（DA/T 48 封装包）或 folder（文件夹和 XLSX）")
    private String format;

    @Option(names = "--id", paramLabel = "ID", description = "档案编号，可以有几个")
    private List<String> ids = List.of();

    @Option(names = "--query", paramLabel = "WORDS", description = "检索词：导出找到的档案", defaultValue = "")
    private String query;

    @Option(names = "--year", paramLabel = "YEAR", description = "年度，如 2024 或 2022-2024", defaultValue = "")
    private String years;

    @Option(names = "--from-code", paramLabel = "CODE", description = "起始档号", defaultValue = "")
    private String fromCode;

    @Option(names = "--to-code", paramLabel = "CODE", description = "截止档号", defaultValue = "")
    private String toCode;

    @Option(names = "--receiver", paramLabel = "NAME", description = "接收单位，写进移交清册", defaultValue = "")
    private String receiver;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PackFormat wanted = PackFormat.of(format);
        Selection selection = selection();
        try (Workshop workshop = home.workshop()) {
            Exported exported = workshop.transfers().export(workshop.transfers().chosen(selection, Rights.ALL), wanted, to, receiver,
                    Act.console(), new PackBar(out));
            out.println("已导出 " + exported.records() + " 件、" + exported.files() + " 个文件、" + exported.bytes() + " 字节到 " + to + "（"
                    + wanted.title() + "）");
            out.println(exported.warning());
        }
        return 0;
    }

    private Selection selection() {
        Matcher range = YEARS.matcher(years);
        if (!years.isEmpty() && !range.matches()) {
            throw FaultException.badInput("YEAR", "--year", "“" + years + "”不是年度", "请写成 2024 或 2022-2024");
        }
        int from = years.isEmpty() ? 0 : Integer.parseInt(range.group(1));
        int last = years.isEmpty() ? 0 : range.group(2) == null ? from : Integer.parseInt(range.group(2));
        return new Selection(ids, query.isEmpty() ? null : Query.of(query), from, last, fromCode, toCode);
    }
}
