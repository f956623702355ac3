package wenshu.typeset.flow;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.Table;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.inline.PageNumbers;

/** Sets the text in shapes: insets, vertical alignment, direction, growing (ECMA-376, 21.1.2.1.1 a:bodyPr). */
final class ShapeText {

    /** Text boxes in text boxes in text boxes: Word itself allows none, hostile files try any number. */
    private static final int DEEPEST = 5;
    private static final int LABEL_SIZE = 9_000;
    private static final int LABEL_COLOR = 0x808080;
    private static final Table.Margins NO_MARGINS = new Table.Margins(0, 0, 0, 0);

    private final Stories stories;
    private final PageNumbers numbers;

    ShapeText(Stories stories, PageNumbers numbers) {
        this.stories = stories;
        this.numbers = numbers;
    }

    /** The text relative to the shape's top left corner, and how high the shape is with it. */
    record Inside(int height, List<FrameItem> items) {
    }

    Inside set(Graphic.TextBox box, int width, int height) {
        if (stories.depth() >= DEEPEST) {
            return new Inside(height, List.of());
        }
        Stories inner = stories.inside();
        Table.Margins margins = box.margins();
        int roomAcross = Math.max(1_000, width - margins.left() - margins.right());
        int roomDown = Math.max(0, height - margins.top() - margins.bottom());
        boolean across = box.direction() == Graphic.Direction.ACROSS;
        Stack stack = inner.stack(box.blocks(), across ? roomAcross : Math.max(1_000, roomDown), numbers);
        int needed = stack.height();
        int grown = height;
        if (box.grows() && across) {
            grown = needed + margins.top() + margins.bottom();
            roomDown = needed;
        }
        int depth = across ? roomDown : roomAcross;
        int spare = Math.max(0, depth - needed);
        int offset = switch (box.align()) {
            case TOP -> 0;
            case CENTER -> spare / 2;
            case BOTTOM -> spare;
        };
        List<FrameItem> items = stack.items(0, offset);
        if (across) {
            items = moved(items, margins.left(), margins.top());
        } else if (box.direction() == Graphic.Direction.TURNED_LEFT) {
            items = List.of(new FrameItem.Turned(margins.left(), margins.top() + roomDown, -90_000, items));
        } else if (box.direction() == Graphic.Direction.DOWN) {
            items = UprightText.down(items, margins.left() + roomAcross, margins.top());
        } else {
            items = List.of(new FrameItem.Turned(margins.left() + roomAcross, margins.top(), 90_000, items));
        }
        boolean cut = needed > depth && !box.grows();
        return new Inside(grown, cut ? List.of(new FrameItem.Clipped(0, 0, width,
                across ? height - margins.bottom() : height, items)) : items);
    }

    /** What stands for a graphic that cannot be drawn: a dashed box with its name in the middle. */
    List<FrameItem> label(Graphic.Labelled labelled) {
        int width = labelled.width();
        int height = labelled.height();
        List<FrameItem> items = new ArrayList<>();
        items.add(new FrameItem.Path(0, 0, List.of(new FrameItem.Segment.Move(0, 0),
                new FrameItem.Segment.Line(width, 0), new FrameItem.Segment.Line(width, height),
                new FrameItem.Segment.Line(0, height), new FrameItem.Segment.Close()), -1, LABEL_COLOR, 500,
                Dash.DASHED));
        int size = Math.min(LABEL_SIZE, Math.min(height * 2 / 3, width / Math.max(1, labelled.label().length())));
        if (size < 2_000) {
            return items;
        }
        CharacterStyle style = CharacterStyle.plain("Times New Roman", "宋体", size).colored(LABEL_COLOR);
        Paragraph paragraph = new Paragraph(ParagraphStyle.plain(ParagraphStyle.Alignment.CENTER, style),
                List.of(new Inline.Text(labelled.label(), style)));
        items.addAll(set(new Graphic.TextBox(List.of(paragraph), NO_MARGINS, Table.VerticalAlign.CENTER,
                Graphic.Direction.ACROSS, false), width, height).items());
        return items;
    }

    private static List<FrameItem> moved(List<FrameItem> items, int dx, int dy) {
        return items.stream().map(item -> item.moved(dx, dy)).toList();
    }
}
