package wenshu.pdf;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.unit.LayoutStoppedException;

/** Paints frames as a PDF/A-2u file (ISO 19005-2): fonts embedded, text extractable, the same bytes every time. */
public final class PdfPainter {

    private final PdfDocument pdf;
    private final Writing writing;

    private PdfPainter(PdfDocument pdf, Survey survey) {
        this.pdf = pdf;
        this.writing = Writing.of(pdf, survey);
    }

    /**
     * The PDF of some pages.
     *
     * @param title for the metadata; where it is empty the paper's first words stand for it
     * @param identity sixteen bytes that name this content, such as a part of its source's hash
     */
    public static byte[] paint(List<Frame> frames, String title, byte[] identity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        Survey survey = Survey.of(frames);
        try (PdfDocument pdf = TimelessPdf.open(bytes, title.isBlank() ? survey.title() : title, survey.tagged(), identity)) {
            PdfPainter painter = new PdfPainter(pdf, survey);
            frames.forEach(painter::page);
            painter.writing.finish(pdf);
        }
        return bytes.toByteArray();
    }

    private void page(Frame frame) {
        page(frame, pdf, writing);
    }

    /** Adds a page, draws it and lets it go. */
    static PdfPage page(Frame frame, PdfDocument pdf, Writing writing) {
        LayoutStoppedException.check();
        PdfPage page = pdf.addNewPage(new PageSize(new Rectangle(frame.width() / 1_000f, frame.height() / 1_000f)));
        PageResources used = new PageResources(writing.resources());
        if (writing.structure() != null) {
            writing.structure().begin(page);
        }
        page.getFirstContentStream().setData(new PageWriter(frame, page, used, writing).content());
        used.addTo(page.getResources().getPdfObject());
        page.flush();
        return page;
    }
}
