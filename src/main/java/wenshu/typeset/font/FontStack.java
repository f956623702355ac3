package wenshu.typeset.font;

import java.util.List;

/**
 * One official family in one style, with the faces that stand for it.
 *
 * @param family the name that the document asks for
 * @param faces the face itself first, then those asked for each code point it lacks; a list that must not change but may
 *     load its faces when they are first asked for
 * @param metrics the line measures of the official font
 * @param emboldened whether the first face has no bold and strokes must be thickened
 * @param slanted whether the first face has no italic and must be sheared
 */
public record FontStack(String family, List<TrueTypeFace> faces, LineMetrics metrics, boolean emboldened,
        boolean slanted) {

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
