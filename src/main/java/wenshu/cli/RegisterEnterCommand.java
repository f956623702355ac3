package wenshu.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.fault.FaultException;
import wenshu.register.Register.Written;
import wenshu.register.Series;

/** {@code register enter}: enters a number that was given out on paper. */
@Command(name = "enter", description = "补登一件纸质发文", mixinStandardHelpOptions = true)
final class RegisterEnterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "NUMBER", description = "发文字号，如 示人社函〔2026〕7号")
    private String number;

    @Option(names = "--issuer", required = true, description = "发文机关全称")
    private String issuer;

    @Option(names = "--title", required = true, description = "标题")
    private String title;

    @Option(names = "--date", required = true, paramLabel = "YYYY-MM-DD", description = "成文日期")
    private LocalDate date;

    @Override
    public Integer call() {
        Series series = Series.of(number).filter(found -> Series.sequence(number) > 0).orElseThrow(() ->
                FaultException.badInput("REGISTER_NUMBER", "发文字号", "“" + number + "”不是完整的发文字号", "请写成“示人社函〔2026〕7号”的样子"));
        try (Workshop workshop = home.workshop()) {
            workshop.register().enter(series, Series.sequence(number), issuer, new Written(title, date, "命令行"));
        }
        spec.commandLine().getOut().println("已登记 " + number);
        return 0;
    }
}
