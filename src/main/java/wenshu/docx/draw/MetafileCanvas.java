package wenshu.docx.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenshu.typeset.content.CharacterStyle;
import wenshu.typeset.content.Contour;
import wenshu.typeset.content.Contour.Pen;
import wenshu.typeset.content.Graphic;
import wenshu.typeset.content.Inline;
import wenshu.typeset.content.Paragraph;
import wenshu.typeset.content.ParagraphStyle;
import wenshu.typeset.content.Table;

/** What a Windows metafile is played on: the state of its device, and the graphics that come of its records. */
final class MetafileCanvas {

    /** More members than this are of no picture that fits on paper. */
    private static final int MOST = 20_000;
    private static final int THINNEST = 250;
    private static final Table.Margins NONE = new Table.Margins(0, 0, 0, 0);
    private static final int CENTER = 6;
    private static final int RIGHT = 2;
    private static final int BASELINE = 24;
    private static final int BOTTOM = 8;

    /** A pen, brush or font as the file has it. */
    sealed interface Tool {

        /** Colour 0xRRGGBB or -1, width in logical units. */
        record Line(int color, double width, Graphic.Dash dash) implements Tool {
        }

        /** Colour 0xRRGGBB or -1. */
        record Brush(int color) implements Tool {
        }

        /** Height in logical units, turned by tenths of a degree against the clock. */
        record Font(double height, String family, boolean bold, boolean italic, int charset, int escapement)
                implements Tool {
        }
    }

    /** What saving and restoring the device keeps. */
    record State(Tool.Line pen, Tool.Brush brush, Tool.Font font, int textColor, int align, double x, double y,
            double[] matrix) {
    }

    private final List<Graphic.Member> members = new ArrayList<>();
    private final Map<Integer, Tool> tools = new HashMap<>();
    private final Deque<State> saved = new ArrayDeque<>();
    State state = new State(new Tool.Line(0, 0, Graphic.Dash.SOLID), new Tool.Brush(0xFFFFFF),
            new Tool.Font(12, "宋体", false, false, 0, 0), 0, 0, 0, 0, new double[] {1, 0, 0, 1, 0, 0});

    List<Graphic.Member> members() {
        return members;
    }

    boolean full() {
        return members.size() >= MOST;
    }

    /** Keeps a tool at the first free place, as WMF does. */
    void create(Tool tool) {
        int index = 0;
        while (tools.containsKey(index)) {
            index++;
        }
        tools.put(index, tool);
    }

    void create(int index, Tool tool) {
        if (tools.size() < 65_536) {
            tools.put(index, tool);
        }
    }

    void delete(int index) {
        tools.remove(index);
    }

    void select(int index) {
        select(tools.get(index));
    }

    void select(Tool tool) {
        State s = state;
        switch (tool) {
            case Tool.Line line -> state = new State(line, s.brush, s.font, s.textColor, s.align, s.x, s.y, s.matrix);
            case Tool.Brush brush -> state = new State(s.pen, brush, s.font, s.textColor, s.align, s.x, s.y, s.matrix);
            case Tool.Font font -> state = new State(s.pen, s.brush, font, s.textColor, s.align, s.x, s.y, s.matrix);
            case null -> { }
        }
    }

    void textColor(int color) {
        State s = state;
        state = new State(s.pen, s.brush, s.font, color, s.align, s.x, s.y, s.matrix);
    }

    void align(int align) {
        State s = state;
        state = new State(s.pen, s.brush, s.font, s.textColor, align, s.x, s.y, s.matrix);
    }

    void matrix(double... matrix) {
        State s = state;
        state = new State(s.pen, s.brush, s.font, s.textColor, s.align, s.x, s.y, matrix);
    }

    void move(double x, double y) {
        State s = state;
        state = new State(s.pen, s.brush, s.font, s.textColor, s.align, x, y, s.matrix);
    }

    void save() {
        if (saved.size() < 1_000) {
            saved.push(state);
        }
    }

    void restore(int count) {
        for (int i = 0; i < count && !saved.isEmpty(); i++) {
            state = saved.pop();
        }
    }

    int x(double x, double y) {
        return whole(state.matrix[0] * x + state.matrix[2] * y + state.matrix[4]);
    }

    int y(double x, double y) {
        return whole(state.matrix[1] * x + state.matrix[3] * y + state.matrix[5]);
    }

    private static int whole(double value) {
        return Double.isFinite(value) ? (int) Math.clamp(Math.round(value), -40_000_000L, 40_000_000L) : 0;
    }

    /** How long a logical unit is, millipoints. */
    double unit() {
        return Math.sqrt(Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2]));
    }

    /** Draws steps whose coordinates are millipoints already. */
    void draw(List<Contour.Step> steps, boolean filled, boolean drawn) {
        int fill = filled ? state.brush.color : -1;
        Pen pen = drawn && state.pen.color >= 0 ? new Pen(state.pen.color,
                Math.max(THINNEST, whole(state.pen.width * unit())), state.pen.dash) : Pen.NONE;
        if (!full() && !steps.isEmpty() && (fill >= 0 || pen.color() >= 0)) {
            members.add(new Graphic.Member(new Graphic.Shape(List.of(new Contour(steps, fill, pen)), 0, 0, 0, null), 0,
                    0));
        }
    }

    /** Straight lines through logical points: x and y in turn. */
    List<Contour.Step> lines(double[] points, boolean closed) {
        List<Contour.Step> steps = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i += 2) {
            int x = x(points[i], points[i + 1]);
            int y = y(points[i], points[i + 1]);
            steps.add(i == 0 ? new Contour.Step.Move(x, y) : new Contour.Step.Line(x, y));
        }
        if (closed && !steps.isEmpty()) {
            steps.add(new Contour.Step.Close());
        }
        return steps;
    }

    void ellipse(double left, double top, double right, double bottom) {
        int x1 = Math.min(x(left, top), x(right, bottom));
        int y1 = Math.min(y(left, top), y(right, bottom));
        int width = Math.abs(x(right, bottom) - x(left, top));
        int height = Math.abs(y(right, bottom) - y(left, top));
        draw(PresetShape.ellipse(x1, y1, width, height), true, true);
    }

    /** Fills a rectangle as a raster operation without a picture asks (MS-WMF, 2.1.1.31). */
    void fill(double left, double top, double width, double height, int operation) {
        int color = switch (operation) {
            case 0x00F00021 -> state.brush.color;
            case 0x00000042 -> 0;
            case 0x00FF0062 -> 0xFFFFFF;
            default -> -1;
        };
        if (color >= 0 && !full()) {
            List<Contour.Step> steps = lines(new double[] {left, top, left + width, top, left + width, top + height,
                left, top + height}, true);
            members.add(new Graphic.Member(new Graphic.Shape(List.of(new Contour(steps, color, Pen.NONE)), 0, 0, 0,
                    null), 0, 0));
        }
    }

    void picture(wenshu.typeset.content.Raster raster, double left, double top, double width, double height) {
        int x1 = x(left, top);
        int y1 = y(left, top);
        int x2 = x(left + width, top + height);
        int y2 = y(left + width, top + height);
        if (!full()) {
            members.add(new Graphic.Member(new Graphic.Picture(raster, wenshu.typeset.content.Raster.Crop.NONE, 1_000,
                    0, Math.abs(x2 - x1), Math.abs(y2 - y1), ""), Math.min(x1, x2), Math.min(y1, y2)));
        }
    }

    /**
     * Writes text.
     *
     * @param advance how wide it is, logical units, or 0 when the file does not say
     */
    void text(String text, double atX, double atY, double advance) {
        if (text.isBlank() || full()) {
            return;
        }
        Tool.Font font = state.font;
        int size = (int) Math.clamp(Math.round(Math.abs(font.height) * unit()), 1_000, 400_000);
        double ems = text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.5 : 1).sum();
        int width = advance > 0 ? whole(advance * unit()) : (int) (ems * size);
        CharacterStyle plain = CharacterStyle.plain(font.family, font.family, size).colored(state.textColor);
        CharacterStyle style = font.bold ? plain.emboldened() : plain;
        Paragraph paragraph = new Paragraph(ParagraphStyle.plain(ParagraphStyle.Alignment.LEFT, style)
                .exactly(size), List.of(new Inline.Text(text, style)));
        Graphic.TextBox box = new Graphic.TextBox(List.of(paragraph), NONE, Table.VerticalAlign.TOP,
                Graphic.Direction.ACROSS, true);
        boolean current = (state.align & 1) != 0;
        int x = current ? x(state.x, state.y) : x(atX, atY);
        int y = current ? y(state.x, state.y) : y(atX, atY);
        int horizontal = state.align & CENTER;
        int left = horizontal == CENTER ? x - width / 2 : horizontal == RIGHT ? x - width : x;
        // An exact line has its baseline at four fifths.
        int above = (state.align & BASELINE) == BASELINE ? size * 4 / 5 : (state.align & BOTTOM) != 0 ? size : 0;
        members.add(new Graphic.Member(new Graphic.Shape(List.of(), Math.floorMod(-font.escapement * 100, 360_000),
                width + 4 * size, size, box), left, y - above));
        if (current && advance > 0) {
            move(state.x + advance, state.y);
        }
    }
}
