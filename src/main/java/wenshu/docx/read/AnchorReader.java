package wenshu.docx.read;

import wenshu.docx.draw.Emu;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Drawing.From;
import wenshu.typeset.content.Drawing.Position;
import wenshu.typeset.content.Drawing.Share;
import wenshu.typeset.content.Drawing.Wrap;
import wenshu.typeset.content.FramePlacement.Align;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Table.Margins;

/** Reads where an anchored graphic stands and how text goes around it (wp:anchor, ECMA-376, 20.4.2.3). */
final class AnchorReader {

    private AnchorReader() {
    }

    static Drawing read(XmlElement anchor, Graphic graphic) {
        boolean simple = on(anchor, "simplePos", false) && anchor.child("wp:simplePos") != null;
        Position horizontal = simple ? simple(anchor, "x")
                : position(part(anchor, "wp:positionH"), "wp14:pctPosHOffset");
        Position vertical = simple ? simple(anchor, "y")
                : position(part(anchor, "wp:positionV"), "wp14:pctPosVOffset");
        return new Drawing(graphic, horizontal, vertical, share(part(anchor, "wp14:sizeRelH"), "wp14:pctWidth"),
                share(part(anchor, "wp14:sizeRelV"), "wp14:pctHeight"), wrap(anchor),
                Measures.whole(anchor.attribute("relativeHeight"), 0), on(anchor, "layoutInCell", true));
    }

    private static boolean on(XmlElement anchor, String name, boolean otherwise) {
        String value = anchor.attribute(name);
        return value == null ? otherwise : Measures.on(value);
    }

    /** A child, also one that newer versions of Word wrap into a choice. */
    private static XmlElement part(XmlElement anchor, String name) {
        for (XmlElement alternate : anchor.children("mc:AlternateContent")) {
            XmlElement choice = alternate.child("mc:Choice");
            if (choice != null && choice.child(name) != null) {
                return choice.child(name);
            }
        }
        return anchor.child(name);
    }

    private static Position simple(XmlElement anchor, String axis) {
        return new Position(From.PAGE, null, Emu.length(anchor.childAttribute("wp:simplePos", axis), 0), 0, false);
    }

    private static Position position(XmlElement position, String percentage) {
        if (position == null) {
            return new Position(From.TEXT, null, 0, 0, false);
        }
        XmlElement align = position.child("wp:align");
        String word = align == null ? "" : align.allText().trim();
        XmlElement offset = position.child("wp:posOffset");
        XmlElement share = position.child(percentage);
        return new Position(from(position.attribute("relativeFrom")), align(word),
                offset == null ? 0 : Emu.length(offset.allText(), 0),
                share == null ? 0 : Emu.share(share.allText(), 0), word.equals("inside") || word.equals("outside"));
    }

    /** The start or end that a word of DrawingML or VML means, or null. */
    static Align align(String word) {
        return switch (word) {
            case "left", "top", "inside" -> Align.START;
            case "center" -> Align.CENTER;
            case "right", "bottom", "outside" -> Align.END;
            default -> null;
        };
    }

    private static From from(String name) {
        return name == null ? From.TEXT : switch (name) {
            case "page" -> From.PAGE;
            case "margin" -> From.MARGIN;
            case "character", "line" -> From.CHARACTER;
            case "leftMargin" -> From.LEFT_MARGIN;
            case "rightMargin" -> From.RIGHT_MARGIN;
            case "topMargin" -> From.TOP_MARGIN;
            case "bottomMargin" -> From.BOTTOM_MARGIN;
            case "insideMargin" -> From.INSIDE_MARGIN;
            case "outsideMargin" -> From.OUTSIDE_MARGIN;
            default -> From.TEXT;
        };
    }

    private static Share share(XmlElement size, String percentage) {
        XmlElement value = size == null ? null : size.child(percentage);
        int thousandths = value == null ? 0 : Emu.share(value.allText(), 0);
        return thousandths <= 0 ? null : new Share(from(size.attribute("relativeFrom")), thousandths);
    }

    private static Wrap wrap(XmlElement anchor) {
        boolean behind = on(anchor, "behindDoc", false);
        Margins effect = edges(anchor.child("wp:effectExtent"), "l", "t", "r", "b");
        for (XmlElement child : anchor.children()) {
            Wrap.Kind kind = switch (child.name()) {
                case "wp:wrapSquare" -> Wrap.Kind.SQUARE;
                case "wp:wrapTight" -> Wrap.Kind.TIGHT;
                case "wp:wrapThrough" -> Wrap.Kind.THROUGH;
                case "wp:wrapTopAndBottom" -> Wrap.Kind.TOP_AND_BOTTOM;
                default -> null;
            };
            if (kind != null) {
                Margins own = edges(anchor, "distL", "distT", "distR", "distB");
                return new Wrap(kind, side(child.attribute("wrapText")), new Margins(own.top() + effect.top(),
                        own.left() + effect.left(), own.bottom() + effect.bottom(), own.right() + effect.right()));
            }
        }
        return behind ? Wrap.BEHIND : new Wrap(Wrap.Kind.IN_FRONT, Wrap.Side.BOTH, new Margins(0, 0, 0, 0));
    }

    /** The side of a word of DrawingML or VML. */
    static Wrap.Side side(String word) {
        return word == null ? Wrap.Side.BOTH : switch (word) {
            case "left" -> Wrap.Side.LEFT;
            case "right" -> Wrap.Side.RIGHT;
            case "largest" -> Wrap.Side.LARGEST;
            default -> Wrap.Side.BOTH;
        };
    }

    /** Four lengths; negative ones count as none. */
    static Margins edges(XmlElement element, String left, String top, String right, String bottom) {
        if (element == null) {
            return new Margins(0, 0, 0, 0);
        }
        return new Margins(edge(element, top), edge(element, left), edge(element, bottom), edge(element, right));
    }

    private static int edge(XmlElement element, String name) {
        return Math.max(0, Emu.length(element.attribute(name), 0));
    }
}
