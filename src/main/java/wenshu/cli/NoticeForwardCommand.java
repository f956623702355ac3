package wenshu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import wenshu.notice.Draft;
import wenshu.notice.forward.ForwardingTitle;
import wenshu.notice.mend.Mend;
import wenshu.notice.source.UpperPaper;

/** {@code notice forward}: an upper-level paper becomes the draft of the notice that forwards it. */
@Command(name = "forward", description = "读上级来文，拟出转发通知的草稿", mixinStandardHelpOptions = true)
final class NoticeForwardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "上级来文（txt、docx 或 pdf）")
    private Path source;

    @Mixin
    private NewDraft target;

    @Option(names = "--style", paramLabel = "A|B", defaultValue = "A",
            description = "标题写法：A 甲关于转发《…》的通知；B 甲转发乙关于…的通知（默认 ${DEFAULT-VALUE}）")
    private ForwardingTitle style;

    @Option(names = "--unlisted", description = "来文附在后面，但不列入附件说明")
    private boolean unlisted;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        String issuer = target.issuer();
        byte[] bytes = InputFile.read(source);
        try (Workshop workshop = home.workshop()) {
            Notices notices = workshop.notices();
            UpperPaper paper = notices.read(workshop.paperText().of(source.getFileName().toString(), bytes));
            Draft proposed = notices.forward(paper, issuer, target.issued(), style);
            Draft draft = unlisted ? proposed.unlisted() : proposed;
            target.write(draft);
            report(paper, draft, target.issued());
        }
        return 0;
    }

    private void report(UpperPaper paper, Draft draft, LocalDate issued) {
        spec.commandLine().getOut().println(target.output());
        spec.commandLine().getOut().println("来文：" + paper.issuer().map(f -> f.value() + " ").orElse("")
                + paper.number().map(f -> f.value().format()).orElse("（没有文号）") + "《" + paper.title().value() + "》");
        paper.deadlines().forEach(d -> spec.commandLine().getOut().println("上级期限（第" + d.line() + "行）：" + d.sentence()));
        if (paper.deadlines().stream().anyMatch(d -> !d.date().isAfter(issued))) {
            spec.commandLine().getOut().println("注意：上级期限不晚于成文日期，草稿中的本级期限和成文日期请核对（成文日期可用 --date 指定）。");
        }
        Map<Mend.Kind, Long> mends = paper.mends().stream()
                .collect(Collectors.groupingBy(Mend::kind, LinkedHashMap::new, Collectors.counting()));
        if (!mends.isEmpty()) {
            spec.commandLine().getOut().println("已清理：" + mends.entrySet().stream().map(e -> e.getKey().word() + e.getValue() + "处")
                    .collect(Collectors.joining("、")));
        }
        if (!draft.openPoints().isEmpty()) {
            spec.commandLine().getOut().println("印发前请改好：");
            draft.openPoints().forEach(point -> spec.commandLine().getOut().println("  " + point.place() + "：" + point.what().substring(2)));
        }
    }
}
