package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Graphic.Paint;
import wenshu.typeset.frame.FrameItem;

/** Turns graphics into items. */
public final class GraphicSetter {

    /** The items of a graphic with its top left corner at the given place, millipoints. */
    public List<FrameItem> items(Graphic graphic, int x, int y) {
        List<FrameItem> items = new ArrayList<>();
        switch (graphic) {
            case Graphic.Shape shape -> shape(items, shape, x, y);
            case Graphic.Picture picture -> items.add(new FrameItem.Picture(x, y, picture.width(), picture.height(),
                    picture.raster(), picture.crop(), picture.opacity()));
            case Graphic.Group group ->
                group.members().forEach(m -> items.addAll(items(m.graphic(), x + m.x(), y + m.y())));
            case Graphic.Labelled labelled -> box(items, new Paint(0x808080, 500, Graphic.Dash.DASHED, -1), x, y,
                    labelled.width(), labelled.height());
        }
        return items;
    }

    private static void shape(List<FrameItem> items, Graphic.Shape shape, int x, int y) {
        Paint paint = shape.paint();
        if (shape.outline() == Graphic.Outline.LINE) {
            if (paint.stroke() >= 0) {
                items.add(new FrameItem.Stroke(x, y, x + shape.width(), y + shape.height(), paint.strokeWidth(),
                        paint.stroke(), paint.dash()));
            }
            return;
        }
        box(items, paint, x, y, shape.width(), shape.height());
    }

    private static void box(List<FrameItem> items, Paint paint, int x, int y, int width, int height) {
        int x2 = x + width;
        int y2 = y + height;
        if (paint.fill() >= 0) {
            items.add(new FrameItem.Fill(x, y, width, height, paint.fill()));
        }
        if (paint.stroke() >= 0) {
            int w = paint.strokeWidth();
            items.add(new FrameItem.Stroke(x - w / 2, y, x2 + w / 2, y, w, paint.stroke(), paint.dash()));
            items.add(new FrameItem.Stroke(x - w / 2, y2, x2 + w / 2, y2, w, paint.stroke(), paint.dash()));
            items.add(new FrameItem.Stroke(x, y, x, y2, w, paint.stroke(), paint.dash()));
            items.add(new FrameItem.Stroke(x2, y, x2, y2, w, paint.stroke(), paint.dash()));
        }
    }
}
