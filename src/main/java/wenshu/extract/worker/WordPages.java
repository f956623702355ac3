package wenshu.extract.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;
import wenshu.extract.Wire;
import wenshu.fault.FaultException;
import wenshu.render.FontShelf;
import wenshu.render.LaidOut;
import wenshu.render.Renderer;
import wenshu.render.TimeLimit;

/** Lays Word papers out as the house sets them: what stands on which page, and the pages as a PDF. */
final class WordPages {

    /** A paper of a hundred pages takes a second or two. */
    private static final TimeLimit TIME = new TimeLimit(Duration.ofSeconds(20));
    private static final String PDF = "application/pdf";

    private Renderer renderer;

    /** What a paper is made into. */
    private interface Work {
        Extracted of(LaidOut laid) throws IOException;
    }

    /** The words of each page, a form feed between pages. */
    Extracted words(Path file, String name) throws IOException {
        return laid(file, name, laid -> new Extracted(String.join("\f", laid.words()),
                Map.of("type", PDF, "pages", Integer.toString(laid.frames().size())), ExtractionStatus.COMPLETE, ""));
    }

    /** The pages as a PDF; the text is where it lies. */
    Extracted pdf(Path file, String name) throws IOException {
        return laid(file, name, laid -> {
            byte[] pdf = laid.pdf();
            Path made = Files.createTempFile("drawing", ".pdf");
            Files.write(made, pdf);
            return new Extracted(made.toString(), Map.of("type", PDF), ExtractionStatus.COMPLETE, "");
        });
    }

    private Extracted laid(Path file, String name, Work work) throws IOException {
        try {
            byte[] docx = Files.readAllBytes(file);
            return TIME.run(name, () -> work.of(renderer().layOut(name, docx)));
        } catch (FaultException e) {
            return Extracted.none(ExtractionStatus.FAILED, PDF, e.faults().getFirst().what());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Made when first asked for: the catalogue of fonts takes a while to read. */
    private synchronized Renderer renderer() {
        if (renderer == null) {
            renderer = new Renderer(new FontShelf(Path.of(System.getProperty(Wire.FONTS, "fonts"))));
        }
        return renderer;
    }
}
