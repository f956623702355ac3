package wenshu.docx.draw;

import java.util.List;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Contour.Step;

/** A piece of a shape's outline before it is painted: whether it is filled, whether it is drawn. */
record Figure(List<Step> steps, boolean filled, boolean drawn) {

    /** An area with its edge. */
    static Figure area(List<Step> steps) {
        return new Figure(steps, true, true);
    }

    /** Nothing but a line. */
    static Figure line(List<Step> steps) {
        return new Figure(steps, false, true);
    }

    Contour painted(int fill, Pen pen) {
        return new Contour(steps, filled ? fill : -1, drawn ? pen : Pen.NONE);
    }

    /** The same mirrored in a box. */
    Figure mirrored(boolean across, boolean down, int width, int height) {
        return new Figure(steps.stream().<Step>map(step -> switch (step) {
            case Step.Move m -> new Step.Move(x(m.x(), across, width), x(m.y(), down, height));
            case Step.Line l -> new Step.Line(x(l.x(), across, width), x(l.y(), down, height));
            case Step.Curve c -> new Step.Curve(x(c.x1(), across, width), x(c.y1(), down, height),
                    x(c.x2(), across, width), x(c.y2(), down, height), x(c.x(), across, width),
                    x(c.y(), down, height));
            case Step.Close close -> close;
        }).toList(), filled, drawn);
    }

    private static int x(int value, boolean mirrored, int size) {
        return mirrored ? size - value : value;
    }
}
