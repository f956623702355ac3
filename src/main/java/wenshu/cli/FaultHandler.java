package wenshu.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import wenshu.fault.FaultException;

/** What a command says when it fails: one Chinese sentence a fault on stderr, and an exit code scripts can trust. */
final class FaultHandler implements IExecutionExceptionHandler {

    private static final int BROKEN = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultException refusal) {
                refusal.faults().forEach(fault -> command.getErr().println(fault.sentence()));
                return refusal.kind().exitCode();
            }
        }
        command.getErr().println("程序内部出错：" + failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : "（" + failure.getMessage() + "）")
                + "。请把这一行和您执行的命令告诉维护人员。");
        if (Boolean.getBoolean("wenshu.trace")) {
            failure.printStackTrace(command.getErr());
        }
        return BROKEN;
    }
}
