package wenshu.typeset.flow;

import java.util.List;
import wenshu.typeset.content.Drawing;
import wenshu.typeset.content.Drawing.Position;
import wenshu.typeset.content.FramePlacement.Align;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.frame.FrameItem;

/**
 * An anchored drawing where it stands on its page, millipoints.
 *
 * @param width as it is drawn, before any turning
 * @param height as it is drawn: a text box may have grown
 */
public record PlacedDrawing(Drawing drawing, int x, int y, int width, int height, List<FrameItem> items) {

    public PlacedDrawing {
        items = List.copyOf(items);
    }

    /** The same further down. */
    public PlacedDrawing moved(int down) {
        return new PlacedDrawing(drawing, x, y + down, width, height,
                items.stream().map(item -> item.moved(0, down)).toList());
    }

    /** Places a drawing. */
    public static PlacedDrawing of(Drawing drawing, Surroundings around, GraphicSetter setter) {
        Graphic graphic = drawing.graphic();
        if (drawing.width() != null || drawing.height() != null) {
            int width = drawing.width() == null ? graphic.width()
                    : share(around.across(drawing.width().from()).width(), drawing.width().thousandths());
            int height = drawing.height() == null ? graphic.height()
                    : share(around.down(drawing.height().from()).height(), drawing.height().thousandths());
            graphic = Resizing.resized(graphic, width > 0 ? width : graphic.width(),
                    height > 0 ? height : graphic.height());
        }
        SetGraphic set = setter.set(graphic);
        Surroundings.Box across = around.across(drawing.horizontal().from());
        Surroundings.Box down = around.down(drawing.vertical().from());
        int x = place(drawing.horizontal(), across.x(), across.width(), set.width(), around.even());
        int y = place(drawing.vertical(), down.y(), down.height(), set.height(), false);
        boolean besideText = drawing.vertical().from() == Drawing.From.TEXT
                || drawing.vertical().from() == Drawing.From.CHARACTER;
        if (besideText && around.page().height() > 0) {
            // Word never lets what goes with a paragraph hang below the paper.
            y = Math.min(y, Math.max(around.page().y(), around.page().bottom() - set.height()));
        }
        return new PlacedDrawing(drawing, x, y, set.width(), set.height(), set.at(x, y));
    }

    private static int place(Position position, int from, int room, int size, boolean even) {
        if (position.align() != null && room > 0) {
            boolean swapped = position.mirrored() && even;
            return from + switch (position.align()) {
                case START -> swapped ? room - size : 0;
                case CENTER -> Math.floorDiv(room - size, 2);
                case END -> swapped ? 0 : room - size;
            };
        }
        if (position.align() == Align.END) {
            return from - size;
        }
        return from + (position.share() != 0 ? share(room, position.share()) : position.offset());
    }

    private static int share(int whole, int thousandths) {
        return (int) ((long) whole * thousandths / 1_000);
    }
}
