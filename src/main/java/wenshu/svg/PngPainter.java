package wenshu.svg;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import wenshu.glyph.GlyphOutline;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.content.Raster;
import wenshu.typeset.font.TrueTypeFace;
import wenshu.typeset.frame.Frame;
import wenshu.typeset.frame.FrameItem;
import wenshu.typeset.frame.FrameItem.Segment;

/** Paints a frame as a PNG, for thumbnails. Needs neither a screen nor fonts of the system. */
public final class PngPainter {

    /** The widest picture that is made, pixels. */
    public static final int WIDEST = 4_000;

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private final Graphics2D graphics;
    private final double scale;
    private final Map<TrueTypeFace, GlyphOutline> outlines = new HashMap<>();
    private final Map<TrueTypeFace, Map<Integer, Path2D>> shapes = new HashMap<>();

    private PngPainter(Graphics2D graphics, double scale) {
        this.graphics = graphics;
        this.scale = scale;
    }

    /**
     * The picture of a page.
     *
     * @param widthPixels from 1 to {@link #WIDEST}; the height follows, but is never more than four times that
     */
    public static byte[] page(Frame frame, int widthPixels) {
        int width = Math.clamp(widthPixels, 1, WIDEST);
        double scale = (double) width / frame.width();
        int height = (int) Math.clamp(Math.round(frame.height() * scale), 1, 4L * WIDEST);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        PngPainter painter = new PngPainter(graphics, scale);
        frame.items().forEach(painter::item);
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void item(FrameItem item) {
        switch (item) {
            case FrameItem.GlyphRun run -> glyphs(run);
            case FrameItem.Stroke s -> stroke(new Line2D.Double(s.x1(), s.y1(), s.x2(), s.y2()), s.color(), s.width(),
                    s.dash());
            case FrameItem.Fill f -> {
                graphics.setColor(new Color(f.color()));
                graphics.fill(new Rectangle2D.Double(f.x(), f.y(), f.width(), f.height()));
            }
            case FrameItem.Path path -> path(path);
            case FrameItem.Picture picture -> picture(picture);
            case FrameItem.Clipped clipped -> {
                Shape before = graphics.getClip();
                graphics.clip(new Rectangle2D.Double(clipped.x(), clipped.y(), clipped.width(), clipped.height()));
                clipped.items().forEach(this::item);
                graphics.setClip(before);
            }
            case FrameItem.Turned turned -> {
                AffineTransform before = graphics.getTransform();
                graphics.translate(turned.x(), turned.y());
                graphics.rotate(Math.toRadians(turned.angle() / 1_000.0));
                turned.items().forEach(this::item);
                graphics.setTransform(before);
            }
            case FrameItem.Tagged tagged -> tagged.items().forEach(this::item);
            case FrameItem.Link link -> link.items().forEach(this::item);
            case FrameItem.Destination destination -> { }
        }
    }

    private void glyphs(FrameItem.GlyphRun run) {
        double unit = (double) run.size() / run.face().unitsPerEm();
        graphics.setColor(new Color(run.color()));
        Map<Integer, Path2D> known = shapes.computeIfAbsent(run.face(), f -> new HashMap<>());
        for (int i = 0; i < run.glyphs().length; i++) {
            Path2D shape = known.computeIfAbsent(run.glyphs()[i], glyph -> {
                ShapePen pen = new ShapePen();
                outlines.computeIfAbsent(run.face(), GlyphOutline::new).draw(glyph, pen);
                return pen.shape();
            });
            Shape placed = new AffineTransform(unit * run.scale() / 100, 0, run.slanted() ? 0.21 * unit : 0, -unit,
                    run.x() + run.offsets()[i], run.y()).createTransformedShape(shape);
            graphics.fill(placed);
            if (run.emboldened()) {
                graphics.setStroke(new BasicStroke(run.size() / 30f));
                graphics.draw(placed);
            }
        }
    }

    private void path(FrameItem.Path path) {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        boolean begun = false;
        for (Segment segment : path.segments()) {
            if (!begun && !(segment instanceof Segment.Move)) {
                continue;
            }
            begun = true;
            switch (segment) {
                case Segment.Move m -> shape.moveTo(path.x() + m.x(), path.y() + m.y());
                case Segment.Line l -> shape.lineTo(path.x() + l.x(), path.y() + l.y());
                case Segment.Curve c -> shape.curveTo(path.x() + c.x1(), path.y() + c.y1(), path.x() + c.x2(),
                        path.y() + c.y2(), path.x() + c.x(), path.y() + c.y());
                case Segment.Close close -> shape.closePath();
            }
        }
        if (path.fill() >= 0) {
            graphics.setColor(new Color(path.fill()));
            graphics.fill(shape);
        }
        if (path.stroke() >= 0) {
            stroke(shape, path.stroke(), path.strokeWidth(), path.dash());
        }
    }

    private void stroke(Shape shape, int color, int width, Dash dash) {
        int[] pattern = dash.pattern(width);
        float[] parts = new float[pattern.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = pattern[i];
        }
        graphics.setColor(new Color(color));
        // Hairlines stay visible in a thumbnail.
        float pen = (float) Math.max(width, 0.5 / scale);
        graphics.setStroke(parts.length == 0 ? new BasicStroke(pen, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                : new BasicStroke(pen, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, parts, 0));
        graphics.draw(shape);
    }

    private void picture(FrameItem.Picture picture) {
        Raster.Crop crop = picture.crop();
        double shownWidth = 1 - (crop.left() + crop.right()) / 1_000.0;
        double shownHeight = 1 - (crop.top() + crop.bottom()) / 1_000.0;
        if (shownWidth <= 0 || shownHeight <= 0 || picture.width() <= 0 || picture.height() <= 0) {
            return;
        }
        double width = picture.width() / shownWidth;
        double height = picture.height() / shownHeight;
        Rectangle2D box = new Rectangle2D.Double(picture.x(), picture.y(), picture.width(), picture.height());
        BufferedImage pixels = Pixels.read(picture.raster(), width * scale);
        if (pixels == null) {
            graphics.setColor(Color.LIGHT_GRAY);
            graphics.fill(box);
            return;
        }
        Shape clip = graphics.getClip();
        Composite composite = graphics.getComposite();
        graphics.clip(box);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, picture.opacity() / 1_000f));
        graphics.drawImage(pixels, new AffineTransform(width / pixels.getWidth(), 0, 0, height / pixels.getHeight(),
                picture.x() - width * crop.left() / 1_000, picture.y() - height * crop.top() / 1_000), null);
        graphics.setComposite(composite);
        graphics.setClip(clip);
    }
}
