package wenshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.archive.Paging;
import wenshu.assembly.Workshop;

/** {@code archive pages}: gives Word files that wait for them their pages, so that a hit says which page it is on. */
@Command(name = "pages", description = "给 Word 文件补上页码，检索时能说出在第几页（服务运行时会自动补）", mixinStandardHelpOptions = true)
final class ArchivePagesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--all", description = "全部重新排一遍（换了字体或升级以后用）")
    private boolean all;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workshop workshop = home.workshop()) {
            Paging.Report report = workshop.archive().paging().now(all, id -> {
                out.println(id);
                out.flush();
            });
            workshop.archive().settle();
            out.println("Word 文件 " + report.looked() + " 个，补上页码 " + report.paged() + " 个"
                    + (report.without() == 0 ? "" : "，排不出页的 " + report.without() + " 个，检索照常，只是不说页码"));
            return 0;
        }
    }
}
