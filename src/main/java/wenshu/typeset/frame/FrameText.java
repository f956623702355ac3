package wenshu.typeset.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Raster;

/** Writes frames as text that a person can read in a diff: one line of text a row, with where it stands in points. */
public final class FrameText {

    /** Longer outlines are only counted. */
    private static final int MOST_STEPS = 12;

    private FrameText() {
    }

    /** All pages: {@code page n WxH}, then {@code x..x2 @y size text}, lines and fills. */
    public static String of(List<Frame> pages) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            Frame page = pages.get(i);
            out.append("page ").append(i + 1).append(' ').append(points(page.width())).append('x')
                    .append(points(page.height())).append('\n');
            List<FrameItem> flat = new ArrayList<>();
            page.items().forEach(item -> flatten(item, flat));
            lines(flat, out);
        }
        return out.toString();
    }

    private static void flatten(FrameItem item, List<FrameItem> into) {
        switch (item) {
            case FrameItem.Clipped clipped when FrameItem.flat(clipped.items()).stream()
                    .noneMatch(inner -> inner instanceof FrameItem.Picture) ->
                clipped.items().forEach(inner -> flatten(inner, into));
            case FrameItem.Tagged tagged -> tagged.items().forEach(inner -> flatten(inner, into));
            case FrameItem.Link link -> {
                into.add(item);
                link.items().forEach(inner -> flatten(inner, into));
            }
            default -> into.add(item);
        }
    }

    private static void lines(List<FrameItem> items, StringBuilder out) {
        List<FrameItem.GlyphRun> runs = new ArrayList<>();
        for (FrameItem item : items) {
            switch (item) {
                case FrameItem.GlyphRun run -> runs.add(run);
                case FrameItem.Stroke s -> out.append("  stroke ").append(points(s.x1())).append(',')
                        .append(points(s.y1())).append(" - ").append(points(s.x2())).append(',')
                        .append(points(s.y2())).append(" w").append(points(s.width()))
                        .append(color("", s.color()))
                        .append(s.dash() == Graphic.Dash.SOLID ? "" : " " + s.dash()).append('\n');
                case FrameItem.Fill f -> out.append("  fill ").append(points(f.x())).append(',')
                        .append(points(f.y())).append(' ').append(points(f.width())).append('x')
                        .append(points(f.height())).append(String.format(Locale.ROOT, " #%06x%n", f.color()));
                case FrameItem.Path p -> out.append("  path ").append(points(p.x())).append(',')
                        .append(points(p.y())).append(' ').append(steps(p.segments())).append(color(" fill", p.fill()))
                        .append(color(" stroke", p.stroke()))
                        .append(p.stroke() < 0 ? "" : " w" + points(p.strokeWidth()))
                        .append(p.dash() == Graphic.Dash.SOLID ? "" : " " + p.dash()).append('\n');
                case FrameItem.Picture p -> out.append("  picture ").append(points(p.x())).append(',')
                        .append(points(p.y())).append(' ').append(points(p.width())).append('x')
                        .append(points(p.height())).append(' ').append(p.raster())
                        .append(p.crop().equals(Raster.Crop.NONE) ? "" : " " + p.crop())
                        .append(p.opacity() == 1_000 ? "" : " opacity " + p.opacity()).append('\n');
                case FrameItem.Turned turned -> {
                    out.append("  turned ").append(points(turned.angle())).append(" about ").append(points(turned.x()))
                            .append(',').append(points(turned.y())).append('\n');
                    List<FrameItem> flat = new ArrayList<>();
                    turned.items().forEach(inner -> flatten(inner, flat));
                    StringBuilder inside = new StringBuilder();
                    lines(flat, inside);
                    inside.toString().lines().forEach(line -> out.append("  ").append(line).append('\n'));
                }
                case FrameItem.Link l -> out.append("  link ").append(points(l.x())).append(',').append(points(l.y()))
                        .append(' ').append(points(l.width())).append('x').append(points(l.height())).append(" to ")
                        .append(l.target()).append('\n');
                case FrameItem.Destination d -> out.append("  place ").append(points(d.x())).append(',')
                        .append(points(d.y())).append(' ').append(d.name()).append('\n');
                case FrameItem.Clipped c -> {
                    out.append("  clipped ").append(points(c.x())).append(',').append(points(c.y())).append(' ')
                            .append(points(c.width())).append('x').append(points(c.height())).append('\n');
                    StringBuilder inside = new StringBuilder();
                    lines(FrameItem.flat(c.items()), inside);
                    inside.toString().lines().forEach(line -> out.append("  ").append(line).append('\n'));
                }
                case FrameItem.Tagged tagged -> { }
            }
        }
        runs.sort(Comparator.comparingInt(FrameItem.GlyphRun::y).thenComparingInt(FrameItem.GlyphRun::x));
        for (int from = 0; from < runs.size(); ) {
            int to = from + 1;
            while (to < runs.size() && runs.get(to).y() == runs.get(from).y()
                    && runs.get(to).x() - end(runs.get(to - 1)) < runs.get(to).size() * 3 / 2) {
                to++;
            }
            FrameItem.GlyphRun first = runs.get(from);
            StringBuilder text = new StringBuilder();
            runs.subList(from, to).forEach(run -> text.append(run.text()));
            out.append("  ").append(points(first.x())).append("..").append(points(end(runs.get(to - 1))))
                    .append(" @").append(points(first.y())).append(' ').append(points(first.size())).append("pt ")
                    .append(first.face().name())
                    .append(first.emboldened() ? " bold" : "").append(first.slanted() ? " slanted" : "").append(" | ").append(text).append('\n');
            from = to;
        }
    }

    private static String steps(List<FrameItem.Segment> segments) {
        if (segments.size() > MOST_STEPS) {
            return segments.size() + " segments";
        }
        StringBuilder out = new StringBuilder();
        for (FrameItem.Segment segment : segments) {
            out.append(out.isEmpty() ? "" : " ").append(switch (segment) {
                case FrameItem.Segment.Move m -> "M " + points(m.x()) + ',' + points(m.y());
                case FrameItem.Segment.Line l -> "L " + points(l.x()) + ',' + points(l.y());
                case FrameItem.Segment.Curve c -> "C " + points(c.x1()) + ',' + points(c.y1()) + ' ' + points(c.x2())
                        + ',' + points(c.y2()) + ' ' + points(c.x()) + ',' + points(c.y());
                case FrameItem.Segment.Close close -> "Z";
            });
        }
        return out.toString();
    }

    private static String color(String what, int color) {
        return color < 0 ? "" : what + String.format(Locale.ROOT, " #%06x", color);
    }

    private static int end(FrameItem.GlyphRun run) {
        return run.x() + run.width();
    }

    private static String points(int millipoints) {
        int hundredths = Math.floorDiv(millipoints + 5, 10);
        return String.format(Locale.ROOT, "%s%d.%02d", hundredths < 0 ? "-" : "", Math.abs(hundredths) / 100,
                Math.abs(hundredths) % 100);
    }
}
