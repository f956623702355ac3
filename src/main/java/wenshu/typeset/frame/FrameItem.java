package wenshu.typeset.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.content.Raster;
import wenshu.typeset.font.TrueTypeFace;

/** Something drawn on a page. Coordinates in millipoints from the page's top left corner, y downward. */
public sealed interface FrameItem {

    /** The same item moved. */
    FrameItem moved(int dx, int dy);

    /** Items out of what holds them, in the order of painting; what is turned stays as it is. */
    static List<FrameItem> flat(List<FrameItem> items) {
        List<FrameItem> flat = new ArrayList<>();
        for (FrameItem item : items) {
            if (item instanceof Turned || item.inner().isEmpty()) {
                flat.add(item);
            } else {
                flat.addAll(flat(item.inner()));
            }
        }
        return flat;
    }

    /** The items within it; none in what is itself drawn. */
    default List<FrameItem> inner() {
        return switch (this) {
            case Clipped clipped -> clipped.items();
            case Turned turned -> turned.items();
            case Tagged tagged -> tagged.items();
            case Link link -> link.items();
            case GlyphRun run -> List.of();
            case Stroke stroke -> List.of();
            case Fill fill -> List.of();
            case Path path -> List.of();
            case Picture picture -> List.of();
            case Destination destination -> List.of();
        };
    }

    /**
     * Glyphs of one face in one line.
     *
     * @param x of the first glyph's origin
     * @param y of the baseline
     * @param size em in millipoints
     * @param scale horizontal scale in percent
     * @param color 0xRRGGBB
     * @param glyphs glyph numbers
     * @param codePoints what each glyph stands for
     * @param offsets of each glyph's origin from x
     * @param width from x to the end of the last glyph's advance
     */
    record GlyphRun(int x, int y, TrueTypeFace face, int size, int scale, int color, boolean emboldened,
            boolean slanted, int[] glyphs, int[] codePoints, int[] offsets, int width) implements FrameItem {

        @Override
        public GlyphRun moved(int dx, int dy) {
            return new GlyphRun(x + dx, y + dy, face, size, scale, color, emboldened, slanted, glyphs, codePoints,
                    offsets, width);
        }

        /** The text that the glyphs stand for. */
        public String text() {
            return new String(codePoints, 0, codePoints.length);
        }
    }

    /** A straight line, its width centred on the two points. */
    record Stroke(int x1, int y1, int x2, int y2, int width, int color, Dash dash) implements FrameItem {

        /** An uninterrupted line. */
        public Stroke(int x1, int y1, int x2, int y2, int width, int color) {
            this(x1, y1, x2, y2, width, color, Dash.SOLID);
        }

        @Override
        public Stroke moved(int dx, int dy) {
            return new Stroke(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, color, dash);
        }
    }

    /**
     * An outline, filled, stroked or both.
     *
     * @param x, y where its own coordinates begin
     * @param segments in its own coordinates
     * @param fill 0xRRGGBB or -1
     * @param stroke 0xRRGGBB or -1
     */
    record Path(int x, int y, List<Segment> segments, int fill, int stroke, int strokeWidth, Dash dash)
            implements FrameItem {
        public Path {
            segments = List.copyOf(segments);
        }

        @Override
        public Path moved(int dx, int dy) {
            return new Path(x + dx, y + dy, segments, fill, stroke, strokeWidth, dash);
        }
    }

    /** A piece of an outline. */
    sealed interface Segment {

        /** Begins anew at a point. */
        record Move(int x, int y) implements Segment {
        }

        /** A straight line to a point. */
        record Line(int x, int y) implements Segment {
        }

        /** A cubic curve to x, y. */
        record Curve(int x1, int y1, int x2, int y2, int x, int y) implements Segment {
        }

        /** Back to where the outline began. */
        record Close() implements Segment {
        }
    }

    /**
     * A picture, stretched to a rectangle.
     *
     * @param opacity thousandths
     */
    record Picture(int x, int y, int width, int height, Raster raster, Raster.Crop crop, int opacity)
            implements FrameItem {
        @Override
        public Picture moved(int dx, int dy) {
            return new Picture(x + dx, y + dy, width, height, raster, crop, opacity);
        }
    }

    /**
     * Items turned about a point.
     *
     * @param x, y the point on the page; the items' coordinates count from it
     * @param angle thousandths of a degree, clockwise
     */
    record Turned(int x, int y, int angle, List<FrameItem> items) implements FrameItem {
        public Turned {
            items = List.copyOf(items);
        }

        @Override
        public Turned moved(int dx, int dy) {
            return new Turned(x + dx, y + dy, angle, items);
        }
    }

    /** Items with their place in the document's structure. */
    record Tagged(Tag tag, List<FrameItem> items) implements FrameItem {
        public Tagged {
            items = List.copyOf(items);
        }

        @Override
        public Tagged moved(int dx, int dy) {
            return new Tagged(tag, items.stream().map(i -> i.moved(dx, dy)).toList());
        }
    }

    /**
     * A rectangle that leads somewhere.
     *
     * @param target an address, or the name of a {@link Destination} after {@code #}
     * @param items what stands there
     */
    record Link(int x, int y, int width, int height, String target, List<FrameItem> items) implements FrameItem {
        public Link {
            items = List.copyOf(items);
        }

        private static final int LONGEST = 2_000;

        /** The name of the destination within the document, or null when it leads out of it. */
        public String place() {
            return target.startsWith("#") && target.length() > 1 ? target.substring(1) : null;
        }

        /**
         * The address outside, in ASCII with everything else escaped (RFC 3987, 3.1); null when it is neither of the
         * web nor of mail: a paper must not open files or start programs.
         */
        public String address() {
            String scheme = target.substring(0, Math.max(0, target.indexOf(':'))).toLowerCase(Locale.ROOT);
            if (target.length() > LONGEST || !List.of("http", "https", "mailto").contains(scheme)) {
                return null;
            }
            StringBuilder escaped = new StringBuilder(target.length());
            for (byte octet : target.getBytes(StandardCharsets.UTF_8)) {
                if (octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0) {
                    escaped.append((char) octet);
                } else {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
                }
            }
            return escaped.toString();
        }
        @Override
        public Link moved(int dx, int dy) {
            return new Link(x + dx, y + dy, width, height, target, items.stream().map(i -> i.moved(dx, dy)).toList());
        }
    }

    /** A place that links can go to. */
    record Destination(String name, int x, int y) implements FrameItem {
        @Override
        public Destination moved(int dx, int dy) {
            return new Destination(name, x + dx, y + dy);
        }
    }

    /** A filled rectangle. */
    record Fill(int x, int y, int width, int height, int color) implements FrameItem {
        @Override
        public Fill moved(int dx, int dy) {
            return new Fill(x + dx, y + dy, width, height, color);
        }
    }

    /** Items cut off at a rectangle. */
    record Clipped(int x, int y, int width, int height, List<FrameItem> items) implements FrameItem {
        public Clipped {
            items = List.copyOf(items);
        }

        @Override
        public Clipped moved(int dx, int dy) {
            return new Clipped(x + dx, y + dy, width, height, items.stream().map(i -> i.moved(dx, dy)).toList());
        }
    }
}
