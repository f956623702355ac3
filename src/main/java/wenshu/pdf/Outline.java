package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayList;
import java.util.List;

/** The headings of a document as the tree that readers show beside the pages (ISO 32000-1, 12.3.3). */
final class Outline {

    private record Entry(String title, PdfPage page, int y, List<Entry> entries) {
    }

    private final PdfDocument pdf;
    private final Entry root = new Entry("", null, 0, new ArrayList<>());
    /** The way from the root to the last heading. */
    private final List<Entry> path = new ArrayList<>(List.of(root));

    Outline(PdfDocument pdf) {
        this.pdf = pdf;
    }

    /**
     * Adds a heading.
     *
     * @param depth from 1, at most one more than that of the heading before
     * @param y of its top from the page's bottom, millipoints
     */
    void add(int depth, String title, PdfPage page, int y) {
        if (title.isBlank()) {
            return;
        }
        while (path.size() > depth) {
            path.removeLast();
        }
        Entry entry = new Entry(title.strip(), page, y, new ArrayList<>());
        path.getLast().entries().add(entry);
        path.add(entry);
    }

    void finish() {
        if (!root.entries().isEmpty()) {
            PdfDictionary outlines = new PdfDictionary();
            outlines.makeIndirect(pdf);
            outlines.put(PdfName.Type, PdfName.Outlines);
            outlines.put(PdfName.Count, new PdfNumber(write(root, outlines)));
            pdf.getCatalog().put(PdfName.Outlines, outlines);
            pdf.getCatalog().put(PdfName.PageMode, PdfName.UseOutlines);
        }
    }

    /** Writes what is below an entry, all of it open; how many entries that are. */
    private int write(Entry parent, PdfDictionary its) {
        int count = 0;
        PdfDictionary before = null;
        for (Entry entry : parent.entries()) {
            PdfDictionary dictionary = new PdfDictionary();
            dictionary.makeIndirect(pdf);
            dictionary.put(PdfName.Title, new PdfString(entry.title(), "UnicodeBig"));
            dictionary.put(PdfName.Parent, its);
            dictionary.put(PdfName.Dest, Annotations.destination(entry.page(), 0, entry.y()));
            if (before == null) {
                its.put(PdfName.First, dictionary);
            } else {
                before.put(PdfName.Next, dictionary);
                dictionary.put(PdfName.Prev, before);
            }
            count += 1 + write(entry, dictionary);
            before = dictionary;
        }
        if (before != null) {
            its.put(PdfName.Last, before);
            its.put(PdfName.Count, new PdfNumber(count));
        }
        return count;
    }
}
