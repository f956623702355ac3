package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import wenshu.typeset.frame.Frame;

/**
 * Many papers as one PDF/A-2u file that is printed on both sides: each begins on an odd page, blank pages stand where
 * they are needed. Fonts and equal pictures are written once. What is written is let go, so that the memory does not grow
 * with the papers but by what the file's own tables need. Not for several threads at a time.
 */
public final class PdfBundle {

    private final TimelessPdf pdf;
    private final DocumentResources resources;
    private final Outline outline;
    private final Structure structure;
    private Frame last;
    private int pages;

    /**
     * A bundle that is written while papers are added and is whole when it is finished.
     *
     * @param title for the metadata, not blank
     * @param identity sixteen bytes that name its content
     */
    public PdfBundle(OutputStream out, String title, byte[] identity) {
        this.pdf = TimelessPdf.open(out, title, true, identity);
        this.resources = new DocumentResources(pdf);
        this.outline = new Outline(pdf);
        this.structure = new Structure(pdf);
    }

    /**
     * Adds a paper.
     *
     * @param bookmark what the list of the bundle's papers calls it
     * @return its first page, from 1
     */
    public int add(String bookmark, List<Frame> frames) {
        if (pages % 2 == 1) {
            add(new Frame(last.width(), last.height(), List.of()), new Writing(resources, links(), new Outline(pdf), structure));
        }
        // Names within one paper mean nothing in another: its inner links and headings are left out.
        Writing writing = new Writing(resources, links(), new Outline(pdf), structure);
        int first = pages + 1;
        structure.beginPart();
        for (Frame frame : frames) {
            PdfPage page = add(frame, writing);
            if (pages == first) {
                outline.add(1, bookmark, page, frame.height());
            }
        }
        structure.endPart();
        resources.endPart();
        return first;
    }

    /** How many pages there are so far, blank ones among them. */
    public int pages() {
        return pages;
    }

    private Annotations links() {
        return new Annotations(pdf, Set.of());
    }

    private PdfPage add(Frame frame, Writing writing) {
        last = frame;
        pages++;
        return PdfPainter.page(frame, pdf, writing);
    }

    /**
     * Writes what could not be known before the last paper; nothing more may be added. The stream is left open.
     *
     * @throws IllegalStateException when there is no page
     */
    public void finish() {
        if (pages == 0) {
            throw new IllegalStateException("a bundle without pages");
        }
        resources.finish();
        outline.finish();
        structure.finish();
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DisplayDocTitle, PdfBoolean.TRUE);
        pdf.getCatalog().put(PdfName.ViewerPreferences, preferences);
        pdf.close();
    }
}
