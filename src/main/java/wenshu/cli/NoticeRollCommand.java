package wenshu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Notices;
import wenshu.assembly.Workshop;
import wenshu.notice.Draft;
import wenshu.notice.DraftFile;
import wenshu.notice.rollover.Change;
import wenshu.notice.rollover.Rolled;
import wenshu.notice.source.SourceText;
import wenshu.notice.source.UpperPaper;

/** {@code notice roll}: last year's paper becomes this year's draft, with a list of everything that must change. */
@Command(name = "roll", description = "把上年的通知改成今年的草稿，列出应改的每一处", mixinStandardHelpOptions = true)
final class NoticeRollCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PAPER", description = "上年的通知：草稿文件，或 docx、doc、pdf、txt")
    private Path paper;

    @Option(names = "--year", required = true, paramLabel = "YYYY", description = "今年的年份")
    private int year;

    @Option(names = "--upper", arity = "1..*", paramLabel = "SOURCE", description = "今年的上级来文，由近及远")
    private List<Path> upper = List.of();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "成文日期；不写则留待确定")
    private LocalDate date;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DRAFT", description = "写到哪个草稿文件")
    private Path output;

    @Option(names = "--force", description = "草稿文件已有内容时也覆盖")
    private boolean force;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        try (Workshop workshop = home.workshop()) {
            Notices notices = workshop.notices();
            Draft old = old(notices);
            Rolled rolled = notices.roll(old, year, chain(workshop, notices, old), Optional.ofNullable(date));
            WholeFile.writeDraft(output, DraftFile.write(rolled.draft()).getBytes(StandardCharsets.UTF_8), force);
            report(rolled);
        }
        return 0;
    }

    /** A draft file is one by its head; any other file is taken apart first. */
    private Draft old(Notices notices) throws IOException {
        String name = paper.getFileName().toString();
        byte[] bytes = InputFile.read(paper);
        boolean draft = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.UTF_8).replace("\uFEFF", "").startsWith("---");
        return draft ? DraftFile.parse(name, SourceText.plain(name, bytes)) : notices.draftOf(name, bytes, List.of()).draft();
    }

    private List<UpperPaper> chain(Workshop workshop, Notices notices, Draft old) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path source : upper) {
            text.append(workshop.paperText().of(source.getFileName().toString(), InputFile.read(source))).append('\n');
        }
        return upper.isEmpty() ? List.of() : notices.chain(text.toString(), old.head().issuer());
    }

    private void report(Rolled rolled) {
        List<Change> changes = rolled.changes();
        spec.commandLine().getOut().println(output);
        spec.commandLine().getOut().println("共 " + changes.size() + " 处：拟改 " + changes.stream().filter(c -> !c.open() && !c.kept()).count()
                + "，待定 " + changes.stream().filter(Change::open).count() + "，未改待核对 " + changes.stream().filter(Change::kept).count());
        changes.forEach(change -> spec.commandLine().getOut().println("  " + change.sentence()));
    }
}
