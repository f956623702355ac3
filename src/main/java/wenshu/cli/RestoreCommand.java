package wenshu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Backups;
import wenshu.assembly.Backups.Restored;
import wenshu.pack.backup.Restore;

/** {@code restore FROM}: brings a data home back from a backup; exit code 1 when not all of it is as it was. */
@Command(name = "restore", description = "由备份恢复到一个空的数据目录，并逐字节核对", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "FROM", description = "备份文件夹")
    private Path from;

    @Option(names = "--at", paramLabel = "NAME", description = "恢复哪一次备份，如 20260301-020000（默认最近一次）", defaultValue = "")
    private String at;

    @Option(names = "--even-damaged", description = "备份里有损坏或缺失的文件时，也恢复其余的")
    private boolean evenDamaged;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Restored restored = new Backups(home.home(), HomeOption.clock()).restore(from, at, evenDamaged, new StepLines(out));
        restored.files().damaged().forEach(path -> out.println("备份里缺失或已损坏：" + path));
        restored.records().findings().forEach(finding -> out.println("没有恢复：" + finding.place() + "  " + finding.what()));
        restored.records().missing().forEach(id -> out.println("档案文件夹里没有：" + id));
        restored.fixity().findings().forEach(finding -> out.println(finding.verdict().label() + "：" + finding.path()));
        out.println("已恢复 " + restored.files().snapshot().name() + " 的备份：" + (restored.files().records()
                + restored.records().taken()) + " 份档案，" + restored.files().files() + " 个文件 " + restored.files().bytes()
                + " 字节；数据库完整，检索库已重建，核对了 " + restored.fixity().files() + " 个归档文件："
                + (restored.whole() ? "全部完好" : "有问题，见上"));
        if (Files.exists(home.home().root().resolve(Restore.SETTINGS))) {
            out.println("数据库和文件都在这个目录里；原来用服务器上的，设置留在 " + Restore.SETTINGS + "，要搬回去：准备空的库和桶，运行 move --to");
        }
        return restored.whole() ? 0 : 1;
    }
}
