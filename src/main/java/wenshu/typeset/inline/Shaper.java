package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Document.Settings;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.font.FontStack;
import wenshu.typeset.font.Fonts;
import wenshu.typeset.font.TrueTypeFace;

/** Turns a paragraph's content into {@link Glyphs}: fonts per code point, advances, gaps and squeezed pairs. */
final class Shaper {

    private static final int PLACEHOLDER = '□';
    /** Stands for a graphic among the characters (Unicode, object replacement character). */
    private static final int OBJECT_CHARACTER = 0xFFFC;

    private final Fonts fonts;
    private final Settings settings;
    private final int characterPitch;

    /**
     * @param characterPitch what the section's character grid adds to each East Asian character, millipoints
     */
    Shaper(Fonts fonts, Settings settings, int characterPitch) {
        this.fonts = fonts;
        this.settings = settings;
        this.characterPitch = characterPitch;
    }

    Glyphs shape(ParagraphStyle style, List<Inline> inlines, PageNumbers numbers) {
        Glyphs glyphs = new Glyphs();
        Inline.Note waiting = null;
        for (Inline inline : inlines) {
            int first = glyphs.count;
            switch (inline) {
                case Inline.Text text -> text(glyphs, text.value(), text.style());
                case Inline.Field field -> text(glyphs, numbers.text(field), field.style());
                case Inline.Tab tab -> glyphs.add(Glyphs.TAB, '\t', tab.style(), stack(tab.style(), false), null, 0, 0,
                        false);
                case Inline.Break end -> glyphs.add(Glyphs.kindOf(end.kind()), '\n', end.style(),
                        stack(end.style(), false), null, 0, 0, false);
                case Inline.Embedded embedded -> object(glyphs, embedded);
                case Inline.Note note -> text(glyphs, numbers.marks().of(note), note.style());
                case Inline.Anchored anchored -> { }
                case Inline.LinkStart link -> { }
                case Inline.LinkEnd end -> { }
                case Inline.Bookmark bookmark -> { }
            }
            // A note without a mark of its own goes with what follows it.
            waiting = inline instanceof Inline.Note note ? note : waiting;
            if (waiting != null && glyphs.count > first && glyphs.carried[first] == null) {
                glyphs.carried[first] = waiting;
                waiting = null;
            }
        }
        gaps(glyphs, style.breaking());
        if (settings.compressPunctuation()) {
            squeezePairs(glyphs);
        }
        return glyphs;
    }

    private void object(Glyphs glyphs, Inline.Embedded embedded) {
        glyphs.add(Glyphs.OBJECT, OBJECT_CHARACTER, embedded.style(), stack(embedded.style(), false), null, 0,
                embedded.graphic().width(), true);
        glyphs.carried[glyphs.count - 1] = embedded;
    }

    private FontStack stack(CharacterStyle style, boolean eastAsian) {
        return fonts.find(eastAsian ? style.eastAsia() : style.ascii(), style.bold(), style.italic(), eastAsian);
    }

    private void text(Glyphs glyphs, String value, CharacterStyle style) {
        FontStack latin = null;
        FontStack chinese = null;
        boolean ambiguousIsWide = style.eastAsianHint() || settings.chinese();
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (Scripts.invisible(c)) {
                continue;
            }
            boolean wide = Scripts.eastAsian(c) || ambiguousIsWide && Scripts.ambiguous(c);
            FontStack stack;
            if (wide) {
                stack = chinese == null ? chinese = stack(style, true) : chinese;
            } else {
                stack = latin == null ? latin = stack(style, false) : latin;
            }
            TrueTypeFace face = stack.faceFor(c);
            int glyph = face.glyph(c);
            if (glyph == 0) {
                // Never a blank or a stray box from the font: a drawn placeholder that the findings name.
                face = stack.faceFor(PLACEHOLDER);
                glyph = face.glyph(PLACEHOLDER);
            }
            int natural = stack.advance(face, glyph, c, style.size());
            int advance = natural * style.scale() / 100 + style.spacing();
            if (wide && style.snapToGrid()) {
                advance += characterPitch;
            }
            byte kind = c == ' ' || c == 0x3000 ? Glyphs.SPACE : Glyphs.TEXT;
            glyphs.add(kind, c, style, stack, face, glyph, advance, wide);
        }
    }

    /** A quarter em where ideographs meet letters or digits, nothing beside a space. */
    private static void gaps(Glyphs glyphs, ParagraphStyle.LineBreaking breaking) {
        if (!breaking.spaceLatin() && !breaking.spaceDigits()) {
            return;
        }
        for (int i = 0; i + 1 < glyphs.count; i++) {
            int left = glyphs.codePoint[i];
            int right = glyphs.codePoint[i + 1];
            boolean leftIdeograph = Scripts.ideograph(left);
            if (leftIdeograph == Scripts.ideograph(right)) {
                continue;
            }
            int other = leftIdeograph ? right : left;
            boolean meets = breaking.spaceLatin() && Scripts.latinLetter(other)
                    || breaking.spaceDigits() && Scripts.digit(other);
            if (meets) {
                int ideograph = leftIdeograph ? i : i + 1;
                glyphs.gap[i] = glyphs.style[ideograph].size() / 4;
            }
        }
    }

    /** Where blank halves meet, half an em goes (compressPunctuation, 17.15.1.18). */
    private static void squeezePairs(Glyphs glyphs) {
        for (int i = 0; i + 1 < glyphs.count; i++) {
            if (!glyphs.wide[i] || !glyphs.wide[i + 1]) {
                continue;
            }
            int left = glyphs.codePoint[i];
            int right = glyphs.codePoint[i + 1];
            boolean afterClosing = Kinsoku.blankRight(left)
                    && (Kinsoku.blankRight(right) || Kinsoku.blankLeft(right));
            boolean openings = Kinsoku.blankLeft(left) && Kinsoku.blankLeft(right);
            if (afterClosing || openings) {
                glyphs.squeeze[i] = glyphs.style[i].size() * glyphs.style[i].scale() / 200;
            }
        }
    }
}
