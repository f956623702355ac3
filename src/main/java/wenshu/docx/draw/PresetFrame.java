package wenshu.docx.draw;

import static wenshu.docx.draw.Figure.area;
import static wenshu.docx.draw.Figure.line;
import static wenshu.docx.draw.Sketch.polygon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brackets, braces, call-outs, cut corners and the like, known by name (ECMA-376, 20.1.10.56). */
record PresetFrame(int width, int height, Map<String, Double> adjustments) {

    private static final double QUARTER = Math.PI / 2;

    private double adjustment(String name, double otherwise) {
        return adjustments.getOrDefault(name, otherwise) / 100_000;
    }

    List<Figure> figures(String name) {
        int w = width;
        int h = height;
        double shorter = Math.min(w, h);
        return switch (name) {
            case "leftBracket" -> List.of(bracket(0, w, adjustment("adj", 8_333) * shorter));
            case "rightBracket" -> List.of(bracket(w, -w, adjustment("adj", 8_333) * shorter));
            case "bracketPair" -> {
                double r = adjustment("adj", 16_667) * shorter;
                yield List.of(bracket(0, r, r), bracket(w, -r, r));
            }
            case "leftBrace" -> List.of(brace(0, w, adjustment("adj1", 8_333), adjustment("adj2", 50_000)));
            case "rightBrace" -> List.of(brace(w, -w, adjustment("adj1", 8_333), adjustment("adj2", 50_000)));
            case "bracePair" -> {
                double r = 2 * adjustment("adj", 8_333) * shorter;
                yield List.of(brace(0, r, adjustment("adj", 8_333), .5), brace(w, -r, adjustment("adj", 8_333), .5));
            }
            case "frame" -> {
                double band = adjustment("adj1", 12_500) * shorter;
                List<wenshu.typeset.content.Contour.Step> steps = polygon(w, h, 0, 0, 1, 0, 1, 1, 0, 1);
                steps.addAll(polygon(w, h, band / w, band / h, band / w, 1 - band / h, 1 - band / w, 1 - band / h,
                        1 - band / w, band / h));
                yield List.of(area(steps));
            }
            case "can", "flowChartMagneticDisk" -> can(name.equals("can") ? adjustment("adj", 25_000) * shorter / 2
                    : h / 6.0);
            case "cube" -> cube(adjustment("adj", 25_000) * shorter);
            case "snip1Rect" -> {
                double x = adjustment("adj", 16_667) * shorter / w;
                yield List.of(area(polygon(w, h, 0, 0, 1 - x, 0, 1, x * w / h, 1, 1, 0, 1)));
            }
            case "foldedCorner" -> {
                double x = adjustment("adj", 16_667) * shorter / w;
                double y = adjustment("adj", 16_667) * shorter / h;
                yield List.of(area(polygon(w, h, 0, 0, 1, 0, 1, 1 - y, 1 - x, 1, 0, 1)),
                        line(new Sketch(w, h, 0, 0).move(1 - x, 1).line(1 - .8 * x, 1 - .8 * y).line(1, 1 - y)
                                .steps()));
            }
            case "flowChartDocument" -> List.of(area(new Sketch(w, h, 0, 0).move(0, 0).line(1, 0).line(1, .802)
                    .curve(.5, .802, .5, 1.1, 0, .934).close().steps()));
            case "flowChartPredefinedProcess" -> List.of(area(polygon(w, h, 0, 0, 1, 0, 1, 1, 0, 1)),
                    line(new Sketch(w, h, 0, 0).move(.125, 0).line(.125, 1).steps()),
                    line(new Sketch(w, h, 0, 0).move(.875, 0).line(.875, 1).steps()));
            case "flowChartManualInput" -> List.of(area(polygon(w, h, 0, .2, 1, 0, 1, 1, 0, 1)));
            case "flowChartManualOperation" -> List.of(area(polygon(w, h, 0, 0, 1, 0, .8, 1, .2, 1)));
            case "flowChartPunchedCard" -> List.of(area(polygon(w, h, .2, 0, 1, 0, 1, 1, 0, 1, 0, .2)));
            case "flowChartDelay" -> List.of(area(new Sketch().move(0, 0).line(w / 2.0, 0)
                    .arc(w / 2.0, h / 2.0, 3 * QUARTER, 2 * QUARTER).line(0, h).close().steps()));
            case "wedgeRectCallout", "wedgeRoundRectCallout", "wedgeEllipseCallout" -> callout(name);
            case "heart" -> List.of(area(new Sketch(w, h, 0, 0).move(.5, .25).curve(.708, -.333, 1.52, .25, .5, 1)
                    .curve(-.52, .25, .292, -.333, .5, .25).close().steps()));
            default -> null;
        };
    }

    private Figure bracket(double edge, double depth, double radius) {
        double r = Math.min(radius, height / 2.0);
        return line(new Sketch().move(edge + depth, 0).curve(edge + depth * .45, 0, edge, r * .45, edge, r)
                .line(edge, height - r).curve(edge, height - r * .45, edge + depth * .45, height, edge + depth, height)
                .steps());
    }

    private Figure brace(double edge, double depth, double share, double middle) {
        double r = Math.min(share * Math.min(width, height), height / 4.0);
        double spine = edge + depth / 2;
        double y = Math.clamp(middle * height, 2 * r, height - 2 * r);
        double k = .45;
        return line(new Sketch().move(edge + depth, 0)
                .curve(edge + depth - depth / 2 * (1 - k), 0, spine, r * k, spine, r).line(spine, y - r)
                .curve(spine, y - r * k, edge + depth / 2 * (1 - k), y, edge, y)
                .curve(edge + depth / 2 * (1 - k), y, spine, y + r * k, spine, y + r).line(spine, height - r)
                .curve(spine, height - r * k, edge + depth - depth / 2 * (1 - k), height, edge + depth, height).steps());
    }

    private List<Figure> can(double ry) {
        double rx = width / 2.0;
        List<Figure> figures = new ArrayList<>();
        figures.add(area(new Sketch().move(0, ry).arc(rx, ry, 2 * QUARTER, 2 * QUARTER).line(width, height - ry)
                .arc(rx, ry, 0, 2 * QUARTER).close().steps()));
        figures.add(line(new Sketch().move(0, ry).arc(rx, ry, 2 * QUARTER, -2 * QUARTER).steps()));
        return figures;
    }

    private List<Figure> cube(double depth) {
        double x = width - depth;
        Sketch edges = new Sketch().move(0, depth).line(x, depth).line(width, 0).move(x, depth).line(x, height);
        return List.of(area(new Sketch().move(0, depth).line(depth, 0).line(width, 0).line(width, height - depth)
                .line(x, height).line(0, height).close().steps()), line(edges.steps()));
    }

    /** The point of a call-out leaves from the side that it is nearest to. */
    private List<Figure> callout(String name) {
        double w = width;
        double h = height;
        double x = w / 2 + adjustment("adj1", -20_833) * w;
        double y = h / 2 + adjustment("adj2", 62_500) * h;
        if (name.contains("Ellipse")) {
            double angle = Math.atan2((y - h / 2) * w, (x - w / 2) * h);
            return List.of(area(new Sketch().move(x, y)
                    .line(w / 2 + w / 2 * Math.cos(angle + .19), h / 2 + h / 2 * Math.sin(angle + .19))
                    .arc(w / 2, h / 2, Math.atan2(h * Math.sin(angle + .19), w * Math.cos(angle + .19)),
                            4 * QUARTER - .38).close().steps()));
        }
        boolean sideways = Math.abs(x - w / 2) * h > Math.abs(y - h / 2) * w;
        Sketch sketch = new Sketch().move(0, 0);
        double a = sideways ? (y < h / 2 ? h / 6 : h * 7 / 12) : (x < w / 2 ? w / 6 : w * 7 / 12);
        double b = a + (sideways ? h : w) / 4;
        if (!sideways && y < h / 2) {
            sketch.line(a, 0).line(x, y).line(b, 0);
        }
        sketch.line(w, 0);
        if (sideways && x > w / 2) {
            sketch.line(w, a).line(x, y).line(w, b);
        }
        sketch.line(w, h);
        if (!sideways && y >= h / 2) {
            sketch.line(b, h).line(x, y).line(a, h);
        }
        sketch.line(0, h);
        if (sideways && x <= w / 2) {
            sketch.line(0, b).line(x, y).line(0, a);
        }
        return List.of(area(sketch.close().steps()));
    }
}
