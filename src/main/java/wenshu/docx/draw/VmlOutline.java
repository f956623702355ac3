package wenshu.docx.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.xml.XmlElement;

/** The outlines of VML shapes (ECMA-376 part 4, 19.1.2): the basic ones, types known by number, and paths. */
public final class VmlOutline {

    /** Numbers of shape types (MS-ODRAW, 2.4.24) whose outlines need no adjustments to be told apart. */
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("1", "rect"), Map.entry("202", "rect"),
            Map.entry("2", "roundRect"), Map.entry("3", "ellipse"), Map.entry("4", "diamond"), Map.entry("6", "rtTriangle"),
            Map.entry("20", "line"), Map.entry("32", "straightConnector1"), Map.entry("109", "flowChartProcess"),
            Map.entry("110", "flowChartDecision"), Map.entry("116", "flowChartTerminator"),
            Map.entry("176", "flowChartAlternateProcess"), Map.entry("120", "flowChartConnector"),
            Map.entry("12", "star5"), Map.entry("75", "rect"));

    private VmlOutline() {
    }

    /**
     * The outline of a shape of that size in millipoints.
     *
     * @param type the shape's type where the file defines it, or null
     */
    public static Outline read(XmlElement shape, XmlElement type, int width, int height) {
        String name = switch (shape.name()) {
            case "v:rect", "v:image" -> "rect";
            case "v:roundrect" -> "roundRect";
            case "v:oval" -> "ellipse";
            case "v:line" -> "line";
            default -> null;
        };
        if (name != null) {
            return Outline.named(name, name.equals("roundRect") ? Map.of("adj",
                    VmlStyle.share(shape.attribute("arcsize"), 200) * 100.0) : Map.of(), width, height);
        }
        String path = path(shape);
        if (path == null) {
            String number = shape.attribute("type") == null ? "" : shape.attribute("type").replaceFirst(".*_t", "");
            String known = TYPES.get(number);
            if (known != null && shape.attribute("adj") == null) {
                return Outline.named(known, new HashMap<>(), width, height);
            }
            path = type == null ? null : path(type);
        }
        if (path == null) {
            return Outline.named("rect", Map.of(), width, height);
        }
        boolean own = path(shape) != null || type == null;
        XmlElement formulas = own && shape.child("v:formulas") != null || type == null ? shape.child("v:formulas")
                : type.child("v:formulas");
        List<Figure> figures = VmlPath.figures(path, formulas, adjustments(shape, type), coordinates(shape, type),
                width, height);
        return Outline.of(figures, width, height);
    }

    private static String path(XmlElement element) {
        String path = element.attribute("path");
        if (path == null || path.isBlank()) {
            path = element.childAttribute("v:path", "v");
        }
        return path == null || path.isBlank() ? null : path;
    }

    private static double[] adjustments(XmlElement shape, XmlElement type) {
        String[] general = type == null || type.attribute("adj") == null ? new String[0]
                : type.attribute("adj").split(",", -1);
        String[] own = shape.attribute("adj") == null ? new String[0] : shape.attribute("adj").split(",", -1);
        double[] values = new double[Math.clamp(Math.max(general.length, own.length), 0, 16)];
        for (int i = 0; i < values.length; i++) {
            Double number = i < own.length ? Emu.number(own[i]) : null;
            if (number == null && i < general.length) {
                number = Emu.number(general[i]);
            }
            values[i] = number == null ? 0 : number;
        }
        return values;
    }

    private static double[] coordinates(XmlElement shape, XmlElement type) {
        double[] size = pair(shape.attribute("coordsize"), type == null ? null : type.attribute("coordsize"), 1_000);
        double[] origin = pair(shape.attribute("coordorigin"), type == null ? null : type.attribute("coordorigin"), 0);
        return new double[] {size[0], size[1], origin[0], origin[1]};
    }

    /** Two numbers with a comma between them. */
    public static double[] pair(String value, String other, double otherwise) {
        String text = value != null ? value : other;
        String[] words = text == null ? new String[0] : text.split(",", -1);
        double[] pair = {otherwise, otherwise};
        for (int i = 0; i < 2 && i < words.length; i++) {
            Double number = Emu.number(words[i]);
            pair[i] = number == null ? 0 : number;
        }
        return pair;
    }
}
