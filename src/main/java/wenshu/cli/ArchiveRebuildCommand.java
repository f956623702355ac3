package wenshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import wenshu.archive.RebuildReport;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.audit.Action;
import wenshu.audit.Subject;

/** {@code archive rebuild}: makes database and index anew from the archive folder; exit code 1 when not all came back. */
@Command(name = "rebuild", description = "数据库丢失或损坏后，由档案文件夹重新做出数据库和检索库", mixinStandardHelpOptions = true)
final class ArchiveRebuildCommand implements Callable<Integer> {

    private static final int TOLD_EVERY = 1_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        return rebuild(home, spec.commandLine().getOut());
    }

    static int rebuild(HomeOption home, PrintWriter out) {
        try (Workshop workshop = home.workshop()) {
            RebuildReport report = workshop.rebuild(done -> {
                if (done % TOLD_EVERY == 0) {
                    out.println("已读 " + done + " 份……");
                    out.flush();
                }
            });
            workshop.audit().note(new Act(Act.console(), Action.REBUILT, Subject.ARCHIVE, "数据库", "由档案文件夹收入 " + report.taken() + " 件，原有 "
                    + report.present() + " 件"));
            report.findings().forEach(finding -> out.println("没有恢复：" + finding.place() + "  " + finding.what()));
            report.missing().forEach(id -> out.println("档案文件夹里没有：" + id + "  请从备份恢复"));
            out.println("由档案文件夹收入 " + report.taken() + " 份，数据库原有 " + report.present() + " 份"
                    + (report.complete() ? "，全部恢复" : "，有 " + (report.findings().size() + report.missing().size()) + " 处问题"));
            out.println("不能由档案文件夹恢复的有：账号和密码、未归档的草稿、办理过程和操作审计，请从备份恢复。");
            return report.complete() ? 0 : 1;
        }
    }
}
