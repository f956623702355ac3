package wenshu.pdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import wenshu.typeset.content.Graphic.Dash;

/** The bytes of a content stream as they grow, and the graphics state they have set so far (ISO 32000-1, 8.4). */
final class ContentStream {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    /** What {@code Q} brings back. */
    private record State(int fillColor, int strokeColor, int lineWidth, Dash dash, int dashWidth) {
    }

    private final Deque<State> saved = new ArrayDeque<>();
    private byte[] bytes = new byte[16_384];
    private int length;
    private int fillColor;
    private int strokeColor;
    private int lineWidth = -1;
    private Dash dash = Dash.SOLID;
    private int dashWidth;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Operators and names, ASCII. */
    ContentStream add(String text) {
        int size = text.length();
        room(size);
        for (int i = 0; i < size; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    ContentStream add(char character) {
        room(1);
        bytes[length++] = (byte) character;
        return this;
    }

    /** Four hexadecimal digits. */
    void hex(int number) {
        room(4);
        bytes[length++] = HEX[number >> 12 & 15];
        bytes[length++] = HEX[number >> 8 & 15];
        bytes[length++] = HEX[number >> 4 & 15];
        bytes[length++] = HEX[number & 15];
    }

    void save() {
        saved.push(new State(fillColor, strokeColor, lineWidth, dash, dashWidth));
        add("q ");
    }

    void restore() {
        add("Q\n");
        State state = saved.pop();
        fillColor = state.fillColor();
        strokeColor = state.strokeColor();
        lineWidth = state.lineWidth();
        dash = state.dash();
        dashWidth = state.dashWidth();
    }

    void fillColor(int color) {
        if (color != fillColor) {
            color(color).add("rg\n");
            fillColor = color;
        }
    }

    void strokeColor(int color) {
        if (color != strokeColor) {
            color(color).add("RG\n");
            strokeColor = color;
        }
    }

    void lineWidth(int width) {
        if (width != lineWidth) {
            number(width).add(" w\n");
            lineWidth = width;
        }
    }

    /** How lines of a width are interrupted. */
    void dash(Dash wanted, int width) {
        if (wanted == dash && (width == dashWidth || wanted == Dash.SOLID)) {
            return;
        }
        add('[');
        for (int part : wanted.pattern(width)) {
            number(part).add(' ');
        }
        add("] 0 d\n");
        dash = wanted;
        dashWidth = width;
    }

    private ContentStream color(int color) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            number(((color >> shift & 0xFF) * 1_000 + 127) / 255).add(' ');
        }
        return this;
    }

    /** Thousandths as a decimal number. */
    ContentStream number(long thousandths) {
        return decimal(thousandths, 1_000);
    }

    /** A whole number of the given parts, a power of ten, as a decimal number. */
    ContentStream decimal(long value, int parts) {
        long absolute = Math.abs(value);
        room(24);
        if (value < 0) {
            bytes[length++] = '-';
        }
        whole(absolute / parts);
        long rest = absolute % parts;
        if (rest != 0) {
            bytes[length++] = '.';
            for (int digit = parts / 10; digit > 0 && rest > 0; digit /= 10) {
                bytes[length++] = (byte) ('0' + rest / digit);
                rest %= digit;
            }
        }
        return this;
    }

    private void whole(long value) {
        if (value >= 10) {
            whole(value / 10);
        }
        bytes[length++] = (byte) ('0' + value % 10);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
