package wenshu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code audit}: what was done in the house. */
@Command(name = "audit", description = "审计记录", mixinStandardHelpOptions = true,
        subcommands = {AuditListCommand.class, AuditVerifyCommand.class})
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
