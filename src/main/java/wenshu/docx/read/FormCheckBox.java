package wenshu.docx.read;

import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;

/**
 * The box that a form field to be ticked shows (FORMCHECKBOX, ECMA-376, 17.16.5.20 and 17.16.7).
 *
 * @param ticked whether it is
 * @param size em in millipoints, or 0 for that of the text
 */
record FormCheckBox(boolean ticked, int size) {

    /** 1638 pt, as for text, in half points. */
    private static final int LARGEST = 3_276;

    /** What stands in the field's beginning; null where it is no such field. */
    static FormCheckBox of(XmlElement fieldCharacter) {
        XmlElement data = fieldCharacter.child("w:ffData");
        XmlElement box = data == null ? null : data.child("w:checkBox");
        if (box == null) {
            return null;
        }
        boolean ticked = box.child("w:checked") != null ? on(box.child("w:checked"))
                : box.child("w:default") != null && on(box.child("w:default"));
        int halfPoints = Measures.integer(box.childAttribute("w:size", "w:val"), 0);
        return new FormCheckBox(ticked, Math.clamp(halfPoints, 0, LARGEST) * 500);
    }

    private static boolean on(XmlElement element) {
        String value = element.attribute("w:val");
        return value == null || Measures.on(value);
    }

    /** The box as a character. */
    String text() {
        return ticked ? "\u2612" : "\u2610";
    }

    /** How it looks in a run. */
    CharacterStyle in(CharacterStyle style) {
        return size > 0 ? style.sized(size) : style;
    }
}
