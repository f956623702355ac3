package wenshu.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.render.LaidOut;
import wenshu.render.Renderer;
import wenshu.render.TimeLimit;

/** {@code convert}: DOCX files, or folders of them, to PDF. */
@Command(name = "convert", description = "把 DOCX 转成 PDF（PDF/A-2u）", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "IN.docx", description = "Word 文件（docx、docm、dotx）或文件夹")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE_OR_DIR",
            description = "输出的文件；有多个输入时为文件夹")
    private Path output;

    @Option(names = {"-r", "--recursive"}, description = "连同子文件夹一起转换，输出中保留子文件夹")
    private boolean recursive;

    @Option(names = "--strict", description = "有内容不能照原样排出时不转换，并逐条说明")
    private boolean strict;

    @Option(names = "--json", description = "以 JSON 输出结果")
    private boolean json;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", converter = UsageHandler.CountConverter.class,
            description = "同时转换几份（默认按处理器和内存而定）")
    private Integer jobs;

    @Option(names = "--time-limit", paramLabel = "SECONDS", defaultValue = "60",
            converter = UsageHandler.CountConverter.class, description = "每份最多用几秒（默认 ${DEFAULT-VALUE}）")
    private Integer seconds;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        ConvertPlan plan = ConvertPlan.of(inputs, output, "pdf", recursive);
        ConvertReport report = new ConvertReport(spec.commandLine().getOut(), spec.commandLine().getErr(), json,
                plan.jobs().size());
        try (Workshop workshop = home.workshop()) {
            ConvertBatch batch = new ConvertBatch(engine(workshop.renderer()),
                    new TimeLimit(Duration.ofSeconds(seconds)), jobs == null ? ConvertBatch.defaultJobs() : jobs);
            boolean alone = plan.jobs().size() == 1 && !json;
            List<ConvertOutcome> outcomes = batch.run(plan, outcome -> {
                if (!alone || !outcome.failed()) {
                    report.file(outcome);
                }
            });
            if (alone && outcomes.getFirst().failed()) {
                throw outcomes.getFirst().failure();
            }
            report.summary(outcomes, (System.nanoTime() - start) / 1_000_000);
            return outcomes.stream().anyMatch(ConvertOutcome::failed) ? 1 : 0;
        }
    }

    private Converted.Engine engine(Renderer renderer) {
        return (name, docx) -> {
            LaidOut laid = renderer.layOut(name, docx);
            if (strict) {
                laid.strictly();
            }
            return new Converted(List.of(laid.pdf()), laid.frames().size(), laid.findings());
        };
    }
}
