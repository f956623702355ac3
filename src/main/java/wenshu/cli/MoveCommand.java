package wenshu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.assembly.EngineMove;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Subject;

/** {@code move --to FILE}: moves a data home to other engines, and back. */
@Command(name = "move", description = "把数据库和文件搬到另外的存储（PostgreSQL、S3），或搬回来；服务要先停", mixinStandardHelpOptions = true)
final class MoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "搬完以后要用的 wenshu.properties；空文件即用内置的")
    private Path settings;

    @Override
    public Integer call() throws IOException {
        InputFile.read(settings);
        new EngineMove(home.home(), line -> spec.commandLine().getOut().println(line)).run(settings);
        try (Workshop workshop = home.workshop()) {
            workshop.audit().note(new Act(Act.console(), Action.MOVED, Subject.ARCHIVE, "存储", "数据库和文件搬到另外的存储"));
        }
        return 0;
    }
}
