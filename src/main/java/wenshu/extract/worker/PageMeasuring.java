package wenshu.extract.worker;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import wenshu.measure.Bar;
import wenshu.measure.Box;
import wenshu.measure.Glyph;
import wenshu.measure.LineGathering;
import wenshu.measure.Sheet;

/** Goes over one page as a painter would and writes down where everything would stand. */
final class PageMeasuring extends PDFGraphicsStreamEngine {

    private static final int MILLIPOINTS = 1_000;
    /** Farther out nothing stands that anybody sees; also keeps sums within an int. */
    private static final double FARTHEST = 20_000;
    private static final double THIN = 5;
    /** A line that rises by less is level: some programs round its ends apart. */
    private static final double LEVEL = 0.3;
    private static final int MOST_BARS = 20_000;
    private static final double HALF_PI = Math.PI / 2;

    private final FontNumbers fonts;
    private final AffineTransform toPage;
    private final double width;
    private final double height;
    private final int mostGlyphs;
    private final LineGathering lines = new LineGathering();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final Map<PDFont, Map<Integer, Rectangle2D>> outlines = new HashMap<>();

    PageMeasuring(PDPage page, FontNumbers fonts, int mostGlyphs) throws IOException {
        super(page);
        this.fonts = fonts;
        this.mostGlyphs = mostGlyphs;
        PDRectangle box = page.getCropBox();
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        AffineTransform upright = new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
        AffineTransform turned = new AffineTransform();
        switch (quarters) {
            case 1 -> turned.setTransform(0, 1, -1, 0, box.getHeight(), 0);
            case 2 -> turned.setTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight());
            case 3 -> turned.setTransform(0, -1, 1, 0, 0, box.getWidth());
            default -> { }
        }
        turned.concatenate(upright);
        this.toPage = turned;
        this.width = quarters % 2 == 0 ? box.getWidth() : box.getHeight();
        this.height = quarters % 2 == 0 ? box.getHeight() : box.getWidth();
        processPage(page);
    }

    Sheet sheet() {
        return new Sheet(milli(width), milli(height), lines.lines(), bars, pictures);
    }

    int glyphs() {
        return lines.size();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (glyphs() >= mostGlyphs) {
            return;
        }
        AffineTransform at = new AffineTransform(toPage);
        at.concatenate(matrix.createAffineTransform());
        double size = Math.hypot(at.getShearX(), at.getScaleX());
        double rise = Math.hypot(at.getShearY(), at.getScaleY());
        double angle = Math.atan2(at.getShearX(), at.getScaleX());
        int turn = Math.floorMod((int) Math.round(angle / HALF_PI), 4);
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (size <= 0 || Math.abs(angle - Math.round(angle / HALF_PI) * HALF_PI) > 0.02 || mode == RenderingMode.NEITHER) {
            return;
        }
        AffineTransform reading = reading(turn);
        Point2D origin = reading.transform(new Point2D.Double(at.getTranslateX(), at.getTranslateY()), null);
        if (Math.abs(origin.getX()) > FARTHEST || Math.abs(origin.getY()) > FARTHEST) {
            return;
        }
        String unicode = font.toUnicode(code);
        Rectangle2D outline = outline(font, code);
        Box ink = null;
        if (outline != null && !outline.isEmpty()) {
            AffineTransform all = new AffineTransform(reading);
            all.concatenate(at);
            ink = box(all.createTransformedShape(outline).getBounds2D());
        }
        boolean bold = mode == RenderingMode.FILL_STROKE || mode == RenderingMode.FILL_STROKE_CLIP;
        PDColor color = mode == RenderingMode.STROKE ? getGraphicsState().getStrokingColor() : getGraphicsState().getNonStrokingColor();
        lines.add(milli(origin.getY()), turn, new Glyph(unicode == null ? "" : unicode, milli(origin.getX()),
                milli(displacement.getX() * size), milli(rise), fonts.of(font), rgb(color), bold, missing(font, code), ink));
    }

    /** From the page to the page as one turns it to read text that is turned. */
    private AffineTransform reading(int turn) {
        return switch (turn) {
            case 1 -> new AffineTransform(0, -1, 1, 0, 0, width);
            case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 3 -> new AffineTransform(0, 1, -1, 0, height, 0);
            default -> new AffineTransform();
        };
    }

    private Rectangle2D outline(PDFont font, int code) {
        return outlines.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(code, c -> {
            try {
                if (font instanceof PDVectorFont vector && !(font instanceof PDType3Font)) {
                    GeneralPath glyph = vector.getNormalizedPath(code);
                    AffineTransform scale = new AffineTransform(font.getFontMatrix().createAffineTransform());
                    return scale.createTransformedShape(glyph).getBounds2D();
                }
            } catch (IOException | RuntimeException e) {
                // An outline that cannot be read is one that leaves no ink.
                return new Rectangle2D.Double();
            }
            return new Rectangle2D.Double();
        });
    }

    private static boolean missing(PDFont font, int code) throws IOException {
        return font.isEmbedded() && font instanceof PDType0Font composite
                && composite.getDescendantFont() instanceof PDCIDFontType2 cid && cid.codeToGID(code) == 0;
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform at = new AffineTransform(toPage);
        at.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        Rectangle2D place = at.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        if (visible(place) && pictures.size() < MOST_BARS) {
            pictures.add(box(place));
        }
    }

    @Override
    public void strokePath() throws IOException {
        double thickness = getGraphicsState().getLineWidth()
                * Math.abs(getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX());
        int color = rgb(getGraphicsState().getStrokingColor());
        for (Rectangle2D line : straight()) {
            double half = thickness / 2;
            boolean lies = line.getWidth() >= line.getHeight();
            if (Math.min(line.getWidth(), line.getHeight()) < LEVEL) {
                add(new Rectangle2D.Double(lies ? line.getX() : line.getCenterX() - half, lies ? line.getCenterY() - half : line.getY(),
                        lies ? line.getWidth() : thickness, lies ? thickness : line.getHeight()), color);
            }
        }
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        Rectangle2D bounds = path.getBounds2D();
        if (Math.min(bounds.getWidth(), bounds.getHeight()) < THIN) {
            add(bounds, rgb(getGraphicsState().getNonStrokingColor()));
        } else if (visible(bounds) && pictures.size() < MOST_BARS && curved()) {
            pictures.add(box(bounds));
        }
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    private void add(Rectangle2D place, int color) {
        if (visible(place) && bars.size() < MOST_BARS && Math.max(place.getWidth(), place.getHeight()) > 0) {
            bars.add(new Bar(box(place), color));
        }
    }

    /** The straight pieces of the path, each as the rectangle between its ends. */
    private List<Rectangle2D> straight() {
        List<Rectangle2D> pieces = new ArrayList<>();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone() && pieces.size() < MOST_BARS; i.next()) {
            int kind = i.currentSegment(at);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else if (kind == PathIterator.SEG_LINETO || kind == PathIterator.SEG_CLOSE) {
                pieces.add(new Rectangle2D.Double(Math.min(x, toX), Math.min(y, toY), Math.abs(toX - x), Math.abs(toY - y)));
            } else {
                toX = at[kind == PathIterator.SEG_CUBICTO ? 4 : 2];
                toY = at[kind == PathIterator.SEG_CUBICTO ? 5 : 3];
            }
            x = toX;
            y = toY;
        }
        return pieces;
    }

    private boolean curved() {
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_CUBICTO || kind == PathIterator.SEG_QUADTO) {
                return true;
            }
        }
        return false;
    }

    private Point2D onPage(double x, double y) {
        return toPage.transform(new Point2D.Double(x, y), null);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        Point2D to = onPage(x, y);
        path.moveTo(to.getX(), to.getY());
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            moveTo(x, y);
            return;
        }
        Point2D to = onPage(x, y);
        path.lineTo(to.getX(), to.getY());
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            moveTo(x3, y3);
            return;
        }
        Point2D a = onPage(x1, y1);
        Point2D b = onPage(x2, y2);
        Point2D to = onPage(x3, y3);
        path.curveTo(a.getX(), a.getY(), b.getX(), b.getY(), to.getX(), to.getY());
    }

    @Override
    public Point2D getCurrentPoint() {
        try {
            Point2D current = path.getCurrentPoint();
            return current == null ? new Point2D.Float() : toPage.inverseTransform(current, null);
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException("a page is only turned and mirrored", e);
        }
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off still stands where it stands.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Shades are no rules.
    }

    private boolean visible(Shape shape) {
        return shape.intersects(0, 0, width, height) || shape.getBounds2D().isEmpty()
                && new Rectangle2D.Double(0, 0, width, height).contains(shape.getBounds2D().getX(), shape.getBounds2D().getY());
    }

    private static Box box(Rectangle2D place) {
        return new Box(milli(place.getMinX()), milli(place.getMinY()), milli(place.getMaxX()), milli(place.getMaxY()));
    }

    private static int milli(double points) {
        return (int) Math.round(Math.clamp(points, -FARTHEST, FARTHEST) * MILLIPOINTS);
    }

    private static int rgb(PDColor color) {
        try {
            return color.toRGB() & 0xFFFFFF;
        } catch (IOException | RuntimeException e) {
            // A pattern or a broken colour space: as good as black.
            return 0;
        }
    }
}
