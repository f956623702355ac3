package wenshu.svg;

import wenshu.glyph.GlyphOutline;

/** Writes an outline as path data (SVG 1.1, 8.3), in whole font units. */
record SvgPen(StringBuilder out) implements GlyphOutline.Pen {

    @Override
    public void move(double x, double y) {
        point('M', x, y);
    }

    @Override
    public void line(double x, double y) {
        point('L', x, y);
    }

    @Override
    public void curve(double controlX, double controlY, double x, double y) {
        point('Q', controlX, controlY);
        point(' ', x, y);
    }

    @Override
    public void close() {
        out.append('Z');
    }

    private void point(char command, double x, double y) {
        out.append(command).append(Math.round(x)).append(' ').append(Math.round(y));
    }
}
