package wenshu.typeset.flow;

import wenshu.typeset.content.Drawing.From;

/**
 * What an anchored drawing may be measured from, on the page where it stands. Millipoints.
 *
 * @param page the whole page
 * @param text the type area, between the margins
 * @param column where the paragraph stands that it is anchored to; its top is the paragraph's
 * @param character left edge of the character that it is anchored to
 * @param line top of that character's line
 * @param even whether the page's number is even
 */
public record Surroundings(Box page, Box text, Box column, int character, int line, boolean even) {

    /** A rectangle. */
    public record Box(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    /** The same in a table's cell, which is a page of its own to what is laid out in it. */
    public static Surroundings cell(Box cell, int paragraphTop) {
        return new Surroundings(cell, cell, new Box(cell.x, paragraphTop, cell.width, cell.height), cell.x,
                paragraphTop, false);
    }

    /** The place and width that a horizontal place is measured from; only x and width count. */
    Box across(From from) {
        return switch (from) {
            case PAGE -> page;
            case MARGIN -> text;
            case TEXT, TOP_MARGIN, BOTTOM_MARGIN -> column;
            case CHARACTER -> new Box(character, 0, 0, 0);
            case LEFT_MARGIN -> left();
            case RIGHT_MARGIN -> right();
            case INSIDE_MARGIN -> even ? right() : left();
            case OUTSIDE_MARGIN -> even ? left() : right();
        };
    }

    /** The place and height that a vertical place is measured from; only y and height count. */
    Box down(From from) {
        return switch (from) {
            case PAGE -> page;
            case MARGIN -> text;
            case TEXT, LEFT_MARGIN, RIGHT_MARGIN -> new Box(0, column.y, 0, 0);
            case CHARACTER -> new Box(0, line, 0, 0);
            case TOP_MARGIN, INSIDE_MARGIN -> new Box(0, page.y, 0, text.y - page.y);
            case BOTTOM_MARGIN, OUTSIDE_MARGIN -> new Box(0, text.bottom(), 0, page.bottom() - text.bottom());
        };
    }

    private Box left() {
        return new Box(page.x, 0, text.x - page.x, 0);
    }

    private Box right() {
        return new Box(text.right(), 0, page.right() - text.right(), 0);
    }
}
