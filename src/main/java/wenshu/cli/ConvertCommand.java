package wenshu.cli;

import java.io.IOException;
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
import wenshu.fault.FaultException;

/** {@code convert}: DOCX files, or folders of them, to PDF, OFD or pictures. */
@Command(name = "convert", description = "把 DOCX 转成 PDF（PDF/A-2u）、OFD 或逐页的图片", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "IN.docx", description = "Word 文件（docx、docm、dotx）或文件夹")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE_OR_DIR",
            description = "输出的文件；有多个输入时为文件夹")
    private Path output;

    @Option(names = "--format", paramLabel = "FORMAT", converter = ConvertFormat.Converter.class,
            description = "输出格式 pdf、ofd、svg 或 png（默认看输出文件的扩展名，否则为 pdf）")
    private ConvertFormat format;

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

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "wenshu", converter = ConvertEngine.Converter.class,
            description = "用谁排版：wenshu（默认，本程序）或 libreoffice（需另行安装）")
    private ConvertEngine engine;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        if (format == null) {
            format = ConvertFormat.of(output);
        }
        ConvertPlan plan = ConvertPlan.of(inputs, output, format.extension(), recursive);
        ConvertReport report = new ConvertReport(spec.commandLine().getOut(), spec.commandLine().getErr(), json,
                plan.jobs().size());
        Duration limit = Duration.ofSeconds(seconds);
        try (Workshop workshop = home.workshop(); Converted.Engine converter = converter(workshop, limit)) {
            // LibreOffice takes one paper after the other.
            int atOnce = engine == ConvertEngine.LIBREOFFICE ? 1 : jobs == null ? ConvertBatch.defaultJobs() : jobs;
            ConvertBatch batch = new ConvertBatch(converter, engine.around(limit), atOnce);
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

    private Converted.Engine converter(Workshop workshop, Duration limit) throws IOException {
        if (engine == ConvertEngine.WENSHU) {
            return ConvertEngine.own(workshop.renderer(), format, strict);
        }
        if (strict) {
            throw FaultException.badInput("STRICT_WITH_LIBREOFFICE", "--strict", "LibreOffice 不说明哪些内容没有照原样排出",
                    "请去掉 --strict 或 --engine");
        }
        if (format != ConvertFormat.PDF) {
            throw FaultException.badInput("FORMAT_WITH_LIBREOFFICE", "--format", "LibreOffice 在这里只转成 PDF",
                    "请去掉 --engine，或改为 --format pdf");
        }
        return ConvertEngine.libreOffice(limit);
    }
}
