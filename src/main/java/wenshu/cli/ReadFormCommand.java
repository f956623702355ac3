package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import wenshu.fault.FaultException;
import wenshu.template.TemplateCatalogue;
import wenshu.template.readback.FormReader;
import wenshu.template.readback.FormVersions;
import wenshu.template.readback.Reading;

/** {@code read-form}: a filled form, also one that people have worked on, becomes data again. */
@Command(name = "read-form", description = "把填好的表读回成数据，并说明每项的位置和把握", mixinStandardHelpOptions = true)
final class ReadFormCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(arity = "1..2", paramLabel = "[TEMPLATE] FILE.docx",
            description = "模板名称或 .docx 模板文件，再写填好的表（可以是在 Word、WPS 里改过的）；不写模板时由文件认出")
    private List<String> parameters;

    @Option(names = "--json", description = "以 JSON 输出：数据、位置、把握、没有读出的项")
    private boolean json;

    @Option(names = "--data", description = "只以 JSON 输出数据，可以直接给 fill")
    private boolean data;

    @Override
    public Integer call() throws IOException {
        TemplateCatalogue catalogue = new TemplateCatalogue(home.home());
        FormVersions versions = new FormVersions(catalogue, new FormReader());
        Path file = Path.of(parameters.getLast());
        String name = String.valueOf(file.getFileName());
        FormVersions.Read read = parameters.size() == 1 ? versions.any(name, InputFile.read(file))
                : versions.by(TemplateFile.form(parameters.getFirst(), catalogue), name, InputFile.read(file));
        if (!read.notice().isEmpty()) {
            spec.commandLine().getErr().println(name + "：" + read.notice() + "。");
        }
        Reading reading = read.reading();
        if (!reading.readable()) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, reading.faults());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (data) {
            out.println(new ObjectMapper().writeValueAsString(reading.data().toMap()));
        } else if (json) {
            out.println(new ObjectMapper().writeValueAsString(asMap(read)));
        } else {
            print(reading, out);
        }
        return reading.unread().isEmpty() ? 0 : 1;
    }

    private static Map<String, Object> asMap(FormVersions.Read read) {
        Reading reading = read.reading();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("template", read.form().name());
        map.put("hash", read.form().hash());
        map.put("notice", read.notice());
        map.put("data", reading.data().toMap());
        map.put("fields", reading.fields());
        map.put("unread", reading.unread());
        map.put("strange", reading.strange());
        map.put("confidence", reading.confidence());
        return map;
    }

    private static void print(Reading reading, PrintWriter out) {
        for (Reading.ReadField field : reading.fields()) {
            if (!field.value().isEmpty() || !field.remark().isEmpty()) {
                out.println("%s：%s　（%s，把握 %d%%）%s".formatted(field.label(), field.value().replace("\n", "⏎"), field.place(),
                        Math.round(field.confidence() * 100), field.remark().isEmpty() ? "" : "　注意：" + field.remark()));
            }
        }
        reading.unread().forEach(unread -> out.println("没有读出　" + unread.label() + "：" + unread.why()));
        reading.strange().forEach(strange -> out.println("表样以外　" + strange.place() + "：" + strange.text().replace("\n", "⏎")));
        long blank = reading.fields().stream().filter(field -> field.value().isEmpty()).count();
        out.println("读出 " + (reading.fields().size() - blank) + " 项，空白 " + blank + " 项，没有读出 " + reading.unread().size()
                + " 项；与表样相符 " + Math.round(reading.confidence() * 100) + "%。");
    }
}
