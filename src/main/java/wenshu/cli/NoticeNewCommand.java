package wenshu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import wenshu.notice.forward.BlankNotice;

/** {@code notice new}: the draft of a notice that forwards nothing. */
@Command(name = "new", description = "新建一份通知草稿", mixinStandardHelpOptions = true)
final class NoticeNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private NewDraft target;

    /** Taken like everywhere else; a new draft needs nothing from it. */
    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        target.write(BlankNotice.propose(target.issuer(), target.issued()));
        spec.commandLine().getOut().println(target.output());
        return 0;
    }
}
