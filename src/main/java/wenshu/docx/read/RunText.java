package wenshu.docx.read;

import java.util.List;
import java.util.Locale;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Inline;

/** Turns the text of runs into pieces: capitals, small capitals, the characters of symbol fonts. */
final class RunText {

    private final CharacterStyles styles;
    private final List<Inline> into;
    private boolean capitals;
    private boolean smallCapitals;
    private boolean effect;

    RunText(CharacterStyles styles, List<Inline> into) {
        this.styles = styles;
        this.into = into;
    }

    /** Takes the properties of the run whose text comes next. */
    void properties(Properties p) {
        capitals = p.on("w:caps", false);
        smallCapitals = !capitals && p.on("w:smallCaps", false);
        effect = p.on("w:outline", false) || p.on("w:shadow", false) || p.on("w:emboss", false)
                || p.on("w:imprint", false);
    }

    /** Says once that the run's effect is not drawn. */
    void effects(Reading reading) {
        if (effect) {
            reading.remark("TEXT_EFFECT", "文字的空心、阴影、阳文或阴文效果按普通文字排出。");
        }
    }

    /** Text as the file has it. */
    void add(String value, CharacterStyle style) {
        String text = value.replace('\n', ' ').replace('\t', ' ');
        if (Symbols.font(style.ascii()) || Symbols.font(style.other())) {
            plain(Symbols.text(style.ascii(), style.other(), text), style);
        } else if (capitals) {
            plain(text.toUpperCase(Locale.ROOT), style);
        } else if (smallCapitals) {
            small(text, style);
        } else {
            plain(text, style);
        }
    }

    /** Text to be shown as it stands. */
    void plain(String value, CharacterStyle style) {
        if (!value.isEmpty()) {
            into.add(new Inline.Text(value, style));
        }
    }

    /** Lower-case letters become smaller capitals. */
    private void small(String text, CharacterStyle style) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean lower = i < text.length() && Character.isLowerCase(text.charAt(i));
            boolean wasLower = from < text.length() && Character.isLowerCase(text.charAt(from));
            if (i == text.length() || lower != wasLower) {
                String piece = text.substring(from, i);
                plain(wasLower ? piece.toUpperCase(Locale.ROOT) : piece,
                        wasLower ? styles.smallCapital(style) : style);
                from = i;
            }
        }
    }
}
