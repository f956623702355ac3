package wenshu.docx.read;

import wenshu.docx.draw.Colors;
import wenshu.typeset.content.Borders.Border;
import wenshu.typeset.content.CharacterStyle.Language;
import wenshu.typeset.content.Decoration;
import wenshu.typeset.content.Decoration.Emphasis;
import wenshu.typeset.content.Decoration.Underline;

/** Reads what is drawn at a run's characters: {@code w:u}, {@code w:strike}, {@code w:em}, {@code w:bdr}. */
final class Decorations {

    private Decorations() {
    }

    static Decoration of(Properties p, Language language) {
        int strikes = p.on("w:dstrike", false) ? 2 : p.on("w:strike", false) ? 1 : 0;
        Border border = p.get("w:bdr") == null ? null : BorderReader.border(p.get("w:bdr"));
        Decoration decoration = new Decoration(underline(p.value("w:u")),
                Colors.hex(p.attribute("w:u", "w:color"), -1), strikes, emphasis(p.value("w:em"), language),
                border == null || !border.visible() ? null : border);
        return decoration.shows() ? decoration : Decoration.NONE;
    }

    private static Underline underline(String value) {
        return value == null ? Underline.NONE : switch (value) {
            case "none" -> Underline.NONE;
            case "words" -> Underline.WORDS;
            case "double" -> Underline.DOUBLE;
            case "thick" -> Underline.THICK;
            case "dotted", "dottedHeavy" -> Underline.DOTTED;
            case "dash", "dashedHeavy", "dashLong", "dashLongHeavy" -> Underline.DASHED;
            case "dotDash", "dashDotHeavy" -> Underline.DOT_DASH;
            case "dotDotDash", "dashDotDotHeavy" -> Underline.DOT_DOT_DASH;
            case "wave", "wavyHeavy" -> Underline.WAVE;
            case "wavyDouble" -> Underline.DOUBLE_WAVE;
            default -> Underline.SINGLE;
        };
    }

    /** The dot is below Chinese text and above other. */
    private static Emphasis emphasis(String value, Language language) {
        return value == null ? Emphasis.NONE : switch (value) {
            case "dot" -> language == Language.CHINESE ? Emphasis.DOT_BELOW : Emphasis.DOT_ABOVE;
            case "underDot" -> Emphasis.DOT_BELOW;
            case "circle" -> Emphasis.CIRCLE;
            case "comma" -> Emphasis.COMMA;
            default -> Emphasis.NONE;
        };
    }
}
