package wenshu.measure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;

/** Measures pages that our own layout has set. */
public final class FramePages {

    private static final int QUARTER = 90_000;
    /** A filled rectangle that is thinner than this is a rule. */
    private static final int THIN = 5_000;

    private final List<Pages.Font> fonts = new ArrayList<>();
    private final Map<TrueTypeFace, Integer> numbers = new IdentityHashMap<>();
    private final Map<TrueTypeFace, GlyphBoxes> boxes = new IdentityHashMap<>();

    private FramePages() {
    }

    /** The pages of these frames. */
    public static Pages of(List<Frame> frames) {
        FramePages pages = new FramePages();
        List<Sheet> sheets = frames.stream().map(frame -> pages.new Page(frame).sheet()).toList();
        return new Pages(Pages.Source.FRAMES, sheets, pages.fonts);
    }

    /** One page while it is read. */
    private final class Page {

        private final Frame frame;
        private final LineGathering lines = new LineGathering();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Box> pictures = new ArrayList<>();

        Page(Frame frame) {
            this.frame = frame;
            frame.items().forEach(item -> read(item, 0));
        }

        Sheet sheet() {
            return new Sheet(frame.width(), frame.height(), lines.lines(), bars, pictures);
        }

        private void read(FrameItem item, int turn) {
            switch (item) {
                case FrameItem.GlyphRun run -> glyphs(run, turn);
                case FrameItem.Stroke stroke when turn == 0 && (stroke.x1() == stroke.x2() || stroke.y1() == stroke.y2()) ->
                    bars.add(bar(stroke));
                case FrameItem.Fill fill when turn == 0 && Math.min(fill.width(), fill.height()) < THIN ->
                    bars.add(new Bar(new Box(fill.x(), fill.y(), fill.x() + fill.width(), fill.y() + fill.height()), fill.color()));
                case FrameItem.Path path when turn == 0 -> path(path);
                case FrameItem.Picture picture when turn == 0 -> pictures.add(new Box(picture.x(), picture.y(),
                        picture.x() + picture.width(), picture.y() + picture.height()));
                case FrameItem.Turned turned -> turned(turned, turn);
                default -> item.inner().forEach(inner -> read(inner, turn));
            }
        }

        private void glyphs(FrameItem.GlyphRun run, int turn) {
            GlyphBoxes ink = boxes.computeIfAbsent(run.face(), GlyphBoxes::new);
            int font = numbers.computeIfAbsent(run.face(), face -> {
                fonts.add(new Pages.Font(face.name(), true));
                return fonts.size() - 1;
            });
            for (int i = 0; i < run.glyphs().length; i++) {
                int x = run.x() + run.offsets()[i];
                int advance = (i + 1 < run.glyphs().length ? run.offsets()[i + 1] : run.width()) - run.offsets()[i];
                lines.add(run.y(), turn, new Glyph(Character.toString(run.codePoints()[i]), x, advance, run.size(), font,
                        run.color(), run.emboldened(), run.glyphs()[i] == 0 && run.codePoints()[i] > ' ',
                        ink.ink(run.glyphs()[i], x, run.y(), run.size(), run.scale())));
            }
        }

        /** Text that stands upright on its side is read on the page turned back; anything askew is left out. */
        private void turned(FrameItem.Turned turned, int turn) {
            int angle = Math.floorMod(turned.angle(), 4 * QUARTER);
            if (turn != 0 || angle % QUARTER != 0) {
                return;
            }
            int quarters = angle / QUARTER;
            int x = turned.x();
            int y = turned.y();
            int dx = switch (quarters) {
                case 1 -> y;
                case 2 -> frame.width() - x;
                case 3 -> frame.height() - y;
                default -> x;
            };
            int dy = switch (quarters) {
                case 1 -> frame.width() - x;
                case 2 -> frame.height() - y;
                case 3 -> x;
                default -> y;
            };
            turned.items().forEach(inner -> read(inner.moved(dx, dy), quarters));
        }

        private Bar bar(FrameItem.Stroke stroke) {
            int half = stroke.width() / 2;
            boolean lies = stroke.y1() == stroke.y2();
            Box box = new Box(Math.min(stroke.x1(), stroke.x2()) - (lies ? 0 : half),
                    Math.min(stroke.y1(), stroke.y2()) - (lies ? half : 0),
                    Math.max(stroke.x1(), stroke.x2()) + (lies ? 0 : stroke.width() - half),
                    Math.max(stroke.y1(), stroke.y2()) + (lies ? stroke.width() - half : 0));
            return new Bar(box, stroke.color());
        }

        /** A straight outline of one step is how shapes draw lines; a larger outline counts as a picture. */
        private void path(FrameItem.Path path) {
            Box box = null;
            for (FrameItem.Segment segment : path.segments()) {
                Box point = switch (segment) {
                    case FrameItem.Segment.Move to -> point(path, to.x(), to.y());
                    case FrameItem.Segment.Line to -> point(path, to.x(), to.y());
                    case FrameItem.Segment.Curve to -> point(path, to.x(), to.y());
                    case FrameItem.Segment.Close close -> null;
                };
                box = Box.around(box, point);
            }
            if (box == null) {
                return;
            }
            int width = path.stroke() < 0 ? 0 : path.strokeWidth();
            if (box.height() == 0 || box.width() == 0) {
                FrameItem.Stroke stroke = new FrameItem.Stroke(box.left(), box.top(), box.right(), box.bottom(), width, path.stroke());
                if (path.stroke() >= 0) {
                    bars.add(bar(stroke));
                }
            } else if (Math.min(box.width(), box.height()) < THIN) {
                bars.add(new Bar(box, path.fill() >= 0 ? path.fill() : Math.max(0, path.stroke())));
            } else {
                pictures.add(box);
            }
        }

        private Box point(FrameItem.Path path, int x, int y) {
            return new Box(path.x() + x, path.y() + y, path.x() + x, path.y() + y);
        }
    }
}
