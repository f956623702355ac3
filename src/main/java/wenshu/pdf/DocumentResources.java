package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import wenshu.typeset.content.Raster;
import wenshu.typeset.font.TrueTypeFace;

/** Fonts and pictures of a document, each written once. */
final class DocumentResources {

    private final PdfDocument pdf;
    private final Map<TrueTypeFace, EmbeddedFont> fonts = new LinkedHashMap<>();
    private final Map<Raster, PictureObject> pictures = new LinkedHashMap<>();

    DocumentResources(PdfDocument pdf) {
        this.pdf = pdf;
    }

    EmbeddedFont font(TrueTypeFace face) {
        return fonts.computeIfAbsent(face, f -> new EmbeddedFont(f, fonts.size() + 1, pdf));
    }

    PictureObject picture(Raster raster) {
        return pictures.computeIfAbsent(raster, r -> PictureObject.write(r, pictures.size() + 1, pdf));
    }

    /** Writes the fonts, now that all glyphs are known. */
    void finish() {
        fonts.values().forEach(font -> font.finish(pdf));
    }
}
