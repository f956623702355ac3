package wenshu.docx.draw;

import java.util.ArrayList;
import java.util.List;
import wenshu.docx.xml.XmlElement;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Contour.Step;
import wenshu.typeset.content.Graphic.Dash;

/** Paints figures with lines that are more than one stroke: compound lines and arrow heads (20.1.8.37, 20.1.10.15). */
final class Strokes {

    private static final int WHITE = 0xFFFFFF;

    private Strokes() {
    }

    /**
     * Adds a figure's contours.
     *
     * @param line the {@code a:ln} with {@code cmpd}, {@code a:headEnd} and {@code a:tailEnd}, or null
     */
    static void paint(List<Contour> into, Figure figure, int fill, Pen pen, XmlElement line) {
        boolean plain = line == null || pen.color() < 0 || !figure.drawn();
        if (plain) {
            into.add(figure.painted(fill, pen));
            return;
        }
        List<Step> steps = new ArrayList<>(figure.steps());
        List<Contour> heads = new ArrayList<>();
        if (!figure.filled() && steps.size() > 1) {
            heads.addAll(ArrowHead.atBegin(steps, line.child("a:headEnd"), pen));
            heads.addAll(ArrowHead.atEnd(steps, line.child("a:tailEnd"), pen));
        }
        Figure shortened = new Figure(steps, figure.filled(), true);
        String compound = line.attribute("cmpd");
        if (compound == null || compound.equals("sng")) {
            into.add(shortened.painted(fill, pen));
        } else {
            compound(into, shortened, fill, pen, compound);
        }
        into.addAll(heads);
    }

    /** The strokes of a compound line: where the middle of each is and how wide it is, as shares of the whole. */
    private static double[][] parts(String compound) {
        return switch (compound) {
            case "thickThin" -> new double[][] {{-.2, .6}, {.4, .2}};
            case "thinThick" -> new double[][] {{-.4, .2}, {.2, .6}};
            case "tri" -> new double[][] {{-.4, .2}, {0, .3}, {.4, .2}};
            default -> new double[][] {{-1 / 3.0, 1 / 3.0}, {1 / 3.0, 1 / 3.0}};
        };
    }

    static void compound(List<Contour> into, Figure figure, int fill, Pen pen, String compound) {
        List<Step> steps = figure.steps();
        if (steps.size() == 2 && steps.get(0) instanceof Step.Move from && steps.get(1) instanceof Step.Line to) {
            double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
            for (double[] part : parts(compound)) {
                int dx = (int) Math.round(-(to.y() - from.y()) / length * part[0] * pen.width());
                int dy = (int) Math.round((to.x() - from.x()) / length * part[0] * pen.width());
                into.add(new Contour(List.of(new Step.Move(from.x() + dx, from.y() + dy),
                        new Step.Line(to.x() + dx, to.y() + dy)), -1,
                        new Pen(pen.color(), Math.max(100, (int) (part[1] * pen.width())), pen.dash())));
            }
            return;
        }
        // Around an area: the whole width, and the gap in white upon it.
        into.add(figure.painted(fill, pen));
        into.add(new Figure(steps, false, true).painted(-1, new Pen(WHITE, pen.width() / 3, Dash.SOLID)));
    }
}
