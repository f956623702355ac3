package wenshu.ofd;

import java.util.List;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.clips.Area;
import org.ofdrw.core.pageDescription.clips.CT_Clip;
import org.ofdrw.core.pageDescription.clips.Clips;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.Segment;

/**
 * Writes one frame as the objects of an OFD page (GB/T 33190, 8 – 11). Every object's box is the whole page, so its own
 * coordinates are those of the page, or those that a turning maps onto it.
 */
final class OfdPageWriter {

    private final Frame frame;
    private final OfdResources resources;
    private final CT_Layer layer;
    private final OfdText text;
    /** Where turned items go: cosine, sine, and the point in millipoints; null for none. */
    private double[] turning;
    /** x, y, width and height in the current coordinates; null for none. */
    private int[] clip;

    OfdPageWriter(Frame frame, OfdResources resources, CT_Layer layer) {
        this.frame = frame;
        this.resources = resources;
        this.layer = layer;
        this.text = new OfdText(resources);
    }

    void write() {
        frame.items().forEach(this::item);
    }

    private void item(FrameItem item) {
        switch (item) {
            case FrameItem.GlyphRun run -> text.objects(run, object -> layer.addPageBlock(placed(object)));
            case FrameItem.Stroke stroke -> path(stroke.x1(), stroke.y1(), List.of(new Segment.Move(0, 0),
                    new Segment.Line(stroke.x2() - stroke.x1(), stroke.y2() - stroke.y1())), -1, stroke.color(),
                    stroke.width(), stroke.dash());
            case FrameItem.Fill fill -> path(fill.x(), fill.y(), List.of(new Segment.Move(0, 0),
                    new Segment.Line(fill.width(), 0), new Segment.Line(fill.width(), fill.height()),
                    new Segment.Line(0, fill.height()), new Segment.Close()), fill.color(), -1, 0, Dash.SOLID);
            case FrameItem.Path path -> path(path.x(), path.y(), path.segments(), path.fill(), path.stroke(),
                    path.strokeWidth(), path.dash());
            case FrameItem.Picture picture -> picture(picture);
            case FrameItem.Turned turned -> {
                double[] before = turning;
                int[] around = clip;
                turning = turned(turned);
                // A clip is told in the coordinates of what it cuts; a turned page edge is seen in no paper.
                clip = null;
                turned.items().forEach(this::item);
                turning = before;
                clip = around;
            }
            case FrameItem.Clipped clipped -> {
                int[] around = clip;
                clip = new int[] {clipped.x(), clipped.y(), clipped.width(), clipped.height()};
                clipped.items().forEach(this::item);
                clip = around;
            }
            case FrameItem.Tagged tagged -> tagged.items().forEach(this::item);
            case FrameItem.Link link -> link.items().forEach(this::item);
            case FrameItem.Destination destination -> { }
        }
    }

    private double[] turned(FrameItem.Turned turned) {
        double radians = Math.toRadians(turned.angle() / 1_000.0);
        double cos = StrictMath.cos(radians);
        double sin = StrictMath.sin(radians);
        if (turning == null) {
            return new double[] {cos, sin, turned.x(), turned.y()};
        }
        return new double[] {turning[0] * cos - turning[1] * sin, turning[1] * cos + turning[0] * sin,
            turning[2] + turned.x() * turning[0] - turned.y() * turning[1],
            turning[3] + turned.x() * turning[1] + turned.y() * turning[0]};
    }

    private void path(int x, int y, List<Segment> segments, int fill, int stroke, int width, Dash dash) {
        if (segments.isEmpty() || fill < 0 && stroke < 0) {
            return;
        }
        AbbreviatedData data = new AbbreviatedData();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move m -> data.moveTo(mm(x + m.x()), mm(y + m.y()));
                case Segment.Line l -> data.lineTo(mm(x + l.x()), mm(y + l.y()));
                case Segment.Curve c -> data.cubicBezier(mm(x + c.x1()), mm(y + c.y1()), mm(x + c.x2()),
                        mm(y + c.y2()), mm(x + c.x()), mm(y + c.y()));
                case Segment.Close c -> data.close();
            }
        }
        PathObject object = new PathObject(new ST_ID(resources.next()));
        object.setFill(fill >= 0).setStroke(stroke >= 0).setAbbreviatedData(data);
        if (fill >= 0) {
            object.setFillColor(color(fill));
        }
        if (stroke >= 0) {
            object.setStrokeColor(color(stroke)).setLineWidth(mm(width));
            int[] pattern = dash.pattern(width);
            if (pattern.length > 0) {
                String[] parts = new String[pattern.length];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = Millimetres.text(mm(pattern[i]));
                }
                object.setDashPattern(new ST_Array((java.io.Serializable[]) parts));
            }
        }
        layer.addPageBlock(placed(object));
    }

    /** A picture is a unit square that the matrix stretches; what is cropped lies outside the clip. */
    private void picture(FrameItem.Picture picture) {
        int shownWidth = 1_000 - picture.crop().left() - picture.crop().right();
        int shownHeight = 1_000 - picture.crop().top() - picture.crop().bottom();
        if (shownWidth <= 0 || shownHeight <= 0 || picture.width() <= 0 || picture.height() <= 0) {
            return;
        }
        double width = mm(1_000L * picture.width() / shownWidth);
        double height = mm(1_000L * picture.height() / shownHeight);
        double x = mm(picture.x()) - width * picture.crop().left() / 1_000;
        double y = mm(picture.y()) - height * picture.crop().top() / 1_000;
        ImageObject object = new ImageObject(resources.next());
        object.setResourceID(new ST_RefID(resources.picture(picture.raster())));
        if (picture.opacity() < 1_000) {
            object.setAlpha(picture.opacity() * 255 / 1_000);
        }
        double cos = turning == null ? 1 : turning[0];
        double sin = turning == null ? 0 : turning[1];
        double left = turning == null ? 0 : mm(Math.round(turning[2]));
        double top = turning == null ? 0 : mm(Math.round(turning[3]));

        if (turning == null && clip == null) {
            object.setBoundary(Millimetres.box(picture.x(), picture.y(), picture.width(), picture.height()));
            object.setCTM(Millimetres.matrix(width, 0, 0, height, x - mm(picture.x()), y - mm(picture.y())));
        } else {
            object.setBoundary(Millimetres.box(0, 0, frame.width(), frame.height()));
            object.setCTM(Millimetres.matrix(width * cos, width * sin, -height * sin, height * cos,
                    left + x * cos - y * sin, top + x * sin + y * cos));
        }
        layer.addPageBlock(object);
    }

    private <T extends CT_GraphicUnit<?>> T placed(T object) {
        object.setBoundary(Millimetres.box(0, 0, frame.width(), frame.height()));
        if (turning != null) {
            object.setCTM(Millimetres.matrix(turning[0], turning[1], -turning[1], turning[0],
                    mm(Math.round(turning[2])), mm(Math.round(turning[3]))));
        }
        if (clip != null) {
            CT_Path region = new CT_Path().setAbbreviatedData(new AbbreviatedData()
                    .moveTo(mm(clip[0]), mm(clip[1])).lineTo(mm(clip[0] + clip[2]), mm(clip[1]))
                    .lineTo(mm(clip[0] + clip[2]), mm(clip[1] + clip[3])).lineTo(mm(clip[0]), mm(clip[1] + clip[3]))
                    .close());
            region.setBoundary(Millimetres.box(0, 0, frame.width(), frame.height()));
            object.setClips(new Clips().addClip(new CT_Clip().addArea(new Area().setClipObj(region))));
        }
        return object;
    }

    static CT_Color color(int rgb) {
        return CT_Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static double mm(long millipoints) {
        return Millimetres.of(millipoints);
    }
}
