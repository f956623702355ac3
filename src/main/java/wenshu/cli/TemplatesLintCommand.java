package wenshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
import wenshu.fault.FaultException;
import wenshu.forms.lint.FitLint;
import wenshu.forms.lint.TemplateReport;
import wenshu.forms.lint.TemplateReport.Finding;
import wenshu.render.FontShelf;
import wenshu.render.Renderer;
import wenshu.template.FormFiller;
import wenshu.template.TemplateCatalogue;
import wenshu.template.compile.Flaw;

/** {@code templates lint}: checks one template or all of them. */
@Command(name = "lint", description = "检查模板：标签、循环、字段；一次列出全部问题和所在的页、表格、行", mixinStandardHelpOptions = true)
final class TemplatesLintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "以 JSON 输出")
    private boolean json;

    @Parameters(arity = "0..1", paramLabel = "TEMPLATE", description = "模板名称或 .docx 文件；不写则检查全部")
    private String template;

    @Option(names = "--fix", paramLabel = "OUT.docx", description = "把能自动改正的写法改好，另存为这个文件，再检查改好的文件")
    private Path mended;

    @Option(names = "--annotate", paramLabel = "OUT.docx", description = "另存一份副本，每个问题处有一条 Word 批注")
    private Path annotated;

    @Override
    public Integer call() throws IOException {
        if (template == null && (mended != null || annotated != null)) {
            throw FaultException.badInput("NO_FILE_TO_FIX", mended != null ? "--fix" : "--annotate", "没有指明模板",
                    "请写出模板名称或 .docx 文件的路径");
        }
        TemplateCatalogue catalogue = new TemplateCatalogue(home.home());
        Renderer renderer = new Renderer(new FontShelf(home.home().fonts()));
        List<String> names = template != null ? List.of(template)
                : catalogue.list().stream().map(TemplateCatalogue.Entry::name).toList();
        List<Map<String, Object>> results = new ArrayList<>();
        boolean good = true;
        for (String name : names) {
            TemplateFile.Source source = TemplateFile.source(name, catalogue);
            TemplateReport report = TemplateReport.of(name, source.docx(), source.formYaml(), source.snippets(), renderer);
            if (mended != null) {
                results.add(result(name, report, true));
                report = mend(report, source, renderer);
            }
            if (annotated != null) {
                refuseOverwriting(annotated);
                WholeFile.write(annotated, report.commented());
                spec.commandLine().getErr().println("带批注的副本已另存为 " + annotated);
            }
            good &= report.faults().isEmpty();
            Map<String, Object> result = result(mended == null ? name : mended.toString(), report, false);
            if (report.faults().isEmpty() && mended == null) {
                fit(name, catalogue, renderer, result);
            }
            results.add(result);
        }
        print(results);
        return good ? 0 : 1;
    }

    /** What form.yaml promises and the page does not hold. */
    private static void fit(String name, TemplateCatalogue catalogue, Renderer renderer, Map<String, Object> result)
            throws IOException {
        List<Object> warnings = new ArrayList<>((List<?>) result.get("warnings"));
        new FitLint(new FormFiller(), renderer).check(TemplateFile.form(name, catalogue))
                .forEach(fault -> warnings.add(line(new Finding(Flaw.general(fault), 0, fault), false)));
        result.put("warnings", warnings);
    }

    private TemplateReport mend(TemplateReport report, TemplateFile.Source source, Renderer renderer) throws IOException {
        refuseOverwriting(mended);
        byte[] docx = report.mended();
        WholeFile.write(mended, docx);
        spec.commandLine().getErr().println("改好的模板已另存为 " + mended);
        return TemplateReport.of(source.name(), docx, source.formYaml(), source.snippets(), renderer);
    }

    /** What somebody wrote is never overwritten by a guess. */
    private void refuseOverwriting(Path output) {
        if (template.toLowerCase(Locale.ROOT).endsWith(".docx")
                && output.toAbsolutePath().normalize().equals(Path.of(template).toAbsolutePath().normalize())) {
            throw FaultException.badInput("SAME_FILE", output.toString(), "不能覆盖原来的模板", "请换一个文件名");
        }
    }

    private static Map<String, Object> result(String name, TemplateReport report, boolean before) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("template", name);
        result.put("faults", report.faults().stream().map(finding -> line(finding, before)).toList());
        result.put("warnings", report.warnings().stream().map(finding -> line(finding, before)).toList());
        return result;
    }

    private static Map<String, Object> line(Finding finding, boolean before) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("code", finding.fault().code());
        line.put("place", finding.fault().place());
        line.put("page", finding.page());
        line.put("what", finding.fault().what());
        line.put("remedy", finding.fault().remedy());
        line.put("message", finding.fault().sentence());
        line.put("written", finding.flaw().written());
        line.put("proposal", finding.flaw().proposal());
        if (before) {
            line.put("fixed", !finding.flaw().proposal().isEmpty());
        }
        return line;
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
            faults.forEach(fault -> out.println("  错误　" + sentence((Map<?, ?>) fault)));
            warnings.forEach(warning -> out.println("  提醒　" + sentence((Map<?, ?>) warning)));
        }
    }

    private static String sentence(Map<?, ?> line) {
        return line.get("message") + (Boolean.TRUE.equals(line.get("fixed")) ? "（已改成 " + line.get("proposal") + "）" : "");
    }
}
