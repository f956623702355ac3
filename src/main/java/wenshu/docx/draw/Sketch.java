package wenshu.docx.draw;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Contour.Step;

/** Gathers the steps of a contour: coordinates of its own, which are stretched to millipoints. */
final class Sketch {

    /** Steps of one contour; more are left out. */
    private static final int MOST = 50_000;
    private static final double FULL = 2 * Math.PI;

    private final List<Step> steps = new ArrayList<>();
    private final double scaleX;
    private final double scaleY;
    private final double originX;
    private final double originY;
    private double x;
    private double y;
    private double startX;
    private double startY;

    /** Coordinates that are millipoints. */
    Sketch() {
        this(1, 1, 0, 0);
    }

    /** Coordinates that count from an origin and are multiplied. */
    Sketch(double scaleX, double scaleY, double originX, double originY) {
        this.scaleX = scaleX;
        this.scaleY = scaleY;
        this.originX = originX;
        this.originY = originY;
    }

    Sketch move(double toX, double toY) {
        add(new Step.Move(across(toX), down(toY)), toX, toY);
        startX = toX;
        startY = toY;
        return this;
    }

    Sketch line(double toX, double toY) {
        return add(new Step.Line(across(toX), down(toY)), toX, toY);
    }

    Sketch curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        return add(new Step.Curve(across(x1), down(y1), across(x2), down(y2), across(toX), down(toY)), toX, toY);
    }

    /** A curve with one control point. */
    Sketch quadratic(double cx, double cy, double toX, double toY) {
        return curve(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, toX + (cx - toX) * 2 / 3, toY + (cy - toY) * 2 / 3,
                toX, toY);
    }

    /**
     * A piece of an ellipse from where the pen stands (20.1.9.1).
     *
     * @param start direction in which the pen stands from the middle, radians clockwise
     * @param swing how far it goes on
     */
    Sketch arc(double radiusX, double radiusY, double start, double swing) {
        double sweep = Math.clamp(swing, -FULL, FULL);
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
        double step = sweep / pieces;
        // The angles of the file are seen from the middle; on a flat ellipse they are not those of its parameter.
        double angle = parameter(radiusX, radiusY, start);
        double middleX = x - radiusX * Math.cos(angle);
        double middleY = y - radiusY * Math.sin(angle);
        double k = 4.0 / 3 * Math.tan(step / 4);
        for (int i = 0; i < pieces; i++) {
            double next = angle + step;
            curve(middleX + radiusX * (Math.cos(angle) - k * Math.sin(angle)),
                    middleY + radiusY * (Math.sin(angle) + k * Math.cos(angle)),
                    middleX + radiusX * (Math.cos(next) + k * Math.sin(next)),
                    middleY + radiusY * (Math.sin(next) - k * Math.cos(next)),
                    middleX + radiusX * Math.cos(next), middleY + radiusY * Math.sin(next));
            angle = next;
        }
        return this;
    }

    private static double parameter(double radiusX, double radiusY, double angle) {
        boolean straight = Math.abs(Math.IEEEremainder(angle, Math.PI / 2)) < 1e-6;
        return straight || radiusX <= 0 || radiusY <= 0 ? angle
                : Math.atan2(radiusX * Math.sin(angle), radiusY * Math.cos(angle));
    }

    Sketch close() {
        return add(new Step.Close(), startX, startY);
    }

    private Sketch add(Step step, double toX, double toY) {
        if (steps.size() < MOST) {
            steps.add(step);
        }
        x = toX;
        y = toY;
        return this;
    }

    private int across(double value) {
        return (int) Math.clamp(Math.round((value - originX) * scaleX), -100_000_000L, 100_000_000L);
    }

    private int down(double value) {
        return (int) Math.clamp(Math.round((value - originY) * scaleY), -100_000_000L, 100_000_000L);
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    List<Step> steps() {
        return steps;
    }

    /** Straight lines from point to point and back to the first; coordinates as shares of a box. */
    static List<Step> polygon(double width, double height, double... shares) {
        Sketch sketch = new Sketch(width, height, 0, 0);
        sketch.move(shares[0], shares[1]);
        for (int i = 2; i + 1 < shares.length; i += 2) {
            sketch.line(shares[i], shares[i + 1]);
        }
        return sketch.close().steps();
    }
}
