package wenshu.check.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenshu.check.print.DocxParagraph;
import wenshu.check.print.Spot;
import wenshu.measure.Glyph;
import wenshu.measure.Pages;
import wenshu.paper.Element;
import wenshu.typeset.content.CharacterStyle;

/**
 * How an element's characters are set: as its DOCX says, since the page may be drawn with other fonts than the file
 * names; as the page is drawn where there is no DOCX.
 */
final class Types {

    /** Which characters are asked for. */
    enum Of { HANZI, DIGITS }

    private Types() {
    }

    /** The types of an element's characters, the most frequent first; characters from one index of its text to another. */
    static List<Type> of(Printed paper, Element element, Of which, int from, int to) {
        Optional<DocxParagraph> paragraph = paper.print().paragraph(element);
        List<Type> types = new ArrayList<>();
        if (paragraph.isPresent()) {
            // Two elements may share a paragraph, as urgency and number do in a letter.
            String own = element.text().strip();
            String whole = paragraph.get().text();
            int at = whole.length() > own.length() ? Math.max(0, whole.indexOf(own)) : 0;
            int end = at > 0 || whole.startsWith(own) && whole.length() > own.length() ? at + own.length() : Integer.MAX_VALUE;
            docx(paragraph.get(), which, at + from, Math.min(end, to > whole.length() ? Integer.MAX_VALUE : at + to), types);
        } else {
            drawn(paper, element, which, from, to, types);
        }
        types.sort(Comparator.comparingInt(Type::characters).reversed());
        return types;
    }

    /** The same for the whole element. */
    static List<Type> of(Printed paper, Element element, Of which) {
        return of(paper, element, which, 0, Integer.MAX_VALUE);
    }

    /** The type that most hanzi of an element have. */
    static Optional<Type> main(Printed paper, Element element) {
        return of(paper, element, Of.HANZI).stream().findFirst();
    }

    private static void docx(DocxParagraph paragraph, Of which, int from, int to, List<Type> into) {
        int at = 0;
        for (DocxParagraph.Run run : paragraph.runs()) {
            for (int i = 0; i < run.text().length(); i++, at++) {
                int c = run.text().charAt(i);
                if (at >= from && at < to && is(which, c)) {
                    CharacterStyle style = run.style();
                    String name = which == Of.HANZI ? style.eastAsia() : style.ascii();
                    add(into, new Type(Typeface.of(name), name, style.size(), style.bold(), 1));
                }
            }
        }
    }

    private static void drawn(Printed paper, Element element, Of which, int from, int to, List<Type> into) {
        Pages pages = paper.pages();
        // Blanks of the element's text may be missing on the page and the other way round: counted without them.
        int first = bare(element.text(), from);
        int last = bare(element.text(), to);
        int at = 0;
        for (Spot spot : paper.spots(element)) {
            for (Glyph glyph : spot.glyphs()) {
                if (at >= first && at < last && !glyph.text().isEmpty() && is(which, glyph.text().codePointAt(0))) {
                    String name = pages.font(glyph).name();
                    add(into, new Type(Typeface.of(name), name, glyph.size(), glyph.bold(), 1));
                }
                at++;
            }
        }
    }

    private static int bare(String text, int end) {
        return end >= text.length() ? Integer.MAX_VALUE
                : (int) text.substring(0, end).chars().filter(c -> !Character.isWhitespace(c) && c != 0x3000).count();
    }

    private static boolean is(Of which, int c) {
        return which == Of.HANZI ? Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN : c >= '0' && c <= '9';
    }

    private static void add(List<Type> types, Type one) {
        for (int i = 0; i < types.size(); i++) {
            Type type = types.get(i);
            if (type.name().equals(one.name()) && type.size() == one.size() && type.bold() == one.bold()) {
                types.set(i, new Type(type.face(), type.name(), type.size(), type.bold(), type.characters() + 1));
                return;
            }
        }
        types.add(one);
    }
}
