package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Contour.Step;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.Segment;
import wenshu.typeset.frame.Tag;
import wenshu.typeset.inline.PageNumbers;

/** Turns graphics into items, with the text that stands in them. */
public final class GraphicSetter {

    private final ShapeText text;

    /**
     * @param stories sets the text in shapes
     * @param numbers for the page numbers in it
     */
    public GraphicSetter(Stories stories, PageNumbers numbers) {
        this.text = new ShapeText(stories, numbers);
    }

    /** Sets a graphic; a text box that grows has its final height then. */
    public SetGraphic set(Graphic graphic) {
        return switch (graphic) {
            case Graphic.Shape shape -> shape(shape);
            case Graphic.Picture p -> new SetGraphic(p.width(), p.height(), turned(p.turn(), p.width(), p.height(),
                    List.of(new FrameItem.Tagged(new Tag(Tag.Role.FIGURE, null, 0, p.description()),
                            List.of(new FrameItem.Picture(0, 0, p.width(), p.height(), p.raster(), p.crop(),
                                    p.opacity()))))));
            case Graphic.Group group -> {
                List<FrameItem> items = new ArrayList<>();
                group.members().forEach(m -> items.addAll(set(m.graphic()).at(m.x(), m.y())));
                yield new SetGraphic(group.width(), group.height(), turned(group.turn(), group.width(),
                        group.height(), items));
            }
            case Graphic.Labelled labelled -> new SetGraphic(labelled.width(), labelled.height(),
                    text.label(labelled));
        };
    }

    private SetGraphic shape(Graphic.Shape shape) {
        List<FrameItem> inside = List.of();
        int height = shape.height();
        if (shape.text() != null) {
            ShapeText.Inside set = text.set(shape.text(), shape.width(), height);
            height = set.height();
            inside = set.items();
        }
        Graphic.Shape grown = (Graphic.Shape) Resizing.resized(shape, shape.width(), height);
        List<FrameItem> items = new ArrayList<>();
        grown.contours().forEach(contour -> contour(items, contour));
        items.addAll(inside);
        return new SetGraphic(shape.width(), height, turned(shape.turn(), shape.width(), height, items));
    }

    private static List<FrameItem> turned(int angle, int width, int height, List<FrameItem> items) {
        if (angle == 0 || items.isEmpty()) {
            return items;
        }
        int x = width / 2;
        int y = height / 2;
        return List.of(new FrameItem.Turned(x, y, angle, items.stream().map(item -> item.moved(-x, -y)).toList()));
    }

    private static void contour(List<FrameItem> items, Contour contour) {
        Contour.Pen pen = contour.pen();
        boolean inked = pen.color() >= 0 && pen.width() > 0;
        if (contour.steps().size() == 2 && contour.steps().getFirst() instanceof Step.Move from
                && contour.steps().getLast() instanceof Step.Line to) {
            if (inked) {
                items.add(new FrameItem.Stroke(from.x(), from.y(), to.x(), to.y(), pen.width(), pen.color(),
                        pen.dash()));
            }
            return;
        }
        if (inked || contour.fill() >= 0) {
            List<Segment> segments = contour.steps().stream().map(GraphicSetter::segment).toList();
            items.add(new FrameItem.Path(0, 0, segments, contour.fill(), inked ? pen.color() : -1, pen.width(),
                    pen.dash()));
        }
    }

    private static Segment segment(Step step) {
        return switch (step) {
            case Step.Move m -> new Segment.Move(m.x(), m.y());
            case Step.Line l -> new Segment.Line(l.x(), l.y());
            case Step.Curve c -> new Segment.Curve(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
            case Step.Close close -> new Segment.Close();
        };
    }
}
