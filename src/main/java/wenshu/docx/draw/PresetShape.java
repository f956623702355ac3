package wenshu.docx.draw;

import static wenshu.docx.draw.Figure.area;
import static wenshu.docx.draw.Figure.line;
import static wenshu.docx.draw.Sketch.polygon;

import java.util.List;
import java.util.Map;

/**
 * Shapes known by name (ECMA-376, 20.1.10.56) with their adjustments.
 *
 * @param width millipoints
 * @param height millipoints
 * @param adjustments by name, such as {@code adj1}, in hundred thousandths
 */
record PresetShape(int width, int height, Map<String, Double> adjustments) {

    private static final double QUARTER = Math.PI / 2;

    private double adjustment(String name, double otherwise) {
        return adjustments.getOrDefault(name, otherwise) / 100_000;
    }

    private double shorter() {
        return Math.min(width, height);
    }

    /** The figures of a name, or null where this house does not know it. */
    List<Figure> figures(String name) {
        List<Figure> arrow = new PresetArrow(width, height, adjustments).figures(name);
        if (arrow != null) {
            return arrow;
        }
        int w = width;
        int h = height;
        return switch (name) {
            case "line", "straightConnector1", "lineInv" -> List.of(line(new Sketch().move(0, "lineInv".equals(name)
                    ? h : 0).line(w, "lineInv".equals(name) ? 0 : h).steps()));
            case "bentConnector2" -> List.of(line(new Sketch().move(0, 0).line(w, 0).line(w, h).steps()));
            case "bentConnector3", "curvedConnector3", "bentConnector4", "bentConnector5" -> List.of(connector(name));
            case "rect", "flowChartProcess", "actionButtonBlank" -> List.of(area(polygon(w, h, 0, 0, 1, 0, 1, 1, 0, 1)));
            case "roundRect", "flowChartAlternateProcess" -> List.of(rounded(adjustment("adj", 16_667)));
            case "flowChartTerminator" -> List.of(rounded(0.5));
            case "ellipse", "flowChartConnector" -> List.of(area(ellipse(0, 0, w, h)));
            case "donut" -> {
                double band = shorter() * Math.clamp(adjustment("adj", 25_000), 0, 0.5);
                List<wenshu.typeset.content.Contour.Step> ring = ellipse(0, 0, w, h);
                ring.addAll(backwards(band, band, w - 2 * band, h - 2 * band));
                yield List.of(area(ring));
            }
            case "triangle", "flowChartExtract" ->
                List.of(area(polygon(w, h, adjustment("adj", 50_000), 0, 1, 1, 0, 1)));
            case "flowChartMerge" -> List.of(area(polygon(w, h, 0, 0, 1, 0, .5, 1)));
            case "rtTriangle" -> List.of(area(polygon(w, h, 0, 0, 1, 1, 0, 1)));
            case "diamond", "flowChartDecision" -> List.of(area(polygon(w, h, .5, 0, 1, .5, .5, 1, 0, .5)));
            case "parallelogram", "flowChartInputOutput" -> {
                double slant = name.startsWith("flow") ? 0.2 : adjustment("adj", 25_000) * shorter() / w;
                yield List.of(area(polygon(w, h, slant, 0, 1, 0, 1 - slant, 1, 0, 1)));
            }
            case "trapezoid" -> {
                double slant = adjustment("adj", 25_000) * shorter() / w;
                yield List.of(area(polygon(w, h, slant, 0, 1 - slant, 0, 1, 1, 0, 1)));
            }
            case "pentagon" -> List.of(area(polygon(w, h, .5, 0, 1, .382, .809, 1, .191, 1, 0, .382)));
            case "hexagon", "flowChartPreparation" -> {
                double slant = name.startsWith("flow") ? 0.2 : adjustment("adj", 25_000) * shorter() / w;
                yield List.of(area(polygon(w, h, 0, .5, slant, 0, 1 - slant, 0, 1, .5, 1 - slant, 1, slant, 1)));
            }
            case "octagon" -> {
                double x = adjustment("adj", 29_289) * shorter() / w;
                double y = adjustment("adj", 29_289) * shorter() / h;
                yield List.of(area(polygon(w, h, x, 0, 1 - x, 0, 1, y, 1, 1 - y, 1 - x, 1, x, 1, 0, 1 - y, 0, y)));
            }
            case "plus", "mathPlus" -> {
                boolean sign = name.startsWith("math");
                double arm = sign ? (w - .2352 * shorter()) / 2 : adjustment("adj", 25_000) * shorter();
                double x = arm / w;
                double y = (sign ? (h - .2352 * shorter()) / 2 : arm) / h;
                double edge = sign ? .13 : 0;
                yield List.of(area(polygon(w, h, x, edge, 1 - x, edge, 1 - x, y, 1 - edge, y, 1 - edge, 1 - y, 1 - x,
                        1 - y, 1 - x, 1 - edge, x, 1 - edge, x, 1 - y, edge, 1 - y, edge, y, x, y)));
            }
            case "mathMinus" -> List.of(area(polygon(w, h, .13, .38, .87, .38, .87, .62, .13, .62)));
            case "mathEqual" -> List.of(area(polygon(w, h, .13, .2, .87, .2, .87, .42, .13, .42)),
                    area(polygon(w, h, .13, .58, .87, .58, .87, .8, .13, .8)));
            case "star4", "star5", "star6", "star7", "star8", "star10", "star12", "star16", "star24", "star32" ->
                List.of(star(name));
            case "arc" -> List.of(arc());
            default -> new PresetFrame(width, height, adjustments).figures(name);
        };
    }

    private Figure connector(String name) {
        double bend = adjustment("adj1", 50_000) * width;
        Sketch sketch = new Sketch().move(0, 0);
        if (name.startsWith("curved")) {
            sketch.curve(bend / 2, 0, bend, height / 4.0, bend, height / 2.0)
                    .curve(bend, height * .75, (width + bend) / 2, height, width, height);
        } else {
            sketch.line(bend, 0).line(bend, height).line(width, height);
        }
        return line(sketch.steps());
    }

    private Figure rounded(double share) {
        double r = Math.clamp(share, 0, 0.5) * shorter();
        return area(new Sketch().move(0, r).arc(r, r, 2 * QUARTER, QUARTER).line(width - r, 0)
                .arc(r, r, 3 * QUARTER, QUARTER).line(width, height - r).arc(r, r, 0, QUARTER).line(r, height)
                .arc(r, r, QUARTER, QUARTER).close().steps());
    }

    /** An ellipse in a box, clockwise. */
    static List<wenshu.typeset.content.Contour.Step> ellipse(double x, double y, double width, double height) {
        return new Sketch().move(x, y + height / 2).arc(width / 2, height / 2, 2 * QUARTER, 4 * QUARTER).close()
                .steps();
    }

    private static List<wenshu.typeset.content.Contour.Step> backwards(double x, double y, double width,
            double height) {
        return new Sketch().move(x, y + height / 2).arc(width / 2, height / 2, 2 * QUARTER, -4 * QUARTER).close()
                .steps();
    }

    /** Stars with the point up; the five-pointed one fills its box as on a flag. */
    private Figure star(String name) {
        int points = Integer.parseInt(name.substring(4));
        double inner = switch (points) {
            case 4 -> adjustment("adj", 12_500);
            case 5 -> adjustment("adj", 19_098);
            case 6 -> adjustment("adj", 28_868);
            case 7 -> adjustment("adj", 34_601);
            case 10 -> adjustment("adj", 42_533);
            default -> adjustment("adj", 37_500);
        } * 2;
        double stretchX = points == 5 ? 1.05146 : points == 6 ? 1.15470 : points == 10 ? 1.05146 : 1;
        double stretchY = points == 5 ? 1.10557 : 1;
        double middleX = width / 2.0;
        double middleY = height / 2.0 * stretchY;
        Sketch sketch = new Sketch();
        for (int i = 0; i < 2 * points; i++) {
            double angle = -QUARTER + i * Math.PI / points;
            double radius = i % 2 == 0 ? 1 : inner;
            double x = middleX + radius * width / 2.0 * stretchX * Math.cos(angle);
            double y = middleY + radius * height / 2.0 * stretchY * Math.sin(angle);
            if (i == 0) {
                sketch.move(x, y);
            } else {
                sketch.line(x, y);
            }
        }
        return area(sketch.close().steps());
    }

    private Figure arc() {
        double from = Guides.radians(adjustments.getOrDefault("adj1", 16_200_000.0));
        double swing = Guides.radians(adjustments.getOrDefault("adj2", 0.0)) - from;
        double rx = width / 2.0;
        double ry = height / 2.0;
        double parameter = Math.atan2(rx * Math.sin(from), ry * Math.cos(from));
        return line(new Sketch().move(rx + rx * Math.cos(parameter), ry + ry * Math.sin(parameter))
                .arc(rx, ry, from, swing <= 0 ? swing + 4 * QUARTER : swing).steps());
    }
}
