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
    private final Map<String, PictureObject> pictures = new LinkedHashMap<>();

    /** How many of the pictures are written already. */
    private int written;

    DocumentResources(PdfDocument pdf) {
        this.pdf = pdf;
    }

    EmbeddedFont font(TrueTypeFace face) {
        return fonts.computeIfAbsent(face, f -> new EmbeddedFont(f, fonts.size() + 1, pdf));
    }

    PictureObject picture(Raster raster) {
        return pictures.computeIfAbsent(raster.key(), key -> PictureObject.write(raster, pictures.size() + 1, pdf));
    }

    /** Writes the pictures so far and lets their bytes go; they may still be shown again. */
    void endPart() {
        pictures.values().stream().skip(written).forEach(PictureObject::letGo);
        written = pictures.size();
    }

    /** Writes the fonts, now that all glyphs are known. */
    void finish() {
        fonts.values().forEach(font -> font.finish(pdf));
    }
}
