package wenshu.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says when it is called wrongly: one Chinese sentence and where the help is; exit code 2. */
final class UsageHandler implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(sentence(failure) + "用法见 " + command.getCommandSpec().qualifiedName() + " --help。");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(ParameterException failure) {
        return switch (failure) {
            case MissingParameterException missing -> "缺少参数："
                    + missing.getMissing().stream().map(UsageHandler::name).collect(Collectors.joining("、")) + "。";
            case UnmatchedArgumentException unmatched -> "不认识的参数：" + String.join("、", unmatched.getUnmatched()) + "。";
            default -> failure.getArgSpec() == null ? "参数有误。"
                    : "参数 " + name(failure.getArgSpec()) + " 的值不对：" + failure.getValue() + "。"
                    + (failure.getCause() instanceof TypeConversionException hint ? hint.getMessage() + "。" : "");
        };
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    /** Dates as people type them on a command line. */
    static final class DateConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("日期应写成 2024-03-11 的样子");
            }
        }
    }

    /** How many of something, or how many seconds. */
    static final class CountConverter implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            if (!value.matches("[1-9][0-9]{0,3}")) {
                throw new TypeConversionException("应是 1 到 9999 的整数");
            }
            return Integer.valueOf(value);
        }
    }
}
