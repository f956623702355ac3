package wenshu.docx.draw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Graphic;

/** Plays a Windows metafile of 16 bits (MS-WMF). */
final class WmfPlayer {

    private final ByteBuffer in;
    private final int width;
    private final int height;
    private final MetafileCanvas canvas = new MetafileCanvas();
    private double originX;
    private double originY;
    private double extentX = 1;
    private double extentY = 1;

    private WmfPlayer(byte[] data, int width, int height) {
        this.in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        this.width = width;
        this.height = height;
    }

    /** The graphics of a file, stretched to a size in millipoints. */
    static MetafileCanvas play(byte[] data, int width, int height) {
        WmfPlayer player = new WmfPlayer(data, width, height);
        player.all();
        return player.canvas;
    }

    private void all() {
        int at = 0;
        if (in.getInt(0) == 0x9AC6CDD7) {
            originX = in.getShort(6);
            originY = in.getShort(8);
            extentX = in.getShort(10) - originX;
            extentY = in.getShort(12) - originY;
            at = 22;
        }
        window();
        at += 18;
        while (at + 6 <= in.limit() && !canvas.full()) {
            long size = 2L * (in.getInt(at) & 0xFFFFFFFFL);
            if (size < 6 || at + size > in.limit()) {
                break;
            }
            record(in.getShort(at + 4) & 0xFFFF, at + 6, (int) size - 6);
            at += (int) size;
        }
    }

    private void window() {
        double scaleX = extentX == 0 ? 1 : width / extentX;
        double scaleY = extentY == 0 ? 1 : height / extentY;
        canvas.matrix(scaleX, 0, 0, scaleY, -originX * scaleX, -originY * scaleY);
    }

    private int s(int at) {
        return at + 2 <= in.limit() ? in.getShort(at) : 0;
    }

    private int color(int at) {
        return at + 4 > in.limit() ? 0 : (in.get(at) & 0xFF) << 16 | (in.get(at + 1) & 0xFF) << 8 | in.get(at + 2) & 0xFF;
    }

    private void record(int function, int at, int length) {
        switch (function) {
            case 0x020B -> {
                originY = s(at);
                originX = s(at + 2);
                window();
            }
            case 0x020C -> {
                extentY = s(at);
                extentX = s(at + 2);
                window();
            }
            case 0x0214 -> canvas.move(s(at + 2), s(at));
            case 0x0213 -> {
                canvas.draw(canvas.lines(new double[] {canvas.state.x(), canvas.state.y(), s(at + 2), s(at)}, false),
                        false, true);
                canvas.move(s(at + 2), s(at));
            }
            case 0x041B, 0x061C -> {
                int from = function == 0x041B ? at : at + 4;
                canvas.draw(canvas.lines(new double[] {s(from + 6), s(from + 4), s(from + 2), s(from + 4), s(from + 2),
                    s(from), s(from + 6), s(from)}, true), true, true);
            }
            case 0x0418 -> canvas.ellipse(s(at + 6), s(at + 4), s(at + 2), s(at));
            case 0x0324 -> canvas.draw(canvas.lines(points(at + 2, s(at)), true), true, true);
            case 0x0325 -> canvas.draw(canvas.lines(points(at + 2, s(at)), false), false, true);
            case 0x0538 -> polygons(at);
            case 0x02FA -> {
                int style = s(at) & 0xF;
                canvas.create(new MetafileCanvas.Tool.Line(style == 5 ? -1 : color(at + 6), Math.abs(s(at + 2)),
                        MetafileText.dash(style)));
            }
            case 0x02FC -> canvas.create(new MetafileCanvas.Tool.Brush(s(at) == 1 ? -1 : color(at + 2)));
            case 0x02FB -> canvas.create(font(at, length));
            case 0x0142, 0x00F7, 0x06FF, 0x01F9 -> canvas.create(new MetafileCanvas.Tool.Brush(0xC0C0C0));
            case 0x012D -> canvas.select(s(at) & 0xFFFF);
            case 0x01F0 -> canvas.delete(s(at) & 0xFFFF);
            case 0x0209 -> canvas.textColor(color(at));
            case 0x012E -> canvas.align(s(at));
            case 0x001E -> canvas.save();
            case 0x0127 -> canvas.restore(s(at) < 0 ? -s(at) : 1);
            case 0x0A32 -> extendedText(at, length);
            case 0x0521 -> {
                int count = Math.clamp(s(at), 0, Math.max(0, length - 6));
                int end = at + 2 + count + (count & 1);
                canvas.text(string(at + 2, count), s(end + 2), s(end), 0);
            }
            case 0x0F43 -> bitmap(at, at + 22, length - 22, s(at + 20), s(at + 18), s(at + 16), s(at + 14));
            case 0x0B41 -> bitmap(at, at + 20, length - 20, s(at + 18), s(at + 16), s(at + 14), s(at + 12));
            case 0x0940 -> bitmap(at, at + 16, length - 16, s(at + 14), s(at + 12), s(at + 10), s(at + 8));
            case 0x061D -> canvas.fill(s(at + 10), s(at + 8), s(at + 6), s(at + 4), in.getInt(at));
            default -> { }
        }
    }

    private void bitmap(int operation, int at, int length, double x, double y, double w, double h) {
        if (length > 40) {
            wenshu.typeset.content.Raster raster = DeviceBitmap.read(in.array(), at, length, in.getInt(operation));
            if (raster != null) {
                canvas.picture(raster, x, y, w, h);
            }
        }
    }

    private double[] points(int at, int count) {
        int fitting = Math.clamp(count, 0, Math.max(0, (in.limit() - at) / 4));
        double[] points = new double[2 * fitting];
        for (int i = 0; i < points.length; i++) {
            points[i] = s(at + 2 * i);
        }
        return points;
    }

    private void polygons(int at) {
        int count = Math.clamp(s(at), 0, 10_000);
        int from = at + 2 + 2 * count;
        List<Contour.Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] points = points(from, s(at + 2 + 2 * i));
            steps.addAll(canvas.lines(points, true));
            from += 2 * points.length;
        }
        canvas.draw(steps, true, true);
    }

    private MetafileCanvas.Tool font(int at, int length) {
        int end = at + 18;
        while (end < at + length && end < in.limit() && in.get(end) != 0) {
            end++;
        }
        int charset = in.get(at + 13) & 0xFF;
        String family = end <= at + 18 ? "" : new String(in.array(), at + 18, end - at - 18,
                MetafileText.charset(charset == 2 ? 134 : charset));
        return new MetafileCanvas.Tool.Font(s(at), MetafileText.family(family), s(at + 8) >= 600, in.get(at + 10) != 0,
                charset, s(at + 4));
    }

    private String string(int at, int count) {
        int fitting = Math.clamp(count, 0, Math.max(0, in.limit() - at));
        return MetafileText.decoded(in.array(), at, fitting, canvas.state.font());
    }

    private void extendedText(int at, int length) {
        int count = Math.clamp(s(at + 4), 0, length);
        int from = at + 8 + ((s(at + 6) & 6) != 0 ? 8 : 0);
        int advances = from + count + (count & 1);
        double advance = 0;
        for (int i = 0; i < count && advances + 2 * i + 2 <= at + length; i++) {
            advance += s(advances + 2 * i);
        }
        canvas.text(string(from, count), s(at + 2), s(at), advance);
    }
}
