package wenshu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenshu.assembly.NewIdKey;
import wenshu.fault.FaultException;

/** {@code archive new-id-key}: a new key for ID numbers after the old one was lost; exit code 1 when some were not found again. */
@Command(name = "new-id-key", description = "身份标识密钥 id.key 丢失又没有备份时，换用新的密钥，并由归档的原件重新计算", mixinStandardHelpOptions = true)
final class ArchiveNewIdKeyCommand implements Callable<Integer> {

    private static final int TOLD_EVERY = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--yes", description = "确实没有备份，换用新的密钥")
    private boolean sure;

    @Override
    public Integer call() {
        if (!sure) {
            throw FaultException.badInput("NOT_SURE", "archive new-id-key", "换用新的密钥以后，旧的密钥和它算出的标识都作废", "请先找备份里的 id.key；确实没有时加 --yes");
        }
        PrintWriter out = spec.commandLine().getOut();
        NewIdKey.Outcome outcome = new NewIdKey(home.home(), HomeOption.clock()).run(done -> {
            if (done % TOLD_EVERY == 0) {
                out.println("已读 " + done + " 件……");
                out.flush();
            }
        });
        outcome.lost().stream().distinct().forEach(id -> out.println("原件里没有找到号码：" + id + "，这一件里的人以后只按姓名和单位区分"));
        out.println("已换用新的密钥：" + outcome.records() + " 件，" + outcome.people() + " 人重新计算"
                + (outcome.lost().isEmpty() ? "" : "，" + outcome.lost().size() + " 人没有找到号码") + "；请马上备份。");
        return outcome.lost().isEmpty() ? 0 : 1;
    }
}
