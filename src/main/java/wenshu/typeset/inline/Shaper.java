package wenshu.typeset.inline;

import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Document.Settings;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.content.ParagraphStyle.TabStop.Leader;
import wenshu.typeset.font.FontStack;
import wenshu.typeset.font.Fonts;
import wenshu.typeset.font.TrueTypeFace;

/** Turns a paragraph's content into {@link Glyphs}: fonts per code point and advances. */
final class Shaper {

    private static final int PLACEHOLDER = '□';
    /** What every Chinese font has. */
    private static final int IDEOGRAPH = '一';
    /** Stands for a graphic among the characters (Unicode, object replacement character). */
    private static final int OBJECT_CHARACTER = 0xFFFC;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int FIXED_HYPHEN = 0x2011;

    private final Fonts fonts;
    private final Adjustments adjustments;
    private final boolean balanced;
    private final CharacterGrid grid;

    Shaper(Fonts fonts, Settings settings, CharacterGrid grid) {
        this.fonts = fonts;
        this.balanced = settings.compatibility().balanceWidths();
        this.adjustments = new Adjustments(settings, grid);
        this.grid = grid;
    }

    Glyphs shape(ParagraphStyle style, List<Inline> inlines, PageNumbers numbers) {
        Glyphs glyphs = new Glyphs();
        Inline.Note waiting = null;
        for (Inline inline : inlines) {
            int first = glyphs.count;
            switch (inline) {
                case Inline.Text text -> text(glyphs, text.value(), text.style());
                case Inline.Field field -> text(glyphs, numbers.text(field), field.style());
                case Inline.Tab tab -> control(glyphs, Glyphs.TAB, '\t', tab.style(), null);
                case Inline.AlignmentTab tab -> control(glyphs, Glyphs.TAB, '\t', tab.style(), tab);
                case Inline.Break end -> control(glyphs, Glyphs.kindOf(end.kind()), '\n', end.style(), null);
                case Inline.Label label -> label(glyphs, label);
                case Inline.Ruby ruby -> ruby(glyphs, ruby);
                case Inline.Embedded embedded -> object(glyphs, embedded);
                case Inline.Note note -> text(glyphs, numbers.marks().of(note), note.style());
                case Inline.Anchored anchored -> { }
                case Inline.LinkStart link -> glyphs.leads.begin(glyphs.count, link.target());
                case Inline.LinkEnd end -> glyphs.leads.end(glyphs.count);
                case Inline.Bookmark bookmark -> glyphs.leads.place(glyphs.count, bookmark.name());
            }
            // A note without a mark of its own goes with what follows it.
            waiting = inline instanceof Inline.Note note ? note : waiting;
            if (waiting != null && glyphs.count > first && glyphs.carried[first] == null) {
                glyphs.carried[first] = waiting;
                waiting = null;
            }
        }
        glyphs.leads.end(glyphs.count);
        adjustments.apply(glyphs, style.breaking());
        return glyphs;
    }

    private void control(Glyphs glyphs, byte kind, int codePoint, CharacterStyle style, Inline carried) {
        glyphs.add(kind, codePoint, style, stack(style.ascii(), style, false), null, Leader.NONE.ordinal(), 0, false);
        glyphs.carried[glyphs.count - 1] = carried;
    }

    private void object(Glyphs glyphs, Inline.Embedded embedded) {
        glyphs.add(Glyphs.OBJECT, OBJECT_CHARACTER, embedded.style(), stack(embedded.style().ascii(),
                embedded.style(), false), null, 0, embedded.graphic().width(), true);
        glyphs.carried[glyphs.count - 1] = embedded;
    }

    /** A number may end where the line begins, or stand with its middle there. */
    private void label(Glyphs glyphs, Inline.Label label) {
        int first = glyphs.count;
        text(glyphs, label.value(), label.style());
        if (glyphs.count > first && label.alignment() != Alignment.LEFT) {
            int width = glyphs.width(first, glyphs.count);
            int back = label.alignment() == Alignment.RIGHT ? width
                    : label.alignment() == Alignment.CENTER ? width / 2 : 0;
            glyphs.lead[first] -= back;
            glyphs.advance[first] -= back;
        }
    }

    /** The base is spread when its reading is wider; it is never broken. */
    private void ruby(Glyphs glyphs, Inline.Ruby ruby) {
        Glyphs above = new Glyphs();
        ruby.reading().forEach(text -> text(above, text.value(), text.style()));
        int from = glyphs.count;
        ruby.base().forEach(text -> text(glyphs, text.value(), text.style()));
        if (glyphs.count == from) {
            return;
        }
        int width = above.width(0, above.count);
        int spare = width - glyphs.width(from, glyphs.count);
        if (spare > 0) {
            int last = glyphs.count - 1;
            glyphs.lead[from] += spare / 2;
            glyphs.advance[from] += spare / 2;
            glyphs.advance[last] += spare - spare / 2;
        }
        for (int i = from + 1; i < glyphs.count; i++) {
            glyphs.glued[i] = true;
        }
        glyphs.readings.add(new Glyphs.Reading(from, glyphs.count, above, width, ruby.raise(), ruby.alignment()));
    }

    private FontStack stack(String family, CharacterStyle style, boolean eastAsian) {
        return fonts.find(family, style.bold(), style.italic(), eastAsian);
    }

    private void text(Glyphs glyphs, String value, CharacterStyle style) {
        FontStack latin = null;
        FontStack other = null;
        FontStack chinese = null;
        boolean oneFont = style.other().equals(style.eastAsia());
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (Scripts.invisible(c)) {
                if (c == WORD_JOINER || c == 0xFEFF) {
                    glyphs.glueNext();
                }
                continue;
            }
            boolean wide = false;
            FontStack stack;
            if (c < 0x80) {
                stack = latin == null ? latin = stack(style.ascii(), style, false) : latin;
            } else if (Scripts.complex(c)) {
                glyphs.rightToLeft |= Scripts.rightToLeft(c);
                stack = stack(style.complex(), style, false);
            } else {
                wide = Scripts.eastAsian(c);
                if (!wide) {
                    other = other == null ? stack(style.other(), style, false) : other;
                    wide = Scripts.ambiguous(c) && !other.symbols() && chinese(c, style, other, oneFont);
                }
                if (wide && chinese == null) {
                    chinese = stack(style.eastAsia(), style, true);
                }
                stack = wide ? chinese : other;
            }
            character(glyphs, c, style, stack, wide);
        }
    }

    /** Whether a character found in both worlds is Chinese here. */
    private static boolean chinese(int c, CharacterStyle style, FontStack other, boolean oneFont) {
        TrueTypeFace main = other.faces().getFirst();
        return style.eastAsianHint() || main.glyph(c) == 0 || oneFont && main.glyph(IDEOGRAPH) != 0;
    }

    private void character(Glyphs glyphs, int c, CharacterStyle style, FontStack stack, boolean wide) {
        if (c == ZERO_WIDTH_SPACE || c == Glyphs.SOFT_HYPHEN) {
            TrueTypeFace face = stack.faceFor('-');
            glyphs.add(Glyphs.BREAK_POINT, c, style, stack, face, face.glyph('-'), 0, false);
            return;
        }
        int shown = c == FIXED_HYPHEN ? '-' : c;
        TrueTypeFace face = stack.faces().getFirst();
        int glyph = face.glyph(shown);
        int natural = 0;
        if (glyph == 0) {
            face = stack.faceFor(shown);
            glyph = face.glyph(shown);
        }
        if (glyph == 0 && (Scripts.spaceWidth(c) > 0 || c == 0xA0)) {
            natural = (int) ((long) Scripts.spaceWidth(c) * style.size() / 1_000);
            face = stack.faces().getFirst();
            shown = ' ';
            glyph = face.glyph(' ');
        }
        if (glyph == 0) {
            // Never a blank or a stray box from the font: a drawn placeholder that the findings name.
            face = stack.faceFor(PLACEHOLDER);
            glyph = face.glyph(PLACEHOLDER);
        }
        if (natural == 0) {
            natural = stack.advance(face, glyph, shown, style.size());
        }
        int advance = natural * style.scale() / 100 + style.spacing();
        if (grid.delta() != 0 && style.snapToGrid()) {
            advance += balanced && (!wide || c == 0x3000) ? grid.delta() / 2 : grid.delta();
        }
        boolean space = Scripts.space(c);
        glyphs.add(space ? Glyphs.SPACE : Glyphs.TEXT, c == FIXED_HYPHEN ? '-' : c, style, stack, face, glyph,
                advance, wide);
        if (c == FIXED_HYPHEN) {
            glyphs.glueNext();
        }
    }
}
