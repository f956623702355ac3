package wenshu.web.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wenshu.forms.batch.BatchFiles;

/**
 * A result that can be taken away.
 *
 * @param name the file's name
 * @param what what is in it
 * @param path where it lies
 * @param size bytes
 */
record BatchFile(String name, String what, Path path, long size) {

    static List<BatchFile> of(BatchFiles files) {
        return Stream.of(file("全部文件", files.zip()), file("按名单次序合订，每份从单页起，可双面打印", files.bound()),
                file("合订文件里有谁、从第几页起", files.coverPdf()), file("同上，Word", files.coverDocx()), file("人员和各项内容", files.roster()),
                file("有误的人员和单元格", files.faults())).filter(file -> file.size() >= 0).toList();
    }

    private static BatchFile file(String what, Path path) {
        try {
            return new BatchFile(path.getFileName().toString(), what, path, Files.isRegularFile(path) ? Files.size(path) : -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
