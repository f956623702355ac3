package wenshu.docx.draw;

import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Contour.Step;
import wenshu.typeset.content.Graphic.Dash;

/** The heads at the ends of open lines (ECMA-376, 20.1.8.38 and .57). The line is shortened below a pointed head. */
final class ArrowHead {

    private static final int THINNEST = 2_000;

    private ArrowHead() {
    }

    static List<Contour> atBegin(List<Step> steps, XmlElement head, Pen pen) {
        if (head == null || !(steps.getFirst() instanceof Step.Move tip)) {
            return List.of();
        }
        int[] next = switch (steps.get(1)) {
            case Step.Line l -> new int[] {l.x(), l.y()};
            case Step.Curve c -> new int[] {c.x1(), c.y1()};
            default -> null;
        };
        double[] base = base(head, pen, tip.x(), tip.y(), next);
        if (base == null) {
            return List.of();
        }
        if (steps.get(1) instanceof Step.Line && pointed(head)) {
            steps.set(0, new Step.Move((int) base[0], (int) base[1]));
        }
        return contour(head, pen, tip.x(), tip.y(), base);
    }

    static List<Contour> atEnd(List<Step> steps, XmlElement head, Pen pen) {
        int last = steps.size() - 1;
        if (head == null) {
            return List.of();
        }
        int[] before = switch (steps.get(last - 1)) {
            case Step.Move m -> new int[] {m.x(), m.y()};
            case Step.Line l -> new int[] {l.x(), l.y()};
            case Step.Curve c -> new int[] {c.x(), c.y()};
            case Step.Close close -> null;
        };
        int[] tip;
        switch (steps.get(last)) {
            case Step.Line l -> tip = new int[] {l.x(), l.y()};
            case Step.Curve c -> {
                tip = new int[] {c.x(), c.y()};
                before = new int[] {c.x2(), c.y2()};
            }
            default -> {
                return List.of();
            }
        }
        double[] base = base(head, pen, tip[0], tip[1], before);
        if (base == null) {
            return List.of();
        }
        if (steps.get(last) instanceof Step.Line && pointed(head)) {
            steps.set(last, new Step.Line((int) base[0], (int) base[1]));
        }
        return contour(head, pen, tip[0], tip[1], base);
    }

    private static boolean pointed(XmlElement head) {
        return "triangle".equals(head.attribute("type")) || "stealth".equals(head.attribute("type"));
    }

    private static double factor(String size) {
        return "sm".equals(size) ? 2 : "lg".equals(size) ? 5 : 3;
    }

    /** The middle of the head's base and half of its width; null for no head. */
    private static double[] base(XmlElement head, Pen pen, int x, int y, int[] towards) {
        String type = head.attribute("type");
        if (type == null || type.equals("none") || towards == null) {
            return null;
        }
        double distance = Math.hypot(towards[0] - x, towards[1] - y);
        if (distance < 1) {
            return null;
        }
        double unit = Math.max(THINNEST, pen.width());
        double length = Math.min(factor(head.attribute("len")) * unit, distance);
        return new double[] {x + (towards[0] - x) / distance * length, y + (towards[1] - y) / distance * length,
            factor(head.attribute("w")) * unit / 2, length};
    }

    private static List<Contour> contour(XmlElement head, Pen pen, int x, int y, double[] base) {
        double nx = -(base[1] - y) / base[3] * base[2];
        double ny = (base[0] - x) / base[3] * base[2];
        Sketch sketch = new Sketch();
        switch (head.attribute("type")) {
            case "arrow" -> {
                return List.of(new Contour(sketch.move(base[0] + nx, base[1] + ny).line(x, y)
                        .line(base[0] - nx, base[1] - ny).steps(), -1, new Pen(pen.color(), pen.width(), Dash.SOLID)));
            }
            case "oval" -> sketch.move(x - base[2], y).arc(base[2], base[2], Math.PI, 2 * Math.PI).close();
            case "diamond" -> sketch.move(x - base[2], y).line(x, y - base[2]).line(x + base[2], y)
                    .line(x, y + base[2]).close();
            case "stealth" -> sketch.move(x, y).line(base[0] + nx, base[1] + ny)
                    .line((base[0] * 2 + x) / 3, (base[1] * 2 + y) / 3).line(base[0] - nx, base[1] - ny).close();
            default -> sketch.move(x, y).line(base[0] + nx, base[1] + ny).line(base[0] - nx, base[1] - ny).close();
        }
        return List.of(new Contour(sketch.steps(), pen.color(), Pen.NONE));
    }
}
