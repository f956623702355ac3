package wenshu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Subject;

/** {@code reindex}: makes the search index anew from the database, or that as well from the archive folder. */
@Command(name = "reindex", description = "重建检索库", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--from-files", description = "数据库也由档案文件夹重新做出（同 archive rebuild）")
    private boolean fromFiles;

    @Override
    public Integer call() {
        if (fromFiles) {
            return ArchiveRebuildCommand.rebuild(home, spec.commandLine().getOut());
        }
        try (Workshop workshop = home.workshop()) {
            long papers = workshop.archive().reindex();
            workshop.audit().note(new Act(Act.console(), Action.REBUILT, Subject.ARCHIVE, "检索库", papers + " 件"));
            spec.commandLine().getOut().println("检索库已重建，共 " + papers + " 份档案");
        }
        return 0;
    }
}
