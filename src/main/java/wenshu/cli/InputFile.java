package wenshu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wenshu.fault.FaultException;

/** Reads a file that somebody names on the command line. */
final class InputFile {

    private static final long MOST_BYTES = 50L << 20;

    private InputFile() {
    }

    /** The bytes, or one clear sentence when there is no such file or it is larger than 50 MB. */
    static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw FaultException.of(FaultException.Kind.NOT_FOUND, "FILE_NOT_FOUND", file.toString(), "找不到这个文件",
                    "请检查路径和文件名");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw FaultException.of(FaultException.Kind.TOO_LARGE, "FILE_TOO_LARGE", file.toString(), "文件超过 50 MB",
                    "请确认选对了文件");
        }
        return Files.readAllBytes(file);
    }
}
