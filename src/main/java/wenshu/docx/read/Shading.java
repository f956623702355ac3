package wenshu.docx.read;

import wenshu.docx.draw.Colors;
import wenshu.docx.xml.XmlElement;

/** The one colour that a shading pattern looks like from afar (ECMA-376, 17.3.5, 17.18.78). */
final class Shading {

    private Shading() {
    }

    /** 0xRRGGBB, or -1 for none. */
    static int color(XmlElement shading) {
        if (shading == null) {
            return -1;
        }
        int fill = Colors.hex(shading.attribute("w:fill"), -1);
        int part = part(String.valueOf(shading.attribute("w:val")));
        if (part == 0) {
            return fill;
        }
        int below = fill < 0 ? 0xFFFFFF : fill;
        int above = Colors.hex(shading.attribute("w:color"), 0);
        return mixed(below, above, part, 16) | mixed(below, above, part, 8) | mixed(below, above, part, 0);
    }

    /** How much of the pattern's own colour shows, in thousandths. */
    private static int part(String pattern) {
        if (pattern.startsWith("pct")) {
            int percent = Measures.integer(pattern.substring(3), 0);
            return percent == 12 || percent == 37 || percent == 62 || percent == 87 ? percent * 10 + 5 : percent * 10;
        }
        if (pattern.startsWith("thin")) {
            return 250;
        }
        return switch (pattern) {
            case "solid" -> 1_000;
            case "horzStripe", "vertStripe", "diagStripe", "reverseDiagStripe", "horzCross", "diagCross" -> 500;
            default -> 0;
        };
    }

    private static int mixed(int below, int above, int part, int shift) {
        int low = below >> shift & 0xFF;
        int high = above >> shift & 0xFF;
        return (low * (1_000 - part) + high * part + 500) / 1_000 << shift;
    }
}
