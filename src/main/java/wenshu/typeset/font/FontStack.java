package wenshu.typeset.font;

import java.util.List;
import wenshu.typeset.unit.Length;

/**
 * One official family in one style, with the faces that stand for it.
 *
 * @param family the name that the document asks for
 * @param faces the face itself first, then those asked for each code point it lacks; a list that must not change but may
 *     load its faces when they are first asked for
 * @param metrics the line measures of the official font
 * @param emboldened whether the first face has no bold and strokes must be thickened
 * @param slanted whether the first face has no italic and must be sheared
 * @param advances the widths of the official font where the first face only stands for it
 * @param symbols whether the family has pictures instead of letters, so that none of them is Chinese
 */
public record FontStack(String family, List<TrueTypeFace> faces, LineMetrics metrics, boolean emboldened,
        boolean slanted, Advances advances, boolean symbols) {

    /** A stack whose first face has the official widths. */
    public FontStack(String family, List<TrueTypeFace> faces, LineMetrics metrics, boolean emboldened,
            boolean slanted) {
        this(family, faces, metrics, emboldened, slanted, Advances.OWN, false);
    }

    /** The width of a code point drawn with a glyph of one of the faces, millipoints at a size. */
    public int advance(TrueTypeFace face, int glyph, int codePoint, int size) {
        int natural = Length.scale(face.advance(glyph), face.unitsPerEm(), size);
        if (advances == Advances.OWN || face != faces.getFirst()) {
            return natural;
        }
        int official = advances.of(codePoint);
        return official < 0 ? natural * advances.percent() / 100 : Length.scale(official, 1_000, size);
    }

    /** How far the second of two neighbouring glyphs of a face moves, millipoints at a size; unknown for a mere stand-in. */
    public int kerning(TrueTypeFace face, int left, int right, int size) {
        return advances == Advances.OWN ? Length.scale(face.kerning(left, right), face.unitsPerEm(), size) : 0;
    }

    /** What a face's outlines are stretched to so that they fill the official widths, in percent. */
    public int stretch(TrueTypeFace face) {
        return advances == Advances.OWN || face != faces.getFirst() ? 100 : advances.percent();
    }

    /** The first face that has the code point; the main face when none has. */
    public TrueTypeFace faceFor(int codePoint) {
        for (TrueTypeFace face : faces) {
            if (face.glyph(codePoint) != 0) {
                return face;
            }
        }
        return faces.getFirst();
    }

    /** Whether any face has the code point. */
    public boolean covers(int codePoint) {
        return faceFor(codePoint).glyph(codePoint) != 0;
    }
}
