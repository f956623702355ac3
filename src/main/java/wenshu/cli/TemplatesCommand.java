package wenshu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;
import wenshu.template.TemplateCatalogue;

/** {@code templates}: which forms there are. */
@Command(name = "templates", description = "列出模板", mixinStandardHelpOptions = true,
        subcommands = {TemplatesLintCommand.class, TemplatesDiffCommand.class})
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
}
