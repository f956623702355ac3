package wenshu.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import wenshu.check.print.DocxFormat;
import wenshu.check.print.Print;
import wenshu.extract.MeasuredPdf;
import wenshu.extract.TextExtractor;
import wenshu.fault.FaultException;
import wenshu.measure.FramePages;
import wenshu.measure.Pages;
import wenshu.paper.Paper;
import wenshu.render.Renderer;

/** Papers on their pages, for the rules of layout: a DOCX is laid out here, a PDF is measured in the child process. */
public final class Prints {

    private final Supplier<Renderer> renderer;
    private final Supplier<TextExtractor> extractor;
    private final Path temp;

    Prints(Supplier<Renderer> renderer, Supplier<TextExtractor> extractor, Path temp) {
        this.renderer = renderer;
        this.extractor = extractor;
        this.temp = temp;
    }

    /**
     * A paper on the pages of its file.
     *
     * @param name its file name, for messages
     * @param paper the same paper taken apart
     * @return nothing when the file has no pages of its own, such as a text
     * @throws FaultException when a DOCX is refused, or a PDF cannot be measured
     */
    public Optional<Print> of(String name, byte[] file, Paper paper) throws IOException {
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
            return Optional.of(docx(name, file, paper));
        }
        if (new String(file, 0, Math.min(file.length, 64), java.nio.charset.StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return Optional.of(Print.of(paper, pages(name, file), Optional.empty()));
        }
        return Optional.empty();
    }

    /**
     * A paper on the pages of its DOCX.
     *
     * @throws FaultException when the file is refused
     */
    public Print docx(String name, byte[] file, Paper paper) {
        Pages pages = FramePages.of(renderer.get().layOut(name, file).frames());
        return Print.of(paper, pages, Optional.of(DocxFormat.read(name, file)));
    }

    /**
     * What stands on the pages of a PDF.
     *
     * @throws FaultException when it cannot be measured
     */
    public Pages pages(String name, byte[] pdf) throws IOException {
        Files.createDirectories(temp);
        Path copy = Files.createTempFile(temp, "print", ".pdf");
        try {
            Files.write(copy, pdf);
            MeasuredPdf measured = extractor.get().pages(copy, name);
            return measured.pages().orElseThrow(() -> FaultException.badInput("PRINT_" + measured.status(), name,
                    "版面量不出来：" + (measured.reason().isEmpty() ? measured.status().label() : measured.reason()),
                    "请取消密码，或重新生成 PDF 后再试"));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
