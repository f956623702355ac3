package wenshu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Backups;
import wenshu.audit.Action;
import wenshu.audit.Subject;
import wenshu.audit.Waiting;
import wenshu.pack.backup.Snapshot;

/** {@code backup TO}: backs the data home up, also while the service runs. */
@Command(name = "backup", description = "备份数据目录（服务运行时也可以；只复制新文件）", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "TO", description = "备份文件夹，最好在另一块磁盘上")
    private Path to;

    @Option(names = "--keep", paramLabel = "N", description = "保留最近几次备份（默认 ${DEFAULT-VALUE}）",
            defaultValue = "" + Backups.KEEP)
    private int keep;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        Snapshot made = new Backups(home.home(), HomeOption.clock()).run(to, keep, Map.of(), new StepLines(out));
        new Waiting(home.home()).lay(HomeOption.clock().instant(), Action.BACKED_UP, Subject.ARCHIVE, made.name(), made.records() + " 件，"
                + made.files() + " 个文件，新复制 " + made.newFiles() + " 个");
        out.println("备份完成：" + made.name() + "，" + made.records() + " 份档案，" + made.files() + " 个文件 " + made.bytes()
                + " 字节，其中新复制 " + made.newFiles() + " 个 " + made.newBytes() + " 字节，用时 "
                + (System.nanoTime() - start) / 1_000_000_000 + " 秒");
        out.println("恢复用：restore " + to + " --home 空文件夹");
        return 0;
    }
}
