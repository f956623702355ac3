package wenshu.typeset.inline;

import java.util.ArrayList;
import java.util.List;
import wenshu.typeset.content.Decoration.Underline;
import wenshu.typeset.content.Graphic.Dash;
import wenshu.typeset.frame.FrameItem;

/** Draws the kinds of lines below text (ECMA-376, 17.18.99). */
final class Underlines {

    private Underlines() {
    }

    /**
     * Draws below one stretch of text.
     *
     * @param baseline of the text
     * @param size em of the largest character, millipoints: it gives thickness and distance
     */
    record Pen(List<FrameItem> items, int baseline, int size, int color) {

        void draw(Underline kind, int from, int to) {
            if (to <= from) {
                return;
            }
            int thickness = Math.max(400, size / 20);
            int top = baseline + size / 8;
            switch (kind) {
                case NONE -> { }
                case SINGLE, WORDS -> fill(from, to, top, thickness);
                case THICK -> fill(from, to, top, 2 * thickness);
                case DOUBLE -> {
                    int thin = Math.max(300, thickness * 2 / 3);
                    fill(from, to, top, thin);
                    fill(from, to, top + 2 * thin, thin);
                }
                case DOTTED -> dashed(from, to, top + thickness / 2, thickness, Dash.DOTTED);
                case DASHED -> dashed(from, to, top + thickness / 2, thickness, Dash.DASHED);
                case DOT_DASH, DOT_DOT_DASH -> dashed(from, to, top + thickness / 2, thickness, Dash.DASH_DOT);
                case WAVE -> wave(from, to, top + thickness, thickness);
                case DOUBLE_WAVE -> {
                    wave(from, to, top + thickness / 2, thickness / 2);
                    wave(from, to, top + thickness / 2 + 2 * thickness, thickness / 2);
                }
            }
        }

        private void fill(int from, int to, int top, int thickness) {
            items.add(new FrameItem.Fill(from, top, to - from, thickness, color));
        }

        private void dashed(int from, int to, int y, int thickness, Dash dash) {
            items.add(new FrameItem.Stroke(from, y, to, y, thickness, color, dash));
        }

        /** Half waves of a sixth of an em, up and down in turn. */
        private void wave(int from, int to, int middle, int thickness) {
            int half = Math.max(1_000, size / 6);
            int rise = Math.max(600, size / 12);
            List<FrameItem.Segment> segments = new ArrayList<>();
            segments.add(new FrameItem.Segment.Move(0, 0));
            int way = 1;
            for (int x = 0; x < to - from; x += half, way = -way) {
                int end = Math.min(x + half, to - from);
                segments.add(new FrameItem.Segment.Curve(x + (end - x) / 3, -way * rise, x + (end - x) * 2 / 3,
                        -way * rise, end, 0));
            }
            items.add(new FrameItem.Path(from, middle, segments, -1, color, thickness * 2 / 3, Dash.SOLID));
        }
    }
}
