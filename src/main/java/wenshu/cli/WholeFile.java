package wenshu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Arrays;
import wenshu.fault.FaultException;
import wenshu.home.DurableFile;

/** Writes result files so that a reader sees the whole file or none. */
final class WholeFile {

    private WholeFile() {
    }

    /**
     * Writes a new draft; refuses to write over a file in which somebody may have worked.
     *
     * @param force whether to write over it all the same
     */
    static void writeDraft(Path target, byte[] bytes, boolean force) throws IOException {
        if (!force && Files.isRegularFile(target) && Files.size(target) > 0
                && !Arrays.equals(Files.readAllBytes(target), bytes)) {
            throw FaultException.of(FaultException.Kind.CONFLICT, "DRAFT_EXISTS", target.toString(), "这个文件已经有内容",
                    "请换一个文件名；确定要覆盖时加 --force");
        }
        write(target, bytes);
    }

    /** Writes beside the target, forces to disk, renames over it, forces the folder. Missing folders are made. */
    static void write(Path target, byte[] bytes) throws IOException {
        writeAll(List.of(target), List.of(bytes));
    }

    /** The same for files that belong together: none is renamed before all lie on the disk. */
    static void writeAll(List<Path> targets, List<byte[]> contents) throws IOException {
        List<DurableFile> files = new ArrayList<>();
        try {
            for (int i = 0; i < targets.size(); i++) {
                files.add(DurableFile.open(targets.get(i)));
                files.get(i).out().write(contents.get(i));
                files.get(i).force();
            }
            for (DurableFile file : files) {
                file.rename();
            }
        } finally {
            for (DurableFile file : files) {
                file.close();
            }
        }
        for (Path target : targets) {
            DurableFile.forceFolder(target.toAbsolutePath().getParent());
        }
    }
}
