package wenshu.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;

/** What a command says when it fails: one Chinese sentence a fault on stderr, and an exit code scripts can trust. */
final class FaultHandler implements IExecutionExceptionHandler {

    private static final int BROKEN = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        FaultException refusal = refusal(failure);
        if (refusal != null) {
            refusal.faults().forEach(fault -> command.getErr().println(fault.sentence()));
            return refusal.kind().exitCode();
        }
        if (failure instanceof FileSystemException file) {
            command.getErr().println(sentence(file));
            return BROKEN;
        }
        command.getErr().println(inside(failure) + "。请把这一行和您执行的命令告诉维护人员。");
        if (Boolean.getBoolean("wenshu.trace")) {
            failure.printStackTrace(command.getErr());
        }
        return BROKEN;
    }

    /** The same failure as faults, for a command that goes on with its next file. */
    static List<Fault> faults(Exception failure) {
        FaultException refusal = refusal(failure);
        if (refusal != null) {
            return refusal.faults();
        }
        return List.of(failure instanceof FileSystemException file ? new Fault("FILE_SYSTEM", file.getFile(), what(file), "")
                : new Fault("INTERNAL", "", inside(failure), "请把这一行和您执行的命令告诉维护人员"));
    }

    private static FaultException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultException refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static String inside(Exception failure) {
        return "程序内部出错：" + failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : "（" + failure.getMessage() + "）");
    }

    private static String sentence(FileSystemException failure) {
        return failure.getFile() + "：" + what(failure) + "。";
    }

    /** What the system says of a file, in Chinese. */
    private static String what(FileSystemException failure) {
        String reason = String.valueOf(failure.getReason());
        return failure instanceof NoSuchFileException ? "找不到这个路径，请检查文件夹是否存在"
                : failure instanceof AccessDeniedException || reason.contains("Permission") ? "没有权限，请检查文件和文件夹的权限"
                : failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException
                        || reason.contains("Not a directory") ? "这里是文件而不是文件夹，请换一个输出位置"
                : reason.contains("No space") ? "磁盘已满，请清理后再试"
                : reason.contains("Read-only") ? "磁盘只读，请换一个输出位置" : "读写失败，请检查路径、权限和磁盘空间";
    }
}
