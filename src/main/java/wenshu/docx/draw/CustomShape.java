package wenshu.docx.draw;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;

/** Shapes that a file draws itself (a:custGeom, ECMA-376, 20.1.9.8). */
final class CustomShape {

    private static final double EMU_PER_MILLIPOINT = 12.7;
    private static final int MOST_PATHS = 200;

    private CustomShape() {
    }

    /** The figures for a shape of that size in millipoints. */
    static List<Figure> figures(XmlElement geometry, int width, int height) {
        Guides guides = new Guides(width * EMU_PER_MILLIPOINT, height * EMU_PER_MILLIPOINT)
                .read(geometry.child("a:avLst")).read(geometry.child("a:gdLst"));
        List<Figure> figures = new ArrayList<>();
        XmlElement list = geometry.child("a:pathLst");
        if (list != null) {
            for (XmlElement path : list.children("a:path")) {
                if (figures.size() < MOST_PATHS) {
                    figures.add(figure(path, guides, width, height));
                }
            }
        }
        return figures;
    }

    private static Figure figure(XmlElement path, Guides guides, int width, int height) {
        double across = guides.value(path.attribute("w"));
        double down = guides.value(path.attribute("h"));
        Sketch sketch = new Sketch(across > 0 ? width / across : 1 / EMU_PER_MILLIPOINT,
                down > 0 ? height / down : 1 / EMU_PER_MILLIPOINT, 0, 0);
        for (XmlElement step : path.children()) {
            step(sketch, step, guides);
        }
        String stroke = path.attribute("stroke");
        return new Figure(sketch.steps(), !"none".equals(path.attribute("fill")),
                !("0".equals(stroke) || "false".equals(stroke)));
    }

    private static void step(Sketch sketch, XmlElement step, Guides guides) {
        double[] at = new double[6];
        int count = 0;
        for (XmlElement point : step.children("a:pt")) {
            if (count < 6) {
                at[count++] = guides.value(point.attribute("x"));
                at[count++] = guides.value(point.attribute("y"));
            }
        }
        switch (step.name()) {
            case "a:moveTo" -> sketch.move(at[0], at[1]);
            case "a:lnTo" -> sketch.line(at[0], at[1]);
            case "a:cubicBezTo" -> sketch.curve(at[0], at[1], at[2], at[3], at[4], at[5]);
            case "a:quadBezTo" -> sketch.quadratic(at[0], at[1], at[2], at[3]);
            case "a:arcTo" -> sketch.arc(guides.value(step.attribute("wR")), guides.value(step.attribute("hR")),
                    Guides.radians(guides.value(step.attribute("stAng"))),
                    Guides.radians(guides.value(step.attribute("swAng"))));
            case "a:close" -> sketch.close();
            default -> { }
        }
    }
}
