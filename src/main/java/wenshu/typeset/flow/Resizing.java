package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Contour.Step;
import wenshu.typeset.content.Graphic;

/** Gives graphics another size. */
final class Resizing {

    private Resizing() {
    }

    /** The graphic in another size; pens and text keep theirs. */
    static Graphic resized(Graphic graphic, int width, int height) {
        if (graphic.width() == width && graphic.height() == height) {
            return graphic;
        }
        return switch (graphic) {
            case Graphic.Picture p -> new Graphic.Picture(p.raster(), p.crop(), p.opacity(), p.turn(), width, height,
                    p.description());
            case Graphic.Shape s -> new Graphic.Shape(s.contours().stream()
                    .map(c -> contour(c, width, s.width(), height, s.height())).toList(), s.turn(), width, height,
                    s.text());
            case Graphic.Group g -> new Graphic.Group(g.members().stream().map(m -> new Graphic.Member(
                    resized(m.graphic(), scaled(m.graphic().width(), width, g.width()),
                            scaled(m.graphic().height(), height, g.height())),
                    scaled(m.x(), width, g.width()), scaled(m.y(), height, g.height()))).toList(), g.turn(), width,
                    height);
            case Graphic.Labelled l -> new Graphic.Labelled(l.label(), width, height);
        };
    }

    private static Contour contour(Contour contour, int width, int oldWidth, int height, int oldHeight) {
        List<Step> steps = contour.steps().stream().<Step>map(step -> switch (step) {
            case Step.Move m -> new Step.Move(scaled(m.x(), width, oldWidth), scaled(m.y(), height, oldHeight));
            case Step.Line l -> new Step.Line(scaled(l.x(), width, oldWidth), scaled(l.y(), height, oldHeight));
            case Step.Curve c -> new Step.Curve(scaled(c.x1(), width, oldWidth), scaled(c.y1(), height, oldHeight),
                    scaled(c.x2(), width, oldWidth), scaled(c.y2(), height, oldHeight),
                    scaled(c.x(), width, oldWidth), scaled(c.y(), height, oldHeight));
            case Step.Close close -> close;
        }).toList();
        return new Contour(steps, contour.fill(), contour.pen());
    }

    private static int scaled(int value, int to, int from) {
        return from <= 0 ? value : (int) ((long) value * to / from);
    }
}
