package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.LinkedHashMap;
import java.util.Map;
import wenshu.typeset.content.Raster;
import wenshu.typeset.font.TrueTypeFace;

/** What one page's content stream refers to by name (ISO 32000-1, 7.8.3). */
final class PageResources {

    private final DocumentResources document;
    private final Map<String, PdfObject> fonts = new LinkedHashMap<>();
    private final Map<String, PdfObject> pictures = new LinkedHashMap<>();
    private final Map<String, PdfObject> states = new LinkedHashMap<>();

    PageResources(DocumentResources document) {
        this.document = document;
    }

    EmbeddedFont font(TrueTypeFace face) {
        EmbeddedFont font = document.font(face);
        fonts.put(font.resourceName(), font.dictionary());
        return font;
    }

    /** The name of a picture. */
    String picture(Raster raster) {
        PictureObject picture = document.picture(raster);
        pictures.put(picture.name(), picture.stream());
        return picture.name();
    }

    /** The name of a graphics state that lets shine through what is behind. */
    String opacity(int thousandths) {
        String name = "G" + thousandths;
        states.computeIfAbsent(name, n -> {
            PdfDictionary state = new PdfDictionary();
            state.put(PdfName.Type, PdfName.ExtGState);
            state.put(PdfName.ca, new PdfNumber(thousandths / 1_000.0));
            return state;
        });
        return name;
    }

    /** Puts everything that was asked for into a page's resources. */
    void addTo(PdfDictionary resources) {
        add(resources, PdfName.Font, fonts);
        add(resources, PdfName.XObject, pictures);
        add(resources, PdfName.ExtGState, states);
    }

    private static void add(PdfDictionary resources, PdfName kind, Map<String, PdfObject> named) {
        if (named.isEmpty()) {
            return;
        }
        PdfDictionary names = new PdfDictionary();
        named.forEach((name, object) -> names.put(new PdfName(name), object));
        resources.put(kind, names);
    }
}
