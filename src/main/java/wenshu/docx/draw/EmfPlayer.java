package wenshu.docx.draw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Raster;

/** Plays an enhanced metafile (MS-EMF); what is drawn by EMF+ alone is not seen. */
final class EmfPlayer {

    private static final int STOCK = 0x80000000;

    private final ByteBuffer in;
    private final MetafileCanvas canvas = new MetafileCanvas();
    /** From device units to millipoints. */
    private final double deviceX;
    private final double deviceY;
    private final double frameX;
    private final double frameY;
    private double[] world = {1, 0, 0, 1, 0, 0};
    private final double[] window = {0, 0, 1, 1};
    private final double[] viewport = {0, 0, 1, 1};
    private boolean scaled;
    /** The path that is being gathered, or null. */
    private List<Contour.Step> path;

    private EmfPlayer(byte[] data, int width, int height) {
        this.in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        double millimetresX = Math.max(1, in.getInt(80)) / (double) Math.max(1, in.getInt(72));
        double millimetresY = Math.max(1, in.getInt(84)) / (double) Math.max(1, in.getInt(76));
        frameX = in.getInt(24) / 100.0 / millimetresX;
        frameY = in.getInt(28) / 100.0 / millimetresY;
        double frameWidth = (in.getInt(32) - in.getInt(24)) / 100.0 / millimetresX;
        double frameHeight = (in.getInt(36) - in.getInt(28)) / 100.0 / millimetresY;
        deviceX = frameWidth > 0 ? width / frameWidth : 1_000;
        deviceY = frameHeight > 0 ? height / frameHeight : 1_000;
    }

    /** The graphics of a file, stretched to a size in millipoints. */
    static MetafileCanvas play(byte[] data, int width, int height) {
        EmfPlayer player = new EmfPlayer(data, width, height);
        player.matrix();
        player.all();
        return player.canvas;
    }

    private void all() {
        for (int at = 0; at + 8 <= in.limit() && !canvas.full(); ) {
            long size = in.getInt(at + 4) & 0xFFFFFFFFL;
            int type = in.getInt(at);
            if (size < 8 || at + size > in.limit() || type == 14) {
                break;
            }
            record(type, at + 8, at + (int) size);
            at += (int) size;
        }
    }

    private void matrix() {
        double sx = scaled && window[2] != 0 ? viewport[2] / window[2] : 1;
        double sy = scaled && window[3] != 0 ? viewport[3] / window[3] : 1;
        double tx = (viewport[0] - window[0] * sx - frameX) * deviceX;
        double ty = (viewport[1] - window[1] * sy - frameY) * deviceY;
        double px = sx * deviceX;
        double py = sy * deviceY;
        canvas.matrix(world[0] * px, world[1] * py, world[2] * px, world[3] * py, world[4] * px + tx,
                world[5] * py + ty);
    }

    private int i(int at) {
        return at + 4 <= in.limit() ? in.getInt(at) : 0;
    }

    private int s(int at) {
        return at + 2 <= in.limit() ? in.getShort(at) : 0;
    }

    private int color(int at) {
        int c = i(at);
        return (c & 0xFF) << 16 | c & 0xFF00 | c >> 16 & 0xFF;
    }

    private void record(int type, int at, int end) {
        switch (type) {
            case 2, 3, 4, 5, 6 -> curve(type, points(at + 20, i(at + 16), false, end));
            case 85, 86, 87, 88, 89 -> curve(type - 83, points(at + 20, i(at + 16), true, end));
            case 7, 8 -> many(type == 8, at, false, end);
            case 90, 91 -> many(type == 91, at, true, end);
            case 9 -> set(window, 2, at);
            case 10 -> set(window, 0, at);
            case 11 -> set(viewport, 2, at);
            case 12 -> set(viewport, 0, at);
            case 17 -> {
                scaled = i(at) >= 7;
                matrix();
            }
            case 22 -> canvas.align(i(at));
            case 24 -> canvas.textColor(color(at));
            case 27 -> {
                canvas.move(i(at), i(at + 4));
                if (path != null) {
                    path.add(new Contour.Step.Move(canvas.x(i(at), i(at + 4)), canvas.y(i(at), i(at + 4))));
                }
            }
            case 33 -> canvas.save();
            case 34 -> canvas.restore(i(at) < 0 ? Math.clamp(-(long) i(at), 1, 1_000) : 1);
            case 35 -> world(transform(at));
            case 36 -> modify(transform(at), i(at + 24));
            case 37 -> select(i(at));
            case 38 -> canvas.create(i(at), new MetafileCanvas.Tool.Line((i(at + 4) & 0xF) == 5 ? -1 : color(at + 16),
                    Math.abs((double) i(at + 8)), MetafileText.dash(i(at + 4) & 0xF)));
            case 95 -> canvas.create(i(at), new MetafileCanvas.Tool.Line((i(at + 20) & 0xF) == 5 ? -1 : color(at + 32),
                    (i(at + 20) & 0x10000) == 0 ? 0 : Math.abs((double) i(at + 24)),
                    MetafileText.dash(i(at + 20) & 0xF)));
            case 39 -> canvas.create(i(at), new MetafileCanvas.Tool.Brush(i(at + 4) == 1 ? -1 : color(at + 8)));
            case 82 -> canvas.create(i(at), font(at + 4));
            case 40 -> canvas.delete(i(at));
            case 42 -> canvas.ellipse(i(at), i(at + 4), i(at + 8), i(at + 12));
            case 43, 44 -> finish(canvas.lines(new double[] {i(at), i(at + 4), i(at + 8), i(at + 4), i(at + 8),
                i(at + 12), i(at), i(at + 12)}, true), true);
            case 54 -> curve(6, new double[] {i(at), i(at + 4)});
            case 59 -> path = new ArrayList<>();
            case 61 -> {
                if (path != null) {
                    path.add(new Contour.Step.Close());
                }
            }
            case 62, 63, 64 -> {
                if (path != null) {
                    canvas.draw(path, type != 64, type != 62);
                }
                path = null;
            }
            case 68 -> path = null;
            case 80 -> bitmap(at + 40, at - 8, end, at + 16, at + 32, DeviceBitmap.COPY);
            case 81 -> bitmap(at + 40, at - 8, end, at + 16, at + 64, i(at + 60));
            case 76, 77 -> {
                if (i(at + 80) == 0) {
                    blank(at + 16, i(at + 32));
                } else {
                    bitmap(at + 76, at - 8, end, at + 16, at + 24, i(at + 32));
                }
            }
            case 114 -> bitmap(at + 76, at - 8, end, at + 16, at + 24, DeviceBitmap.BLEND);
            case 83, 84 -> text(at, type == 84, end);
            default -> { }
        }
    }

    private void set(double[] pair, int from, int at) {
        pair[from] = i(at);
        pair[from + 1] = i(at + 4);
        matrix();
    }

    private double[] transform(int at) {
        double[] values = new double[6];
        for (int k = 0; k < 6; k++) {
            double value = at + 4 * k + 4 <= in.limit() ? in.getFloat(at + 4 * k) : 0;
            values[k] = Double.isFinite(value) ? value : 0;
        }
        return values;
    }

    private void world(double[] to) {
        world = to;
        matrix();
    }

    private void modify(double[] by, int mode) {
        switch (mode) {
            case 1 -> world(new double[] {1, 0, 0, 1, 0, 0});
            case 2 -> world(product(by, world));
            case 3 -> world(product(world, by));
            default -> world(by);
        }
    }

    private static double[] product(double[] a, double[] b) {
        return new double[] {a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2],
            a[2] * b[1] + a[3] * b[3], a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]};
    }

    private void select(int index) {
        if ((index & STOCK) == 0) {
            canvas.select(index);
            return;
        }
        switch (index & 0xF) {
            case 0 -> canvas.select(new MetafileCanvas.Tool.Brush(0xFFFFFF));
            case 1, 2, 3 -> canvas.select(new MetafileCanvas.Tool.Brush(0x808080));
            case 4 -> canvas.select(new MetafileCanvas.Tool.Brush(0));
            case 5 -> canvas.select(new MetafileCanvas.Tool.Brush(-1));
            case 6 -> canvas.select(new MetafileCanvas.Tool.Line(0xFFFFFF, 0, Graphic.Dash.SOLID));
            case 7 -> canvas.select(new MetafileCanvas.Tool.Line(0, 0, Graphic.Dash.SOLID));
            case 8 -> canvas.select(new MetafileCanvas.Tool.Line(-1, 0, Graphic.Dash.SOLID));
            default -> { }
        }
    }

    private double[] points(int at, int count, boolean small, int end) {
        int each = small ? 4 : 8;
        int fitting = Math.clamp(count, 0, Math.max(0, (end - at) / each));
        double[] points = new double[2 * fitting];
        for (int k = 0; k < points.length; k++) {
            points[k] = small ? s(at + 2 * k) : i(at + 4 * k);
        }
        return points;
    }

    /** 2 Bézier, 3 polygon, 4 polyline, 5 Bézier from where the pen stands, 6 lines from there. */
    private void curve(int type, double[] n) {
        boolean on = type >= 5;
        List<Contour.Step> steps = new ArrayList<>();
        boolean begun = path != null && on && !path.isEmpty();
        if (on && !begun) {
            steps.add(new Contour.Step.Move(canvas.x(canvas.state.x(), canvas.state.y()),
                    canvas.y(canvas.state.x(), canvas.state.y())));
        }
        if (type == 2 || type == 5) {
            if (type == 2 && n.length >= 2) {
                steps.add(new Contour.Step.Move(canvas.x(n[0], n[1]), canvas.y(n[0], n[1])));
            }
            for (int k = type == 2 ? 2 : 0; k + 5 < n.length; k += 6) {
                steps.add(new Contour.Step.Curve(canvas.x(n[k], n[k + 1]), canvas.y(n[k], n[k + 1]),
                        canvas.x(n[k + 2], n[k + 3]), canvas.y(n[k + 2], n[k + 3]), canvas.x(n[k + 4], n[k + 5]),
                        canvas.y(n[k + 4], n[k + 5])));
            }
        } else if (type == 6) {
            for (int k = 0; k + 1 < n.length; k += 2) {
                steps.add(new Contour.Step.Line(canvas.x(n[k], n[k + 1]), canvas.y(n[k], n[k + 1])));
            }
        } else {
            steps.addAll(canvas.lines(n, type == 3));
        }
        if (on && n.length >= 2) {
            canvas.move(n[n.length - 2], n[n.length - 1]);
        }
        finish(steps, type == 3);
    }

    private void many(boolean closed, int at, boolean small, int end) {
        int count = Math.clamp(i(at + 16), 0, Math.max(0, (end - at - 24) / 4));
        int from = at + 24 + 4 * count;
        List<Contour.Step> steps = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double[] points = points(from, i(at + 24 + 4 * k), small, end);
            steps.addAll(canvas.lines(points, closed));
            from += points.length * (small ? 2 : 4);
        }
        finish(steps, closed);
    }

    private void finish(List<Contour.Step> steps, boolean filled) {
        if (path != null) {
            path.addAll(steps);
        } else {
            canvas.draw(steps, filled, true);
        }
    }

    /** A bitmap: where its header and pixels are is said at {@code at}, its place at {@code place}, its size at {@code size}. */
    private void bitmap(int at, int record, int end, int place, int size, int operation) {
        int head = record + Math.clamp(i(at), 0, end - record);
        int pixels = record + Math.clamp(i(at + 8), 0, end - record);
        int headLength = i(at + 4);
        int pixelLength = i(at + 12);
        if (i(at) <= 0 || headLength < 40 || pixelLength <= 0 || head + (long) headLength > end
                || pixels + (long) pixelLength > end) {
            return;
        }
        Raster raster = DeviceBitmap.read(in.array(), head, headLength, pixels, pixelLength, operation);
        if (raster != null) {
            canvas.picture(raster, i(place), i(place + 4), i(size), i(size + 4));
        }
    }

    /** A rectangle filled with the brush, in black or in white. */
    private void blank(int at, int operation) {
        canvas.fill(i(at), i(at + 4), i(at + 8), i(at + 12), operation);
    }

    private MetafileCanvas.Tool font(int at) {
        StringBuilder family = new StringBuilder();
        for (int k = at + 28; k + 2 <= Math.min(in.limit(), at + 92) && in.getShort(k) != 0; k += 2) {
            family.append(in.getChar(k));
        }
        int charset = at + 23 < in.limit() ? in.get(at + 23) & 0xFF : 0;
        return new MetafileCanvas.Tool.Font(i(at), MetafileText.family(family.toString()), i(at + 16) >= 600,
                at + 20 < in.limit() && in.get(at + 20) != 0, charset, i(at + 8));
    }

    private void text(int at, boolean wide, int end) {
        int count = Math.clamp(i(at + 36), 0, 10_000);
        int from = at - 8 + Math.clamp(i(at + 40), 0, end - at + 8);
        int bytes = wide ? 2 * count : count;
        if (count == 0 || (long) from + bytes > end) {
            return;
        }
        String text = wide ? MetafileText.clean(new String(in.array(), from, bytes, StandardCharsets.UTF_16LE))
                : MetafileText.decoded(in.array(), from, bytes, canvas.state.font());
        boolean glyphNumbers = (i(at + 44) & 0x10) != 0;
        int advances = at - 8 + Math.clamp(i(at + 64), 0, end - at + 8);
        double advance = 0;
        for (int k = 0; k < count && i(at + 64) > 0 && advances + 4 * k + 4 <= end; k++) {
            advance += i(advances + 4 * k);
        }
        if (!glyphNumbers) {
            canvas.text(text, i(at + 28), i(at + 32), advance);
        }
    }
}
