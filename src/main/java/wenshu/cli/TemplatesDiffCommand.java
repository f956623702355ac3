package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import wenshu.template.Form;
import wenshu.template.TemplateCatalogue;
import wenshu.template.schema.FormSchema;
import wenshu.template.version.TemplateChange;
import wenshu.template.version.TemplateDiff;

/** {@code templates diff}: what this year's form asks for that last year's did not, and the other way round. */
@Command(name = "diff", description = "比较模板的两个版本：新增、删去、改名的字段，类型、长度、必填的变化，印的文字",
        mixinStandardHelpOptions = true)
final class TemplatesDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(index = "0", paramLabel = "OLD", description = "旧版：模板名称、.docx 文件，或含 template.docx 和 form.yaml 的文件夹")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "新版，写法同上")
    private String now;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        TemplateCatalogue catalogue = new TemplateCatalogue(home.home());
        Form before = TemplateFile.form(old, catalogue);
        Form after = TemplateFile.form(now, catalogue);
        List<TemplateChange> changes = TemplateDiff.of(before, after);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("old", version(before));
            map.put("new", version(after));
            map.put("changes", changes);
            out.println(new ObjectMapper().writeValueAsString(map));
            return 0;
        }
        out.println("旧版　" + line(before));
        out.println("新版　" + line(after));
        changes.forEach(change -> out.println((change.kind() == TemplateChange.Kind.TEXT ? "文字　" : "字段　") + change.sentence() + "。"));
        long fields = changes.stream().filter(change -> change.kind() != TemplateChange.Kind.TEXT).count();
        out.println(changes.isEmpty() ? "两版的字段和文字相同。"
                : "字段有 " + fields + " 处不同，印的文字有 " + (changes.size() - fields) + " 处不同。");
        return 0;
    }

    private static Map<String, String> version(Form form) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("name", form.name());
        map.put("version", form.schema().map(FormSchema::version).orElse(""));
        map.put("hash", form.hash());
        return map;
    }

    private static String line(Form form) {
        String version = form.schema().map(FormSchema::version).orElse("");
        return form.name() + (version.isEmpty() ? "" : " " + version) + "（" + form.hash().substring(0, 8) + "）";
    }
}
