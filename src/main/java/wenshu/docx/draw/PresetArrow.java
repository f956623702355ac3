package wenshu.docx.draw;

import static wenshu.docx.draw.Figure.area;
import static wenshu.docx.draw.Sketch.polygon;

import java.util.List;
import java.util.Map;

/** Block arrows known by name (ECMA-376, 20.1.10.56). */
record PresetArrow(int width, int height, Map<String, Double> adjustments) {

    private double adjustment(String name, double otherwise) {
        return adjustments.getOrDefault(name, otherwise) / 100_000;
    }

    List<Figure> figures(String name) {
        double thick = Math.clamp(adjustment("adj1", 50_000), 0, 1) / 2;
        double shorter = Math.min(width, height);
        double across = Math.clamp(adjustment("adj2", 50_000) * shorter / Math.max(1, width), 0, 1);
        double down = Math.clamp(adjustment("adj2", 50_000) * shorter / Math.max(1, height), 0, 1);
        double t = .5 - thick;
        double b = .5 + thick;
        return switch (name) {
            case "rightArrow", "notchedRightArrow", "stripedRightArrow" -> shape(0, t, 1 - across, t, 1 - across, 0, 1,
                    .5, 1 - across, 1, 1 - across, b, 0, b);
            case "leftArrow" -> shape(1, t, across, t, across, 0, 0, .5, across, 1, across, b, 1, b);
            case "upArrow" -> shape(t, 1, t, down, 0, down, .5, 0, 1, down, b, down, b, 1);
            case "downArrow" -> shape(t, 0, t, 1 - down, 0, 1 - down, .5, 1, 1, 1 - down, b, 1 - down, b, 0);
            case "leftRightArrow" -> shape(0, .5, across, 0, across, t, 1 - across, t, 1 - across, 0, 1, .5,
                    1 - across, 1, 1 - across, b, across, b, across, 1);
            case "upDownArrow" -> shape(.5, 0, 1, down, b, down, b, 1 - down, 1, 1 - down, .5, 1, 0, 1 - down, t,
                    1 - down, t, down, 0, down);
            case "chevron" -> {
                double point = adjustment("adj", 50_000) * shorter / Math.max(1, width);
                yield shape(0, 0, 1 - point, 0, 1, .5, 1 - point, 1, 0, 1, point, .5);
            }
            case "homePlate", "flowChartOffpageConnector" -> {
                double point = adjustment("adj", 50_000) * shorter / Math.max(1, width);
                yield name.startsWith("flow") ? shape(0, 0, 1, 0, 1, .8, .5, 1, 0, .8)
                        : shape(0, 0, 1 - point, 0, 1, .5, 1 - point, 1, 0, 1);
            }
            default -> null;
        };
    }

    private List<Figure> shape(double... shares) {
        return List.of(area(polygon(width, height, shares)));
    }
}
