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
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.template.Form;
import wenshu.template.TemplateCatalogue;
import wenshu.template.compile.TemplateRepair;

/** {@code templates}: which forms there are; {@code templates lint}: what is wrong with them. */
@Command(name = "templates", description = "列出模板", mixinStandardHelpOptions = true,
        subcommands = TemplatesCommand.Lint.class)
final class TemplatesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<TemplateCatalogue.Entry> entries = new TemplateCatalogue(home.home()).list();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(entries));
            return 0;
        }
        for (TemplateCatalogue.Entry entry : entries) {
            out.println(entry.name() + (entry.builtIn() ? "" : "（本单位）"));
        }
        return 0;
    }

    /** {@code templates lint}: checks one template or all of them. */
    @Command(name = "lint", description = "检查模板：标签、循环、字段", mixinStandardHelpOptions = true)
    static final class Lint implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private HomeOption home;

        @Option(names = "--json", description = "以 JSON 输出")
        private boolean json;

        @Parameters(arity = "0..1", paramLabel = "TEMPLATE", description = "模板名称或 .docx 文件；不写则检查全部")
        private String template;

        @Option(names = "--fix", paramLabel = "OUT.docx", description = "把能自动改正的写法改好，另存为这个文件")
        private Path mended;

        @Override
        public Integer call() throws IOException {
            if (mended != null) {
                mend();
            }
            TemplateCatalogue catalogue = new TemplateCatalogue(home.home());
            List<String> names = template != null ? List.of(template)
                    : catalogue.list().stream().map(TemplateCatalogue.Entry::name).toList();
            List<Map<String, Object>> results = new java.util.ArrayList<>();
            boolean good = true;
            for (String name : names) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("template", name);
                try {
                    Form form = TemplateFile.form(name, catalogue);
                    result.put("faults", List.of());
                    result.put("warnings", form.warnings().stream().map(warning -> warning.fault()).toList());
                } catch (FaultException e) {
                    if (e.kind() == FaultException.Kind.NOT_FOUND) {
                        throw e;
                    }
                    good = false;
                    result.put("faults", e.faults());
                    result.put("warnings", List.of());
                }
                results.add(result);
            }
            print(results);
            return good ? 0 : 1;
        }

        private void mend() throws IOException {
            if (template == null || !template.toLowerCase(java.util.Locale.ROOT).endsWith(".docx")) {
                throw FaultException.badInput("NO_FILE_TO_FIX", "--fix", "没有指明要改的模板文件", "请写出 .docx 文件的路径");
            }
            WholeFile.write(mended, TemplateRepair.mend(template, InputFile.read(Path.of(template))));
            spec.commandLine().getErr().println("已另存为 " + mended);
        }

        private void print(List<Map<String, Object>> results) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(results));
                return;
            }
            for (Map<String, Object> result : results) {
                List<?> faults = (List<?>) result.get("faults");
                List<?> warnings = (List<?>) result.get("warnings");
                out.println(result.get("template") + "：" + faults.size() + " 处错误，" + warnings.size() + " 处提醒");
                faults.forEach(fault -> out.println("  错误　" + ((Fault) fault).sentence()));
                warnings.forEach(warning -> out.println("  提醒　" + ((Fault) warning).sentence()));
            }
        }
    }
}
