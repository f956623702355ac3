package wenshu.extract.worker;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import wenshu.measure.Pages;

/** The fonts of a PDF in the order in which glyphs ask for them, each with a number. */
final class FontNumbers {

    private static final int LONGEST_NAME = 100;

    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final List<Pages.Font> fonts = new ArrayList<>();

    int of(PDFont font) {
        return numbers.computeIfAbsent(font.getCOSObject(), dictionary -> {
            String name = font.getName() == null ? "" : font.getName().replaceFirst("^[A-Z]{6}\\+", "");
            fonts.add(new Pages.Font(name.substring(0, Math.min(LONGEST_NAME, name.length())),
                    font.isEmbedded() || font instanceof PDType3Font));
            return fonts.size() - 1;
        });
    }

    List<Pages.Font> all() {
        return fonts;
    }
}
