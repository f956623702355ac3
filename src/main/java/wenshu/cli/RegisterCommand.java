package wenshu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code register}: the register of issued papers. */
@Command(name = "register", description = "发文登记簿", mixinStandardHelpOptions = true,
        subcommands = {RegisterListCommand.class, RegisterEnterCommand.class, RegisterStartCommand.class})
final class RegisterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
