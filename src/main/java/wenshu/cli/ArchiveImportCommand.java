package wenshu.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Subject;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.intake.load.LineOutcome;

/** {@code archive import}: records whose text is given, a JSON object a line; how a corpus is loaded. */
@Command(name = "import", description = "把 JSON 行文件（每行一件，含正文）成批归档", mixinStandardHelpOptions = true)
final class ArchiveImportCommand implements Callable<Integer> {

    private static final int TOLD = 10_000;
    private static final int SHOWN_FAULTS = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "FILE.jsonl[.gz]", arity = "1..*",
            description = "每行一个 JSON 对象：id title docno year kind issuer unit scheme award persons note body；可以是 gzip")
    private List<Path> files;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    private long kept;
    private long doubles;
    private long refused;
    private long start;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw FaultException.of(FaultException.Kind.BAD_INPUT, "NO_SUCH_FILE", file.toString(), "没有这个文件", "请检查路径");
            }
        }
        start = System.nanoTime();
        try (Workshop workshop = home.workshop()) {
            for (Path file : files) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    workshop.recordLoad().load(in, outcome -> take(file, outcome));
                }
            }
            workshop.archive().settle();
            workshop.audit().note(new Act(Act.console(), Action.TAKEN_IN, Subject.BATCH, "JSON 行文件", "收入 " + kept + " 件，已有 " + doubles
                    + " 件，拒绝 " + refused + " 行"));
        }
        PrintWriter out = spec.commandLine().getOut();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(Map.of("kept", kept, "duplicates", doubles, "refused", refused,
                    "seconds", seconds)));
        } else {
            out.printf("归档 %d 件，已有 %d 件，拒绝 %d 行，用时 %.1f 秒%n", kept, doubles, refused, seconds);
        }
        return refused == 0 ? 0 : 1;
    }

    private void take(Path file, LineOutcome outcome) {
        if (outcome.refused()) {
            if (++refused <= SHOWN_FAULTS) {
                for (Fault fault : outcome.faults()) {
                    spec.commandLine().getErr().println(file.getFileName() + "：" + fault.sentence());
                }
            }
        } else if (outcome.duplicate()) {
            doubles++;
        } else {
            kept++;
        }
        if (!json && (kept + doubles + refused) % TOLD == 0) {
            spec.commandLine().getErr().printf("%d 行，%.0f 秒%n", kept + doubles + refused, (System.nanoTime() - start) / 1e9);
        }
    }
}
