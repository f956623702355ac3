package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import wenshu.typeset.frame.Tag;

/** What an element says beside its kind (ISO 32000-1, 14.8.5 and 14.9.3). */
final class StructureAttributes {

    private StructureAttributes() {
    }

    static void add(Tag tag, PdfDictionary element) {
        switch (tag.role()) {
            case FIGURE -> element.put(PdfName.Alt, new PdfString(tag.text().isBlank() ? "图片" : tag.text(),
                    "UnicodeBig"));
            case HEADER_CELL, CELL -> cell(tag, element);
            default -> { }
        }
    }

    private static void cell(Tag tag, PdfDictionary element) {
        PdfDictionary attributes = new PdfDictionary();
        if (tag.role() == Tag.Role.HEADER_CELL) {
            attributes.put(PdfName.Scope, PdfName.Column);
        }
        if (tag.columns() > 1) {
            attributes.put(PdfName.ColSpan, new PdfNumber(tag.columns()));
        }
        if (tag.rows() > 1) {
            attributes.put(PdfName.RowSpan, new PdfNumber(tag.rows()));
        }
        if (!attributes.isEmpty()) {
            attributes.put(PdfName.O, PdfName.Table);
            element.put(PdfName.A, attributes);
        }
    }
}
