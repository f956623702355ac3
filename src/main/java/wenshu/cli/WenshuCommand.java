package wenshu.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ListResourceBundle;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import wenshu.extract.worker.ExtractWorker;

/** The program's command line; without arguments it serves. */
@Command(name = "wenshu", description = "文书：公文起草、表单打印、归档检索", mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            NoticeCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            ConformanceCommand.class,
            FillCommand.class,
            ReadFormCommand.class,
            VerifyPrintCommand.class,
            TemplatesCommand.class,
            DoctorCommand.class,
            ArchiveCommand.class,
            RegisterCommand.class,
            AuditCommand.class,
            SearchCommand.class,
            PersonCommand.class,
            VerifyCommand.class,
            ReindexCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
        })
public final class WenshuCommand {

    /**
     * The reading process that the program starts beside itself, and nothing for people; it starts often, and does without the
     * command line, which takes a JVM half a second to put together.
     */
    private static final String READER = "extract-worker";

    /** Runs one command and ends the process with its exit code when that is not 0. */
    public static void main(String[] args) throws IOException {
        quietLibraries();
        if (args.length == 1 && args[0].equals(READER)) {
            ExtractWorker.serve();
            return;
        }
        int code = execute(args.length == 0 ? new String[] {"serve"} : args);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int execute(String[] args) {
        try {
            return commandLine().execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            System.err.println("内存不足，没有完成：文件过大或过于复杂，请拆分文件，或用 java -Xmx2g -jar 加大内存后再试。");
            return 3;
        }
    }

    /** The command line as {@link #main} runs it; it writes UTF-8 whatever the terminal claims. */
    static CommandLine commandLine() {
        return new CommandLine(new WenshuCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, new UsageHandler.DateConverter())
                .setResourceBundle(new Words())
                .setParameterExceptionHandler(new UsageHandler())
                .setExecutionExceptionHandler(new FaultHandler());
    }

    /** Libraries must not write between the lines of a command; {@code serve} sets its own logging up afterwards. */
    private static void quietLibraries() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
            // What it logs as an error the command tells in Chinese.
            root.getLoggerContext().getLogger("org.jodconverter").setLevel(Level.OFF);
        }
        java.util.logging.LogManager.getLogManager().reset();
    }

    /** picocli's own words in Chinese. */
    private static final class Words extends ListResourceBundle {

        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"help", "显示帮助"}, {"version", "显示版本"}};
        }
    }
}
