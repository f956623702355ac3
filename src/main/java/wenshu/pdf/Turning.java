package wenshu.pdf;

import wenshu.typeset.frame.FrameItem;

/** Where points of turned items come to stand on the page; y downward, millipoints. */
record Turning(double cos, double sin, double x, double y) {

    static final Turning NONE = new Turning(1, 0, 0, 0);

    /** The same for what is turned within. */
    Turning then(FrameItem.Turned turned) {
        double radians = Math.toRadians(turned.angle() / 1_000.0);
        double c = StrictMath.cos(radians);
        double s = StrictMath.sin(radians);
        return new Turning(cos * c - sin * s, sin * c + cos * s, x(turned.x(), turned.y()), y(turned.x(), turned.y()));
    }

    int x(int itsX, int itsY) {
        return (int) Math.round(x + itsX * cos - itsY * sin);
    }

    int y(int itsX, int itsY) {
        return (int) Math.round(y + itsX * sin + itsY * cos);
    }

    /** Left, top, right and bottom of the box around a turned rectangle. */
    int[] box(int left, int top, int width, int height) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int corner = 0; corner < 4; corner++) {
            int cornerX = left + (corner & 1) * width;
            int cornerY = top + (corner >> 1) * height;
            box[0] = Math.min(box[0], x(cornerX, cornerY));
            box[1] = Math.min(box[1], y(cornerX, cornerY));
            box[2] = Math.max(box[2], x(cornerX, cornerY));
            box[3] = Math.max(box[3], y(cornerX, cornerY));
        }
        return box;
    }
}
