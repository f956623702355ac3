package wenshu.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.notice.source.SourceText;

/** The text of an upper-level paper, whatever kind of file it comes as. */
public final class PaperText {

    private final Supplier<TextExtractor> extractor;
    private final Path temp;

    PaperText(Supplier<TextExtractor> extractor, Path temp) {
        this.extractor = extractor;
        this.temp = temp;
    }

    /**
     * The text of a file.
     *
     * @param name its file name, which tells the kind of file
     * @throws FaultException when nothing, or not everything, can be read out of it
     */
    public String of(String name, byte[] bytes) throws IOException {
        Optional<String> own = SourceText.of(name, bytes);
        if (own.isPresent()) {
            return own.get();
        }
        Files.createDirectories(temp);
        Path file = Files.createTempFile(temp, "source", ".tmp");
        try {
            Files.write(file, bytes);
            Extracted read = extractor.get().extract(file, name);
            if (read.status() == ExtractionStatus.COMPLETE) {
                return read.lines();
            }
            throw FaultException.badInput("SOURCE_" + read.status(), name, "读不出来文的全文：" + (read.reason().isEmpty()
                    ? read.status().label() : read.reason()), remedy(read.status()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String remedy(ExtractionStatus status) {
        return switch (status) {
            case ENCRYPTED -> "请取消文件的密码后再试";
            case UNSUPPORTED -> "如果是扫描件，请先做文字识别，或把全文粘贴到 .txt 文件里再试";
            default -> "请另存为 .docx，或把全文粘贴到 .txt 文件里再试";
        };
    }
}
