package wenshu.docx.read;

import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.FramePlacement.Align;
import wenshu.typeset.content.FramePlacement.Anchor;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.ParagraphStyle.Alignment;
import wenshu.typeset.content.ParagraphStyle.Automatic;
import wenshu.typeset.content.ParagraphStyle.Indent;
import wenshu.typeset.content.ParagraphStyle.LineRule;
import wenshu.typeset.content.ParagraphStyle.Spacing;

/** Turns paragraph properties into {@link ParagraphStyle}s. */
final class ParagraphStyles {

    private static final int LINE = 12_000;

    private ParagraphStyles() {
    }

    /**
     * The style of a paragraph.
     *
     * @param characterSize what a …Chars indent counts in: the size of the paragraph's text, millipoints
     * @param linePitch what a …Lines spacing counts in, millipoints; 0 where there is no grid
     */
    static ParagraphStyle style(Properties p, String styleId, CharacterStyle mark, int characterSize, int linePitch) {
        return new ParagraphStyle(side(alignment(p.value("w:jc")), p.on("w:bidi", false)),
                indent(p, characterSize), spacing(p, styleId, linePitch),
                p.on("w:keepNext", false), p.on("w:keepLines", false), p.on("w:widowControl", true),
                p.on("w:pageBreakBefore", false),
                new ParagraphStyle.LineBreaking(p.on("w:kinsoku", true), p.on("w:overflowPunct", true),
                        p.on("w:autoSpaceDE", true), p.on("w:autoSpaceDN", true), p.on("w:wordWrap", true),
                        p.on("w:topLinePunct", false)),
                TabReader.stops(p.get("w:tabs")), BorderReader.read(p.get("w:pBdr")),
                Shading.color(p.get("w:shd")), FrameReader.read(p.get("w:framePr")), mark,
                Measures.integer(p.value("w:outlineLvl"), 9));
    }

    /** In a paragraph from right to left the beginning is at the right (17.3.1.6, 17.3.1.13). */
    private static Alignment side(Alignment alignment, boolean rightToLeft) {
        return !rightToLeft ? alignment : switch (alignment) {
            case LEFT -> Alignment.RIGHT;
            case RIGHT -> Alignment.LEFT;
            default -> alignment;
        };
    }

    static Alignment alignment(String value) {
        return value == null ? Alignment.LEFT : switch (value) {
            case "center" -> Alignment.CENTER;
            case "right", "end" -> Alignment.RIGHT;
            case "both", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute" -> Alignment.BOTH;
            case "distribute" -> Alignment.DISTRIBUTE;
            default -> Alignment.LEFT;
        };
    }

    /** Indents counted in characters go before those in twips (17.3.1.12). */
    private static Indent indent(Properties p, int size) {
        XmlElement ind = p.get("w:ind");
        if (ind == null) {
            return Indent.NONE;
        }
        int left = chars(ind, "w:leftChars", size, twips(ind, "w:left", "w:start"));
        int right = chars(ind, "w:rightChars", size, twips(ind, "w:right", "w:end"));
        int hanging = chars(ind, "w:hangingChars", size, Measures.twips(ind.attribute("w:hanging"), 0));
        int first = hanging != 0 ? -hanging
                : chars(ind, "w:firstLineChars", size, Measures.twips(ind.attribute("w:firstLine"), 0));
        return new Indent(left, right, first);
    }

    private static int twips(XmlElement ind, String name, String otherName) {
        return Measures.twips(ind.attribute(name), Measures.twips(ind.attribute(otherName), 0));
    }

    private static int chars(XmlElement ind, String name, int size, int otherwise) {
        int hundredths = Measures.integer(ind.attribute(name), 0);
        return hundredths == 0 ? otherwise : (int) ((long) hundredths * size / 100);
    }

    private static Spacing spacing(Properties p, String styleId, int linePitch) {
        XmlElement s = p.get("w:spacing");
        boolean contextual = p.on("w:contextualSpacing", false);
        boolean snap = p.on("w:snapToGrid", true);
        if (s == null) {
            return new Spacing(0, 0, LineRule.AUTO, 240, contextual, styleId, snap, Automatic.NONE);
        }
        String rule = s.attribute("w:lineRule");
        LineRule lineRule = rule == null ? LineRule.AUTO : switch (rule) {
            case "exact" -> LineRule.EXACT;
            case "atLeast" -> LineRule.AT_LEAST;
            default -> LineRule.AUTO;
        };
        int line = lineRule == LineRule.AUTO ? Math.max(1, Measures.integer(s.attribute("w:line"), 240))
                : Math.max(1_000, Measures.twips(s.attribute("w:line"), LINE));
        return new Spacing(space(s, "w:before", linePitch), space(s, "w:after", linePitch), lineRule, line, contextual,
                styleId, snap, automatic(s, p.get("w:numPr")));
    }

    private static Automatic automatic(XmlElement spacing, XmlElement numbering) {
        boolean before = automatic(spacing, "w:before");
        boolean after = automatic(spacing, "w:after");
        String list = numbering == null ? null : numbering.childAttribute("w:numId", "w:val");
        return before || after ? new Automatic(before, after, list == null || list.equals("0") ? "" : list)
                : Automatic.NONE;
    }

    private static boolean automatic(XmlElement spacing, String name) {
        String value = spacing.attribute(name + "Autospacing");
        return value != null && Measures.on(value);
    }

    /** Spacing counted in lines goes before that in twips (17.3.1.33). */
    private static int space(XmlElement s, String name, int linePitch) {
        if (automatic(s, name)) {
            return 14_000;
        }
        int hundredths = Measures.integer(s.attribute(name + "Lines"), 0);
        if (hundredths != 0) {
            return (int) ((long) hundredths * (linePitch > 0 ? linePitch : LINE) / 100);
        }
        return Math.max(0, Measures.twips(s.attribute(name), 0));
    }

    static Anchor anchor(String value, Anchor otherwise) {
        return value == null ? otherwise : switch (value) {
            case "page" -> Anchor.PAGE;
            case "margin" -> Anchor.MARGIN;
            case "text", "column", "paragraph", "line", "character" -> Anchor.TEXT;
            default -> otherwise;
        };
    }

    static Align align(String value) {
        return value == null ? null : switch (value) {
            case "left", "top", "inside" -> Align.START;
            case "center" -> Align.CENTER;
            case "right", "bottom", "outside" -> Align.END;
            default -> null;
        };
    }
}
