package wenshu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenshu.assembly.Workshop;
import wenshu.register.Series;

/** {@code register start}: says which number comes next, where a year began on paper. */
@Command(name = "start", description = "设置起始号（本年已在纸上编到某号时）", mixinStandardHelpOptions = true)
final class RegisterStartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(index = "0", paramLabel = "CODE", description = "机关代字，如 示人社函")
    private String code;

    @Parameters(index = "1", paramLabel = "YEAR", description = "年份")
    private int year;

    @Parameters(index = "2", paramLabel = "NEXT", description = "下一个号")
    private int next;

    @Option(names = "--issuer", required = true, description = "发文机关全称")
    private String issuer;

    @Override
    public Integer call() {
        Series series = Series.checked(code, year);
        try (Workshop workshop = home.workshop()) {
            workshop.register().startAt(series, next, issuer);
        }
        spec.commandLine().getOut().println("下一个号是 " + series.number(next));
        return 0;
    }
}
