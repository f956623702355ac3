package wenshu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.audit.Act;
import wenshu.pack.transfer.Imported;
import wenshu.pack.transfer.Imported.Fate;
import wenshu.pack.transfer.Imported.Outcome;

/** {@code archive import-package FROM}: takes a package in; exit code 1 when some of its records were refused. */
@Command(name = "import-package", description = "导入移交包（BagIt、DA/T 48 封装包、文件夹，或它们的 ZIP）；有损坏的整个拒收",
        mixinStandardHelpOptions = true)
final class ArchiveImportPackageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "FROM", description = "移交包的文件夹、ZIP，或一个 .eep 文件")
    private Path from;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workshop workshop = home.workshop()) {
            Imported imported = workshop.transfers().take(from, Act.console(), new PackBar(out));
            for (Outcome outcome : imported.outcomes()) {
                if (outcome.fate() != Fate.TAKEN || !outcome.note().isEmpty()) {
                    out.println(outcome.fate().label() + "：" + outcome.place() + "  " + outcome.title()
                            + (outcome.note().isEmpty() ? "" : "（" + outcome.note() + "）"));
                }
            }
            out.println(imported.format().title() + "：收入 " + imported.count(Fate.TAKEN) + " 件，已有 " + imported.count(Fate.THERE)
                    + " 件，没有收入 " + imported.count(Fate.REFUSED) + " 件");
            return imported.count(Fate.REFUSED) == 0 ? 0 : 1;
        }
    }
}
