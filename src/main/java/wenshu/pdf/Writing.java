package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;

/**
 * The parts of a document that its pages fill while they are written.
 *
 * @param structure or null when the pages tell none
 */
record Writing(DocumentResources resources, Annotations annotations, Outline outline, Structure structure) {

    static Writing of(PdfDocument pdf, Survey survey) {
        return new Writing(new DocumentResources(pdf), new Annotations(pdf, survey.places()), new Outline(pdf),
                survey.tagged() ? new Structure(pdf) : null);
    }

    /** Writes what could not be known before the last page. */
    void finish(PdfDocument pdf) {
        resources.finish();
        annotations.finish();
        outline.finish();
        if (structure != null) {
            structure.finish();
        }
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DisplayDocTitle, PdfBoolean.TRUE);
        pdf.getCatalog().put(PdfName.ViewerPreferences, preferences);
    }
}
