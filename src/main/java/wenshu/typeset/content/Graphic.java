package wenshu.typeset.content;

import java.util.List;

/**
 * Something drawn: in a line of text like a large character, or anchored beside the text ({@link Drawing}). Lengths in
 * millipoints, angles in thousandths of a degree clockwise.
 */
public sealed interface Graphic {

    /** The width it takes before any turning. */
    int width();

    /** The height it takes before any turning. */
    int height();

    /**
     * A picture.
     *
     * @param turn about its middle
     * @param opacity thousandths; 1,000 hides what is behind it
     * @param description for readers who cannot see it; may be empty
     */
    record Picture(Raster raster, Raster.Crop crop, int opacity, int turn, int width, int height, String description)
            implements Graphic {
    }

    /**
     * Lines and areas, with or without text among them.
     *
     * @param contours in the order of painting
     * @param turn of the whole with its text, about its middle
     * @param text or null
     */
    record Shape(List<Contour> contours, int turn, int width, int height, TextBox text) implements Graphic {
        public Shape {
            contours = List.copyOf(contours);
        }
    }

    /**
     * Graphics that stand together, each where it is in the group.
     *
     * @param turn of the whole about its middle
     */
    record Group(List<Member> members, int turn, int width, int height) implements Graphic {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** A graphic in a group and its top left corner there. */
    record Member(Graphic graphic, int x, int y) {
    }

    /**
     * What cannot be drawn, as an empty box of its size with a label: a chart, an embedded object.
     *
     * @param label what it is, in Chinese
     */
    record Labelled(String label, int width, int height) implements Graphic {
    }

    /** How a line is interrupted. */
    enum Dash {
        SOLID, DASHED, DOTTED, DASH_DOT;

        private static final int THINNEST = 500;

        /** Lengths of ink and gap in turn for a line of some width, millipoints (after 20.1.10.48); empty for SOLID. */
        public int[] pattern(int width) {
            int w = Math.max(width, THINNEST);
            return switch (this) {
                case SOLID -> new int[0];
                case DASHED -> new int[] {4 * w, 3 * w};
                case DOTTED -> new int[] {w, w};
                case DASH_DOT -> new int[] {4 * w, 3 * w, w, 3 * w};
            };
        }
    }

    /**
     * Text in a shape.
     *
     * @param margins between the shape's edges and the text
     * @param grows whether the shape becomes as high as its text
     */
    record TextBox(List<Block> blocks, Table.Margins margins, Table.VerticalAlign align, Direction direction,
            boolean grows) {
        public TextBox {
            blocks = List.copyOf(blocks);
        }
    }

    /** How lines of text run in a shape (20.1.10.83). */
    enum Direction {
        ACROSS,
        /** Downward from right to left, Chinese characters upright. */
        DOWN,
        /** All turned to the right. */
        TURNED_RIGHT,
        /** All turned to the left. */
        TURNED_LEFT
    }
}
