package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.glyph.GlyphSubset;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.unit.Length;

/** A face as one PDF document uses it: a composite font with the glyphs shown so far (ISO 32000-1, 9.7). */
final class EmbeddedFont {

    private static final int SYMBOLIC = 4;

    private final TrueTypeFace face;
    private final String resourceName;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final List<Integer> codePoints = new ArrayList<>(List.of(0));
    private final PdfDictionary dictionary = new PdfDictionary();

    EmbeddedFont(TrueTypeFace face, int index, PdfDocument pdf) {
        this.face = face;
        this.resourceName = "F" + index;
        dictionary.makeIndirect(pdf);
    }

    String resourceName() {
        return resourceName;
    }

    PdfDictionary dictionary() {
        return dictionary;
    }

    /** The number that stands for a glyph in content streams: one for each thing it means, so that text is found. */
    int number(int glyph, int codePoint) {
        return numbers.computeIfAbsent((long) glyph << 32 | codePoint, key -> {
            glyphs.add(glyph);
            codePoints.add(codePoint);
            return glyphs.size() - 1;
        });
    }

    /** The glyph's natural advance in thousandths of the em. */
    int width(int glyph) {
        return Length.scale(face.advance(glyph), face.unitsPerEm(), 1_000);
    }

    /** Writes the font's objects once all pages are drawn. */
    void finish(PdfDocument pdf) {
        String name = subsetTag() + "+" + postScriptName();
        PdfStream file = new PdfStream(new GlyphSubset(face, glyphs).write(), Compression.LEVEL);
        file.put(PdfName.Length1, new PdfNumber(file.getBytes().length));
        file.makeIndirect(pdf);
        PdfDictionary descendant = descendant(name, descriptor(name, file, pdf), pdf);
        dictionary.put(PdfName.Type, PdfName.Font);
        dictionary.put(PdfName.Subtype, PdfName.Type0);
        dictionary.put(PdfName.BaseFont, new PdfName(name));
        dictionary.put(PdfName.Encoding, PdfName.IdentityH);
        dictionary.put(PdfName.DescendantFonts, new PdfArray(descendant));
        PdfStream toUnicode = new PdfStream(toUnicode(), Compression.LEVEL);
        toUnicode.makeIndirect(pdf);
        dictionary.put(PdfName.ToUnicode, toUnicode);
    }

    private PdfDictionary descriptor(String name, PdfStream file, PdfDocument pdf) {
        int[] box = face.boundingBox();
        PdfDictionary descriptor = new PdfDictionary();
        descriptor.put(PdfName.Type, PdfName.FontDescriptor);
        descriptor.put(PdfName.FontName, new PdfName(name));
        descriptor.put(PdfName.Flags, new PdfNumber(SYMBOLIC));
        PdfArray corners = new PdfArray();
        for (int corner : box) {
            corners.add(new PdfNumber(thousandths(corner)));
        }
        descriptor.put(PdfName.FontBBox, corners);
        descriptor.put(PdfName.ItalicAngle, new PdfNumber(0));
        descriptor.put(PdfName.Ascent, new PdfNumber(thousandths(face.ascent())));
        descriptor.put(PdfName.Descent, new PdfNumber(thousandths(face.descent())));
        descriptor.put(PdfName.CapHeight, new PdfNumber(thousandths(face.ascent())));
        descriptor.put(PdfName.StemV, new PdfNumber(80));
        descriptor.put(PdfName.FontFile2, file);
        descriptor.makeIndirect(pdf);
        return descriptor;
    }

    private PdfDictionary descendant(String name, PdfDictionary descriptor, PdfDocument pdf) {
        PdfDictionary system = new PdfDictionary();
        system.put(PdfName.Registry, new PdfString("Adobe"));
        system.put(PdfName.Ordering, new PdfString("Identity"));
        system.put(PdfName.Supplement, new PdfNumber(0));
        PdfDictionary descendant = new PdfDictionary();
        descendant.put(PdfName.Type, PdfName.Font);
        descendant.put(PdfName.Subtype, PdfName.CIDFontType2);
        descendant.put(PdfName.BaseFont, new PdfName(name));
        descendant.put(PdfName.CIDSystemInfo, system);
        descendant.put(PdfName.FontDescriptor, descriptor);
        descendant.put(PdfName.DW, new PdfNumber(1_000));
        descendant.put(PdfName.W, widths());
        descendant.put(PdfName.CIDToGIDMap, PdfName.Identity);
        descendant.makeIndirect(pdf);
        return descendant;
    }

    /** Only the widths that differ from the em, in runs. */
    private PdfArray widths() {
        PdfArray widths = new PdfArray();
        for (int i = 0; i < glyphs.size(); ) {
            if (width(glyphs.get(i)) == 1_000) {
                i++;
                continue;
            }
            widths.add(new PdfNumber(i));
            PdfArray run = new PdfArray();
            while (i < glyphs.size() && width(glyphs.get(i)) != 1_000) {
                run.add(new PdfNumber(width(glyphs.get(i))));
                i++;
            }
            widths.add(run);
        }
        return widths;
    }

    private int thousandths(int units) {
        return Length.scale(units, face.unitsPerEm(), 1_000);
    }

    private byte[] toUnicode() {
        ContentStream map = new ContentStream().add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 1; from < glyphs.size(); from += 100) {
            int to = Math.min(from + 100, glyphs.size());
            map.number(1_000L * (to - from)).add(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.add('<').hex(i);
                map.add("> <");
                for (char unit : Character.toChars(codePoints.get(i))) {
                    map.hex(unit);
                }
                map.add(">\n");
            }
            map.add("endbfchar\n");
        }
        return map.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toBytes();
    }

    /** Six letters that depend on the glyphs alone, so that the same document gives the same bytes. */
    private String subsetTag() {
        int hash = 31 * glyphs.hashCode() + face.name().hashCode();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = Math.floorDiv(hash, 26);
        }
        return tag.toString();
    }

    private String postScriptName() {
        return face.name().replaceAll("[^A-Za-z0-9-]", "");
    }
}
