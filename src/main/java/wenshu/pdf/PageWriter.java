package wenshu.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfPage;
import java.util.List;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.Segment;
import wenshu.typeset.frame.Tag;

/** Writes one frame as a PDF content stream (ISO 32000-1, 8 and 9). */
final class PageWriter {

    private final int height;
    private final PdfPage page;
    private final PageResources resources;
    private final Writing writing;
    private final ContentStream out = new ContentStream();
    private final Marks marks;
    private Turning turning = Turning.NONE;

    PageWriter(Frame frame, PdfPage page, PageResources resources, Writing writing) {
        this.height = frame.height();
        this.page = page;
        this.resources = resources;
        this.writing = writing;
        this.marks = new Marks(out, writing.structure());
        frame.items().forEach(this::item);
        marks.close();
    }

    byte[] content() {
        return out.toBytes();
    }

    private void item(FrameItem item) {
        switch (item) {
            case FrameItem.GlyphRun run -> glyphs(run);
            case FrameItem.Stroke stroke -> stroke(stroke);
            case FrameItem.Fill fill -> {
                marks.draw();
                out.fillColor(fill.color());
                rectangle(fill.x(), fill.y(), fill.width(), fill.height()).add("f\n");
            }
            case FrameItem.Path path -> path(path);
            case FrameItem.Picture picture -> picture(picture);
            case FrameItem.Clipped clipped -> {
                marks.close();
                out.save();
                clip(clipped.x(), clipped.y(), clipped.width(), clipped.height());
                clipped.items().forEach(this::item);
                marks.close();
                out.restore();
            }
            case FrameItem.Turned turned -> turned(turned);
            case FrameItem.Tagged tagged -> tagged(tagged);
            case FrameItem.Link link -> link(link);
            case FrameItem.Destination destination -> writing.annotations().place(destination.name(), page,
                    turning.x(destination.x(), destination.y()), height - turning.y(destination.x(), destination.y()));
        }
    }

    private void tagged(FrameItem.Tagged tagged) {
        Tag before = marks.current();
        Tag tag = tagged.tag();
        if (marks.enter(tag) && tag.role() == Tag.Role.HEADING) {
            int top = FirstLine.top(tagged.items(), turning);
            writing.outline().add(writing.structure().depth(tag), tag.text(), page, height - top);
        }
        tagged.items().forEach(this::item);
        marks.leave(tag, before);
    }

    private void link(FrameItem.Link link) {
        int[] box = turning.box(link.x(), link.y(), link.width(), link.height());
        PdfDictionary annotation = writing.annotations().link(link, page, box[0], height - box[3], box[2],
                height - box[1]);
        if (annotation == null || writing.structure() == null) {
            link.items().forEach(this::item);
            return;
        }
        Tag before = marks.current();
        Tag tag = new Tag(Tag.Role.LINK, before, 0, "");
        marks.enter(tag);
        link.items().forEach(this::item);
        marks.leave(tag, before);
        writing.structure().own(tag, annotation);
    }

    private void stroke(FrameItem.Stroke stroke) {
        marks.draw();
        out.strokeColor(stroke.color());
        out.lineWidth(stroke.width());
        out.dash(stroke.dash(), stroke.width());
        point(stroke.x1(), stroke.y1()).add("m ");
        point(stroke.x2(), stroke.y2()).add("l S\n");
    }

    private void path(FrameItem.Path path) {
        boolean filled = path.fill() >= 0;
        boolean stroked = path.stroke() >= 0;
        if (path.segments().isEmpty() || !filled && !stroked) {
            return;
        }
        marks.draw();
        if (filled) {
            out.fillColor(path.fill());
        }
        if (stroked) {
            out.strokeColor(path.stroke());
            out.lineWidth(path.strokeWidth());
            out.dash(path.dash(), path.strokeWidth());
        }
        segments(path.x(), path.y(), path.segments());
        out.add(filled && stroked ? "B\n" : filled ? "f\n" : "S\n");
    }

    private void segments(int x, int y, List<Segment> segments) {
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move move -> point(x + move.x(), y + move.y()).add("m ");
                case Segment.Line line -> point(x + line.x(), y + line.y()).add("l ");
                case Segment.Curve curve -> {
                    point(x + curve.x1(), y + curve.y1());
                    point(x + curve.x2(), y + curve.y2());
                    point(x + curve.x(), y + curve.y()).add("c ");
                }
                case Segment.Close close -> out.add("h ");
            }
        }
    }

    /** The whole picture is stretched so that what is left of it after cropping fills the rectangle. */
    private void picture(FrameItem.Picture picture) {
        int shownWidth = 1_000 - picture.crop().left() - picture.crop().right();
        int shownHeight = 1_000 - picture.crop().top() - picture.crop().bottom();
        if (shownWidth <= 0 || shownHeight <= 0 || picture.width() <= 0 || picture.height() <= 0
                || picture.opacity() <= 0) {
            return;
        }
        long width = 1_000L * picture.width() / shownWidth;
        long itsHeight = 1_000L * picture.height() / shownHeight;
        long x = picture.x() - width * picture.crop().left() / 1_000;
        long y = picture.y() - itsHeight * picture.crop().top() / 1_000;
        marks.draw();
        out.save();
        if (x < picture.x() || y < picture.y() || width > picture.width() || itsHeight > picture.height()) {
            clip(picture.x(), picture.y(), picture.width(), picture.height());
        }
        if (picture.opacity() < 1_000) {
            out.add('/').add(resources.opacity(picture.opacity())).add(" gs ");
        }
        out.number(width).add(" 0 0 ").number(itsHeight).add(' ').number(x).add(' ').number(height - y - itsHeight)
                .add(" cm /").add(resources.picture(picture.raster())).add(" Do ");
        out.restore();
    }

    /** Items whose own coordinates count from a point: the origin goes there, and their y stays downward. */
    private void turned(FrameItem.Turned turned) {
        double radians = Math.toRadians(-turned.angle() / 1_000.0);
        long cos = Math.round(StrictMath.cos(radians) * 100_000);
        long sin = Math.round(StrictMath.sin(radians) * 100_000);
        marks.close();
        out.save();
        for (long part : new long[] {cos, sin, -sin, cos}) {
            out.decimal(part, 100_000).add(' ');
        }
        point(turned.x(), turned.y()).add("cm 1 0 0 1 0 ");
        out.number(-height).add(" cm\n");
        Turning around = turning;
        turning = turning.then(turned);
        turned.items().forEach(this::item);
        turning = around;
        marks.close();
        out.restore();
    }

    private void glyphs(FrameItem.GlyphRun run) {
        marks.draw();
        EmbeddedFont font = resources.font(run.face());
        out.fillColor(run.color());
        if (run.emboldened()) {
            out.strokeColor(run.color());
            out.lineWidth(run.size() / 30);
            out.dash(Dash.SOLID, 0);
        }
        out.add("BT /").add(font.resourceName()).add(' ').number(run.size()).add(" Tf ");
        if (run.scale() != 100) {
            out.number(run.scale() * 1_000L).add(" Tz ");
        }
        if (run.emboldened()) {
            out.add("2 Tr ");
        }
        out.add("1 0 ").add(run.slanted() ? "0.21" : "0").add(" 1 ");
        point(run.x(), run.y()).add("Tm [<");
        show(run, font);
        out.add(">] TJ ");
        if (run.scale() != 100) {
            out.add("100 Tz ");
        }
        if (run.emboldened()) {
            out.add("0 Tr ");
        }
        out.add("ET\n");
    }

    /** Glyphs stand where layout put them: differences from their natural widths go between them. */
    private void show(FrameItem.GlyphRun run, EmbeddedFont font) {
        int[] glyphs = run.glyphs();
        long pen = 0;
        long scaledSize = (long) run.size() * run.scale() / 100;
        for (int i = 0; i < glyphs.length; i++) {
            // Hundredths of a thousandth of the em, so that rounding never adds up to anything visible.
            long wanted = scaledSize == 0 ? pen : Math.round(run.offsets()[i] * 100_000.0 / scaledSize);
            if (wanted != pen) {
                out.add("> ").decimal(pen - wanted, 100).add(" <");
                pen = wanted;
            }
            out.hex(font.number(glyphs[i], run.codePoints()[i]));
            pen += font.width(glyphs[i]) * 100L;
        }
    }

    private void clip(int x, int y, int width, int itsHeight) {
        rectangle(x, y, width, itsHeight).add("W n\n");
    }

    private ContentStream rectangle(int x, int y, int width, int itsHeight) {
        point(x, y + itsHeight);
        return out.number(width).add(' ').number(itsHeight).add(" re ");
    }

    private ContentStream point(int x, int y) {
        return out.number(x).add(' ').number(height - y).add(' ');
    }
}
