package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.assembly.PaperCheck;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.forms.verify.Comparison;
import wenshu.template.Form;
import wenshu.template.FormDataFile;
import wenshu.template.FormPictures;
import wenshu.template.readback.FormVersions;
import wenshu.template.stamp.TemplateStamp;

/** {@code verify-print}: a paper held against the data it was printed from; exit code 1 when they are not the same. */
@Command(name = "verify-print", description = "核对书面材料与电子数据：打印标记，以及逐个字段", mixinStandardHelpOptions = true)
final class VerifyPrintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(arity = "1..2", paramLabel = "[RECORD|DATA] FILE",
            description = "打印编号或数据文件（YAML、JSON），再写书面材料：DOCX、PDF，或 JPG、PNG 扫描件；不写编号时以二维码里的为准")
    private List<String> parameters;

    @Option(names = "--template", paramLabel = "TEMPLATE", description = "与数据文件一起用：模板名称或文件；DOCX 自己记得模板时可以不写")
    private String template;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path file = Path.of(parameters.getLast());
        byte[] bytes = InputFile.read(file);
        String name = String.valueOf(file.getFileName());
        String against = parameters.size() == 1 ? "" : parameters.getFirst();
        try (Workshop workshop = home.workshop()) {
            PaperCheck check = workshop.paperCheck();
            PaperCheck.Result result = against.toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|json)") || Files.isRegularFile(Path.of(against))
                    ? byData(workshop, check, Path.of(against), name, bytes) : check.byRecord(name, bytes, against);
            if (json) {
                spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(asMap(result)));
            } else {
                print(result, spec.commandLine().getOut());
            }
            return result.same() ? 0 : 1;
        }
    }

    private PaperCheck.Result byData(Workshop workshop, PaperCheck check, Path data, String name, byte[] bytes) throws IOException {
        String wanted = template != null ? template : FormVersions.stamp(name, bytes).map(TemplateStamp::name)
                .orElseThrow(() -> FaultException.badInput("NO_TEMPLATE", name, "看不出是哪个模板", "请用 --template 指明模板"));
        Form form = TemplateFile.form(wanted, workshop.templates());
        return check.byData(name, bytes, form, FormPictures.beside(form, FormDataFile.read(data.getFileName().toString(),
                InputFile.read(data)), data.toAbsolutePath().getParent()));
    }

    private static Map<String, Object> asMap(PaperCheck.Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("same", result.same());
        map.put("mark", result.mark() == null ? null : result.mark().code());
        map.put("notes", result.notes());
        map.put("differences", result.comparison() == null ? List.of() : result.comparison().differences());
        map.put("compared", result.comparison() == null ? 0 : result.comparison().lines().size());
        map.put("strange", result.comparison() == null ? List.of() : result.comparison().strange());
        return map;
    }

    private static void print(PaperCheck.Result result, PrintWriter out) {
        result.notes().forEach(note -> out.println(note + "。"));
        if (result.comparison() != null) {
            for (Comparison.Line line : result.comparison().differences()) {
                out.println("%s　%s：书面“%s”，电子“%s”%s%s".formatted(line.verdict().word(), line.label(), line.paper(), line.data(),
                        line.place().isEmpty() ? "" : "（" + line.place() + "）", line.remark().isEmpty() ? "" : "　" + line.remark()));
            }
            result.comparison().strange().forEach(text -> out.println("表样以外的文字　" + text));
            out.println("核对了 " + result.comparison().lines().size() + " 项，不一致 " + result.comparison().differences().size() + " 项。");
        }
        out.println(result.same() ? "书面与电子一致。" : "书面与电子不一致，或不能确定，请人工核对。");
    }
}
