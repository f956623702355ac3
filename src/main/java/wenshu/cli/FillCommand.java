package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.forms.batch.EmptySheet;
import wenshu.forms.fit.PageFit;
import wenshu.forms.mark.DraftMark;
import wenshu.forms.roster.RosterSheet;
import wenshu.render.Finding;
import wenshu.render.Rendition;
import wenshu.template.Form;
import wenshu.template.FormData;
import wenshu.template.FormDataFile;
import wenshu.template.OutputKind;

/** {@code fill}: a form and the data of one person, or of several, become DOCX and PDF. */
@Command(name = "fill", description = "按模板和数据生成 DOCX、PDF 和名册 XLSX", mixinStandardHelpOptions = true)
final class FillCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(index = "0", paramLabel = "TEMPLATE", description = "模板名称（见 templates 命令），或 .docx 模板文件")
    private String template;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DATA",
            description = "一个人的数据，YAML 或 JSON（UTF-8）；可以给出多个文件")
    private List<Path> data = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "输出文件夹")
    private Path output;

    @Option(names = "--format", split = ",", paramLabel = "FORMAT", defaultValue = "docx,pdf",
            converter = OutputFormat.Converter.class, description = "要哪些文件：docx、pdf、xlsx（名册），用逗号隔开；默认 ${DEFAULT-VALUE}")
    private Set<OutputFormat> formats;

    @Option(names = "--draft", description = "出草稿：缺的、有误的内容标黄，不拒绝")
    private boolean draft;

    @Mixin
    private BatchOptions batch;

    /** Names written in this run: two people of one name must not overwrite each other. */
    private final Set<String> taken = new HashSet<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (batch.template != null) {
            return emptySheet();
        }
        if (output == null) {
            throw new MissingParameterException(spec.commandLine(), spec.findOption("-o"), "");
        }
        if (data.isEmpty() && batch.list == null) {
            throw new MissingParameterException(spec.commandLine(), spec.positionalParameters().getLast(), "");
        }
        if (!data.isEmpty() && batch.list != null) {
            throw FaultException.badInput("DATA_AND_BATCH", "--batch", "名单和数据文件只能给一样", "请去掉其中一样");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw FaultException.badInput("NOT_A_FOLDER", output.toString(), "这是文件，不是文件夹", "请用 -o 给出文件夹");
        }
        try (Workshop workshop = home.workshop()) {
            Form form = TemplateFile.form(template, workshop.templates());
            if (batch.list != null) {
                return new FillBatch(spec, batch).run(workshop, form, output, draft);
            }
            return data.size() == 1 ? one(workshop, form, data.getFirst()) : all(workshop, form);
        }
    }

    private int emptySheet() throws IOException {
        try (Workshop workshop = home.workshop()) {
            WholeFile.write(batch.template, EmptySheet.of(TemplateFile.form(template, workshop.templates())));
            spec.commandLine().getOut().println(batch.template);
            return 0;
        }
    }

    private int all(Workshop workshop, Form form) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        int failed = 0;
        for (Path file : data) {
            try {
                one(workshop, form, file);
            } catch (FaultException e) {
                failed++;
                e.faults().forEach(fault -> err.println(file.getFileName() + "：" + fault.sentence()));
            }
        }
        spec.commandLine().getOut().println("共 " + data.size() + " 份，成功 " + (data.size() - failed) + " 份，失败 " + failed + " 份。");
        return failed == 0 ? 0 : 1;
    }

    private int one(Workshop workshop, Form form, Path file) throws IOException {
        FormData values = FormDataFile.read(form, file.getFileName().toString(), InputFile.read(file),
                file.toAbsolutePath().getParent());
        OutputKind kind = draft ? OutputKind.DRAFT : OutputKind.FORMAL;
        PageFit.Fitted fitted = workshop.pageFit().fill(form, values, kind);
        fitted.faults().forEach(fault -> spec.commandLine().getErr().println(fault.fault().sentence()));
        byte[] filled = fitted.docx();
        byte[] docx = draft ? DraftMark.draw(file.getFileName().toString(), filled) : filled;
        Map<OutputFormat, byte[]> made = new EnumMap<>(OutputFormat.class);
        Map<OutputFormat, String> said = new EnumMap<>(OutputFormat.class);
        List<Finding> findings = List.of();
        String name = name(form, values);
        if (formats.contains(OutputFormat.DOCX)) {
            made.put(OutputFormat.DOCX, docx);
        }
        if (formats.contains(OutputFormat.PDF)) {
            Rendition rendition = workshop.renderer().render(name + ".docx", docx);
            made.put(OutputFormat.PDF, rendition.pdf());
            said.put(OutputFormat.PDF, "（" + rendition.pages() + " 页）");
            findings = rendition.findings();
        }
        if (formats.contains(OutputFormat.XLSX)) {
            made.put(OutputFormat.XLSX, new RosterSheet(workshop.formFiller()).write(form, values, kind));
        }
        List<Path> paths = made.keySet().stream().map(format -> output.resolve(name + format.ending())).toList();
        WholeFile.writeAll(paths, List.copyOf(made.values()));
        made.keySet().forEach(format -> spec.commandLine().getOut()
                .println(output.resolve(name + format.ending()) + said.getOrDefault(format, "")));
        findings.forEach(finding -> spec.commandLine().getErr().println(name + "：" + finding.message()));
        return 0;
    }

    private String name(Form form, FormData values) {
        String base = FileName.of(form.name(), values.text("姓名"), draft);
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }
}
