package wenshu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.assembly.conformance.ConformanceTable;
import wenshu.assembly.conformance.SamplePapers;

/** {@code conformance}: our own papers of every layout, measured against the clauses of GB/T 9704-2012. */
@Command(name = "conformance", description = "逐条量本程序排出的公文（各种版式、1～9页），与 GB/T 9704-2012 对照列表", mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {

    private static final int MOST_VALUES = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--failed", description = "只列不合格的条目")
    private boolean failedOnly;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Workshop workshop = home.workshop()) {
            ConformanceTable.Result result = new ConformanceTable(workshop.notices(), workshop.prints()).measure(SamplePapers.all());
            out.println("| 规则 | 条款 | 项目 | 版式 | PDF 实测 | DOCX 实测 | 应为 | 份数 | 结果 |");
            out.println("|---|---|---|---|---|---|---|---|---|");
            List<ConformanceTable.Row> rows = failedOnly ? result.failures() : result.rows();
            rows.forEach(row -> out.println("| " + String.join(" | ", row.rule().id(), row.rule().clause(), row.what(), row.layout(), values(row.pdf()),
                    values(row.docx()), values(row.wanted()), Integer.toString(row.papers().size()),
                    row.passed() ? "合格" : "不合格：" + String.join("；", row.failed())) + " |"));
            out.println();
            out.println("量了 " + result.clauses().size() + " 条规则、" + result.rows().size() + " 项，公文长 "
                    + result.pages().stream().sorted().map(String::valueOf).collect(Collectors.joining("、")) + " 页；不合格 " + result.failures().size() + " 项。");
            return result.failures().isEmpty() ? 0 : 1;
        }
    }

    private static String values(Set<String> values) {
        String said = values.stream().limit(MOST_VALUES).collect(Collectors.joining("、"));
        return values.size() > MOST_VALUES ? said + " 等 " + values.size() + " 种" : values.isEmpty() ? "–" : said;
    }
}
