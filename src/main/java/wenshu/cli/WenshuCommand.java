package wenshu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's command line; without arguments it serves. */
@Command(name = "wenshu", description = "文书：公文起草、表单打印、归档检索", mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class})
public final class WenshuCommand {

    public static void main(String[] args) {
        int code = new CommandLine(new WenshuCommand()).execute(args.length == 0 ? new String[] {"serve"} : args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
