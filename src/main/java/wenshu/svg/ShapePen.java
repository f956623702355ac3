package wenshu.svg;

import java.awt.geom.Path2D;
import wenshu.glyph.GlyphOutline;

/** Collects an outline as a Java shape. */
final class ShapePen implements GlyphOutline.Pen {

    private final Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);

    Path2D shape() {
        return shape;
    }

    @Override
    public void move(double x, double y) {
        shape.moveTo(x, y);
    }

    @Override
    public void line(double x, double y) {
        shape.lineTo(x, y);
    }

    @Override
    public void curve(double controlX, double controlY, double x, double y) {
        shape.quadTo(controlX, controlY, x, y);
    }

    @Override
    public void close() {
        if (shape.getCurrentPoint() != null) {
            shape.closePath();
        }
    }
}
