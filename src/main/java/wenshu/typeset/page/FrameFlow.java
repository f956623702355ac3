package wenshu.typeset.page;

import wenshu.typeset.content.Drawing.Wrap;
import wenshu.typeset.content.FramePlacement;
import wenshu.typeset.content.Table.Margins;
import wenshu.typeset.flow.Part;
import wenshu.typeset.flow.Stack;

/** Puts frames of text on the page of a column (ECMA-376, 17.3.1.11); the text around gives way. */
final class FrameFlow {

    private final Column column;

    FrameFlow(Column column) {
        this.column = column;
    }

    Position framed(Part.Framed part, Position at, Position after) {
        FramePlacement placement = part.placement();
        Stack stack = part.stack();
        int height = Math.max(placement.height(), stack.height());
        boolean atFoot = placement.verticalAnchor() == FramePlacement.Anchor.MARGIN
                && placement.verticalAlign() == FramePlacement.Align.END;
        boolean inText = placement.verticalAnchor() == FramePlacement.Anchor.TEXT;
        int below = atFoot ? height : inText ? placement.y() + height : 0;
        if (below > column.room() && !column.mustTake()) {
            column.stop = Column.Stop.FULL;
            return at;
        }
        int x = placement.dropCap() == FramePlacement.DropCap.MARGIN
                ? column.x - part.width() - placement.wrap().margins().right()
                : Placing.x(placement.horizontalAnchor(), placement.horizontalAlign(column.sheet.number()), placement.x(), part.width(),
                        column.sheet, column.x);
        int y = atFoot ? column.y + column.room() - height : Placing.y(placement.verticalAnchor(),
                placement.verticalAlign(), placement.y(), height, column.sheet, column.y);
        column.items.addAll(stack.items(x, y));
        column.notes.add(stack.notes());
        if (atFoot) {
            column.foot += height;
        } else {
            Wrap wrap = placement.wrap();
            Margins margins = wrap.margins();
            column.zones.add(new Zones.Zone(new Zones.Owner(part.owner()), x - margins.left(), y - margins.top(),
                    x + part.width() + margins.right(), y + height + margins.bottom(),
                    wrap.kind() == Wrap.Kind.TOP_AND_BOTTOM, wrap.side()), column, column.y);
        }
        return after;
    }
}
