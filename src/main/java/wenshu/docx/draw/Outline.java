package wenshu.docx.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Table;

/**
 * The outline that shape properties (wps:spPr, pic:spPr) or a preset name describe.
 */
public final class Outline {

    private static final Table.Margins NONE = new Table.Margins(0, 0, 0, 0);

    private final String name;
    private final List<Figure> figures;
    private final boolean known;
    private final int width;
    private final int height;
    private final double adjustment;

    private Outline(String name, List<Figure> figures, boolean known, int width, int height, double adjustment) {
        this.name = name;
        this.figures = figures;
        this.known = known;
        this.width = width;
        this.height = height;
        this.adjustment = adjustment;
    }

    /** The outline for a shape of that size in millipoints; null properties have none. */
    public static Outline read(XmlElement properties, int width, int height) {
        XmlElement preset = properties == null ? null : properties.child("a:prstGeom");
        XmlElement custom = properties == null ? null : properties.child("a:custGeom");
        if (custom != null) {
            return new Outline(null, CustomShape.figures(custom, width, height), true, width, height, 0);
        }
        String name = preset == null ? null : preset.attribute("prst");
        if (name == null) {
            return new Outline(null, List.of(), true, width, height, 0);
        }
        return named(name, adjustments(preset), width, height);
    }

    /** An outline of these figures. */
    static Outline of(List<Figure> figures, int width, int height) {
        return new Outline(null, figures, true, width, height, 0);
    }

    /** The outline of a preset (20.1.10.56). */
    static Outline named(String name, Map<String, Double> adjustments, int width, int height) {
        List<Figure> figures = new PresetShape(Math.max(1, width), Math.max(1, height), adjustments).figures(name);
        boolean known = figures != null;
        if (!known) {
            figures = List.of(Figure.area(Sketch.polygon(width, height, 0, 0, 1, 0, 1, 1, 0, 1)));
        }
        if (width <= 0 || height <= 0) {
            figures = figures.stream().map(f -> new Figure(f.steps(), false, f.drawn())).toList();
        }
        return new Outline(name, exact(name, figures, width, height), known, width, height,
                adjustments.getOrDefault("adj", 16_667.0) / 100_000);
    }

    /** A level line stays level: the box of a line may have no height at all. */
    private static List<Figure> exact(String name, List<Figure> figures, int width, int height) {
        if (name.equals("line") || name.equals("straightConnector1")) {
            return List.of(Figure.line(new Sketch().move(0, 0).line(width, height).steps()));
        }
        return figures;
    }

    private static Map<String, Double> adjustments(XmlElement preset) {
        Map<String, Double> adjustments = new HashMap<>();
        XmlElement list = preset.child("a:avLst");
        if (list != null) {
            for (XmlElement guide : list.children("a:gd")) {
                String formula = guide.attribute("fmla");
                Double value = formula == null ? null : Emu.number(formula.replaceFirst("^val\\s+", ""));
                if (value != null && guide.attribute("name") != null) {
                    adjustments.put(guide.attribute("name"), value);
                }
            }
        }
        return adjustments;
    }

    /** Whether it is drawn as it is; else as the box around it. */
    public boolean known() {
        return known;
    }

    /** Whether it is the plain box, which a picture fills wholly. */
    public boolean box() {
        return name == null ? figures.isEmpty() : name.equals("rect");
    }

    /** The outline painted: areas, edges, compound lines and arrow heads. */
    public List<Contour> painted(int fill, Pen pen, XmlElement line, boolean flippedH, boolean flippedV) {
        List<Contour> contours = new ArrayList<>();
        for (Figure figure : figures) {
            Figure mirrored = flippedH || flippedV ? figure.mirrored(flippedH, flippedV, width, height) : figure;
            Strokes.paint(contours, mirrored, fill, pen, line);
        }
        return contours;
    }

    /** What of the box is no room for text (the shape's a:rect). */
    public Table.Margins textInset() {
        if (name == null) {
            return NONE;
        }
        double shorter = Math.min(width, height);
        return switch (name) {
            case "ellipse", "flowChartConnector", "wedgeEllipseCallout" -> inset(.1464 * width, .1464 * height);
            case "roundRect", "flowChartAlternateProcess", "bracketPair", "wedgeRoundRectCallout" ->
                inset(shorter * Math.clamp(adjustment, 0, .5) * .2929, shorter * Math.clamp(adjustment, 0, .5) * .2929);
            case "flowChartTerminator" -> inset(shorter * .1464, shorter * .1464);
            case "diamond", "flowChartDecision" -> inset(.25 * width, .25 * height);
            case "triangle" -> new Table.Margins(height / 2, width / 4, 0, width / 4);
            case "rtTriangle" -> new Table.Margins(height * 7 / 12, width / 12, height / 12, width * 5 / 12);
            case "hexagon", "octagon" -> inset(shorter * .12, shorter * .12);
            case "parallelogram", "trapezoid", "flowChartInputOutput" -> inset(.15 * width, .08 * height);
            case "flowChartPredefinedProcess" -> inset(.125 * width, 0);
            case "star5" -> new Table.Margins((int) (.382 * height), (int) (.309 * width), (int) (.236 * height),
                    (int) (.309 * width));
            case "rightArrow", "leftArrow", "leftRightArrow" -> inset(0, .25 * height);
            case "upArrow", "downArrow", "upDownArrow" -> inset(.25 * width, 0);
            default -> NONE;
        };
    }

    private static Table.Margins inset(double across, double down) {
        return new Table.Margins((int) down, (int) across, (int) down, (int) across);
    }
}
