package wenshu.glyph;

import java.nio.ByteBuffer;
import wenshu.typeset.font.TrueTypeFace;

/** Draws the outlines of a face's glyphs (OpenType, glyf table). Units of the font, y upward. */
public final class GlyphOutline {

    /** What an outline is drawn with. */
    public interface Pen {

        /** Begins a contour. */
        void move(double x, double y);

        /** A straight line. */
        void line(double x, double y);

        /** A quadratic curve. */
        void curve(double controlX, double controlY, double x, double y);

        /** Ends a contour. */
        void close();
    }

    private static final int ON_CURVE = 0x01;
    private static final int X_SHORT = 0x02;
    private static final int Y_SHORT = 0x04;
    private static final int REPEAT = 0x08;
    private static final int X_SAME = 0x10;
    private static final int Y_SAME = 0x20;
    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 64;

    private final ByteBuffer loca;
    private final ByteBuffer glyf;
    private final boolean longOffsets;
    private final int glyphs;

    /** The outlines of that face. */
    public GlyphOutline(TrueTypeFace face) {
        loca = face.table("loca");
        glyf = face.table("glyf");
        longOffsets = face.table("head").getShort(50) != 0;
        glyphs = face.glyphCount();
    }

    /** Draws a glyph; a damaged one ends where the damage is. */
    public void draw(int glyph, Pen pen) {
        try {
            draw(glyph, pen, new double[] {1, 0, 0, 1, 0, 0}, 0);
        } catch (IndexOutOfBoundsException e) {
            // A bureau's own font may be damaged; the page is shown all the same.
            pen.close();
        }
    }

    private void draw(int glyph, Pen pen, double[] matrix, int depth) {
        if (glyph < 0 || glyph >= glyphs || depth > DEEPEST) {
            return;
        }
        int from = offset(glyph);
        if (offset(glyph + 1) <= from) {
            return;
        }
        int contours = glyf.getShort(from);
        if (contours >= 0) {
            simple(from + 10, contours, pen, matrix);
        } else {
            composite(from + 10, pen, matrix, depth);
        }
    }

    private int offset(int glyph) {
        return longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
    }

    private void composite(int start, Pen pen, double[] matrix, int depth) {
        int at = start;
        for (int part = 0; part < MOST_PARTS; part++) {
            int flags = glyf.getShort(at);
            int glyph = glyf.getShort(at + 2) & 0xFFFF;
            at += 4;
            boolean words = (flags & 0x0001) != 0;
            boolean places = (flags & 0x0002) != 0;
            double dx = !places ? 0 : words ? glyf.getShort(at) : glyf.get(at);
            double dy = !places ? 0 : words ? glyf.getShort(at + 2) : glyf.get(at + 1);
            at += words ? 4 : 2;
            double[] own = {1, 0, 0, 1, dx, dy};
            if ((flags & 0x0008) != 0) {
                own[0] = own[3] = fraction(at);
                at += 2;
            } else if ((flags & 0x0040) != 0) {
                own[0] = fraction(at);
                own[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & 0x0080) != 0) {
                for (int i = 0; i < 4; i++) {
                    own[i] = fraction(at + 2 * i);
                }
                at += 8;
            }
            draw(glyph, pen, times(matrix, own), depth + 1);
            if ((flags & 0x0020) == 0) {
                return;
            }
        }
    }

    private double fraction(int at) {
        return glyf.getShort(at) / 16_384.0;
    }

    private static double[] times(double[] m, double[] n) {
        return new double[] {m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3],
            m[1] * n[2] + m[3] * n[3], m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5]};
    }

    private void simple(int start, int contours, Pen pen, double[] m) {
        if (contours == 0) {
            return;
        }
        int at = start + 2 * contours;
        int count = (glyf.getShort(at - 2) & 0xFFFF) + 1;
        at += 2 + (glyf.getShort(at) & 0xFFFF);
        byte[] flags = new byte[count];
        for (int i = 0; i < count; i++) {
            flags[i] = glyf.get(at++);
            if ((flags[i] & REPEAT) != 0) {
                for (int n = glyf.get(at++) & 0xFF; n > 0 && i + 1 < count; n--, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] x = new int[count];
        at = coordinates(at, flags, x, X_SHORT, X_SAME);
        int[] y = new int[count];
        coordinates(at, flags, y, Y_SHORT, Y_SAME);
        double[] px = new double[count];
        double[] py = new double[count];
        for (int i = 0; i < count; i++) {
            px[i] = m[0] * x[i] + m[2] * y[i] + m[4];
            py[i] = m[1] * x[i] + m[3] * y[i] + m[5];
        }
        int first = 0;
        for (int c = 0; c < contours; c++) {
            int last = glyf.getShort(start + 2 * c) & 0xFFFF;
            if (last >= first && last < count) {
                contour(flags, px, py, first, last, pen);
            }
            first = last + 1;
        }
    }

    private int coordinates(int start, byte[] flags, int[] values, int isShort, int same) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int step = glyf.get(at++) & 0xFF;
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += glyf.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Between two control points in a row lies a point of the curve, halfway. */
    private static void contour(byte[] flags, double[] x, double[] y, int first, int last, Pen pen) {
        int size = last - first + 1;
        int begin = first;
        while (begin <= last && (flags[begin] & ON_CURVE) == 0) {
            begin++;
        }
        boolean none = begin > last;
        begin = none ? first : begin;
        double startX = none ? (x[first] + x[last]) / 2 : x[begin];
        double startY = none ? (y[first] + y[last]) / 2 : y[begin];
        pen.move(startX, startY);
        int waiting = -1;
        for (int n = none ? 0 : 1; n < size; n++) {
            int i = first + (begin - first + n) % size;
            boolean on = (flags[i] & ON_CURVE) != 0;
            if (on && waiting < 0) {
                pen.line(x[i], y[i]);
            } else if (on) {
                pen.curve(x[waiting], y[waiting], x[i], y[i]);
                waiting = -1;
            } else {
                if (waiting >= 0) {
                    pen.curve(x[waiting], y[waiting], (x[waiting] + x[i]) / 2, (y[waiting] + y[i]) / 2);
                }
                waiting = i;
            }
        }
        if (waiting >= 0) {
            pen.curve(x[waiting], y[waiting], startX, startY);
        }
        pen.close();
    }
}
