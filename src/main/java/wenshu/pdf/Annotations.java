package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import wenshu.typeset.frame.FrameItem;

/** The links of a document and the places they lead to (ISO 32000-1, 12.3.2, 12.5.6.5 and 12.6.4.7). */
final class Annotations {

    /** Annotations are printed (ISO 19005-2, 6.3.2). */
    private static final int PRINT = 4;

    private record Place(PdfPage page, int x, int y) {
    }

    private final PdfDocument pdf;
    private final Set<String> known;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * @param known the names of all places that there are
     */
    Annotations(PdfDocument pdf, Set<String> known) {
        this.pdf = pdf;
        this.known = known;
    }

    /** A place on a page; the first of its name holds. Millipoints from the bottom left corner. */
    void place(String name, PdfPage page, int x, int y) {
        places.putIfAbsent(name, new Place(page, x, y));
    }

    /**
     * Puts a link on a page.
     *
     * @param box left, bottom, right and top in millipoints
     * @return the annotation, or null when the link leads nowhere or may not be followed
     */
    PdfDictionary link(FrameItem.Link link, PdfPage page, int... box) {
        String address = link.address();
        if (address == null && !known.contains(link.place())) {
            return null;
        }
        PdfDictionary annotation = new PdfDictionary();
        annotation.put(PdfName.Type, PdfName.Annot);
        annotation.put(PdfName.Subtype, PdfName.Link);
        annotation.put(PdfName.F, new PdfNumber(PRINT));
        annotation.put(PdfName.Rect, numbers(box));
        annotation.put(PdfName.Border, numbers(0, 0, 0));
        if (address != null) {
            PdfDictionary action = new PdfDictionary();
            action.put(PdfName.S, PdfName.URI);
            action.put(PdfName.URI, new PdfString(address));
            annotation.put(PdfName.A, action);
            annotation.put(PdfName.Contents, new PdfString(link.target(), "UnicodeBig"));
        } else {
            annotation.put(PdfName.Contents, new PdfString("转到文中位置", "UnicodeBig"));
            annotation.put(PdfName.Dest, new PdfString(link.place(), "UnicodeBig"));
            used.add(link.place());
        }
        annotation.makeIndirect(pdf);
        PdfDictionary dictionary = page.getPdfObject();
        if (dictionary.getAsArray(PdfName.Annots) == null) {
            dictionary.put(PdfName.Annots, new PdfArray());
            // The order of the structure is the order of the tab key (ISO 14289-1, 7.18.3).
            dictionary.put(PdfName.Tabs, PdfName.S);
        }
        dictionary.getAsArray(PdfName.Annots).add(annotation);
        return annotation;
    }

    /** Names the places, now that all pages are drawn; Word's own hidden names only where a link uses them. */
    void finish() {
        places.forEach((name, place) -> {
            if (used.contains(name) || !name.startsWith("_")) {
                pdf.addNamedDestination(new PdfString(name, "UnicodeBig"),
                        destination(place.page(), place.x(), place.y()));
            }
        });
    }

    static PdfArray destination(PdfPage page, int x, int y) {
        PdfArray destination = new PdfArray();
        destination.add(page.getPdfObject().getIndirectReference());
        destination.add(PdfName.XYZ);
        destination.add(new PdfNumber(x / 1_000.0));
        destination.add(new PdfNumber(y / 1_000.0));
        destination.add(new PdfNumber(0));
        return destination;
    }

    private static PdfArray numbers(int... millipoints) {
        PdfArray numbers = new PdfArray();
        for (int value : millipoints) {
            numbers.add(new PdfNumber(value / 1_000.0));
        }
        return numbers;
    }
}
