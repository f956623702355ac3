package wenshu.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import wenshu.fault.Fault;
import wenshu.fault.FaultException;
import wenshu.fault.FaultException.Kind;

/** The right to write to a data home: one process at a time has it; the system takes it back when that process dies. */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock or refuses at once when another process, or another part of this one, has it. */
    public static HomeLock take(DataHome home) {
        try {
            Files.createDirectories(home.root());
            FileChannel channel = FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw FaultException.of(Kind.UNAVAILABLE, "HOME_LOCKED", home.root().toString(),
                        "数据目录正被另一个文书程序使用（服务可能正在运行）",
                        "请先停止它再试，或改用服务的网页和接口；检索不受影响");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new FaultException(Kind.UNAVAILABLE, List.of(new Fault("HOME_NOT_WRITABLE", home.root().toString(),
                    "数据目录不能写入", "请检查目录的权限和磁盘空间")), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The process still holds nothing that matters: the system frees the lock at its end.
        }
    }
}
