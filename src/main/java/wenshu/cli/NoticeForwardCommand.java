package wenshu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.notice.ChineseDate;
import wenshu.notice.Draft;
import wenshu.notice.forward.ForwardingTitle;
import wenshu.notice.mend.Mend;
import wenshu.notice.source.Certainty;
import wenshu.notice.source.UpperPaper;

/** {@code notice forward}: an upper-level paper becomes the draft of the notice that forwards it. */
@Command(name = "forward", description = "读上级来文，拟出转发通知的草稿", mixinStandardHelpOptions = true)
final class NoticeForwardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "上级来文（txt、docx 或 pdf）；层层转发的，由近及远依次给出，或放在一个文件里")
    private List<Path> sources;

    @Mixin
    private NewDraft target;

    @Option(names = "--style", paramLabel = "A|B|C", defaultValue = "A",
            description = "标题写法：A 甲关于转发《…》的通知；B 甲转发乙关于…的通知；C 甲关于转发…有关文件的通知（默认 ${DEFAULT-VALUE}）")
    private ForwardingTitle style;

    @Option(names = "--unlisted", description = "来文附在后面，但不列入附件说明")
    private boolean unlisted;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        String issuer = target.issuer();
        try (Workshop workshop = home.workshop()) {
            Notices notices = workshop.notices();
            StringBuilder text = new StringBuilder();
            for (Path source : sources) {
                text.append(workshop.paperText().of(source.getFileName().toString(), InputFile.read(source))).append('\n');
            }
            List<UpperPaper> chain = notices.chain(text.toString(), issuer);
            Draft proposed = notices.forward(chain, issuer, target.issued(), style);
            Draft draft = unlisted ? proposed.unlisted() : proposed;
            target.write(draft);
            spec.commandLine().getOut().println(target.output());
            chain.forEach(paper -> report(paper, target.issued()));
            open(draft);
        }
        return 0;
    }

    private void report(UpperPaper paper, LocalDate issued) {
        spec.commandLine().getOut().println("来文：" + paper.issuer().map(f -> f.value() + " ").orElse("")
                + paper.number().map(f -> f.value().format()).orElse("（没有文号）") + "《" + paper.title().value() + "》");
        paper.deadlines().forEach(d -> spec.commandLine().getOut().println("上级期限（第" + d.line() + "行，" + d.kind().word() + "）：" + ChineseDate.format(d.date())
                + (d.certainty() == Certainty.CERTAIN ? "" : "（" + d.certainty().word() + "）") + " " + d.sentence()));
        if (paper.deadlines().stream().anyMatch(d -> !d.date().isAfter(issued))) {
            spec.commandLine().getOut().println("注意：上级期限不晚于成文日期，草稿中的本级期限和成文日期请核对（成文日期可用 --date 指定）。");
        }
        Map<Mend.Kind, Long> mends = paper.mends().stream()
                .collect(Collectors.groupingBy(Mend::kind, LinkedHashMap::new, Collectors.counting()));
        if (!mends.isEmpty()) {
            spec.commandLine().getOut().println("已清理：" + mends.entrySet().stream().map(e -> e.getKey().word() + e.getValue() + "处")
                    .collect(Collectors.joining("、")));
        }
    }

    private void open(Draft draft) {
        if (!draft.openPoints().isEmpty()) {
            spec.commandLine().getOut().println("印发前请改好：");
            draft.openPoints().forEach(point -> spec.commandLine().getOut().println("  " + point.place() + "：" + point.what().substring(2)));
        }
    }
}
