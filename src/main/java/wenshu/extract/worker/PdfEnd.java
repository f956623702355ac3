package wenshu.extract.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;

/** Sees that a PDF was cut off: readers mend such a file silently and show the pages they find. */
final class PdfEnd {

    /** Some programs write line ends or a signature's padding behind the end. */
    private static final int TAIL = 4_096;

    private PdfEnd() {
    }

    static Extracted look(Path file, Extracted read) throws IOException {
        if (whole(file)) {
            return read;
        }
        String reason = "文件不完整（结尾缺失），只读出 " + read.metadata().getOrDefault("pages", "0") + " 页，请重新取得原文件";
        return new Extracted(read.text(), read.metadata(), ExtractionStatus.PARTIAL,
                read.reason().isEmpty() ? reason : reason + "；" + read.reason());
    }

    private static boolean whole(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL, in.size()));
            in.position(in.size() - tail.capacity());
            while (tail.hasRemaining() && in.read(tail) >= 0) {
                // Until the tail is whole.
            }
            return new String(tail.array(), StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
