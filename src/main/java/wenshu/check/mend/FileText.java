package wenshu.check.mend;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a text file as lines, so that what is not changed is written back byte for byte, with its own line ends
 * and even where its bytes mean nothing.
 */
final class FileText {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final byte[] bytes;
    private final Charset charset;
    private final int mark;
    private final List<Line> lines = new ArrayList<>();

    /** A line without its end. */
    record Line(String text, int from, int to) {
    }

    FileText(byte[] bytes) {
        this.bytes = bytes.clone();
        if (starts(0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (starts(0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = valid(bytes) ? StandardCharsets.UTF_8 : CHINESE;
            mark = 0;
        }
        split();
    }

    private boolean starts(int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean valid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** No byte of a character of several bytes is a line end, in UTF-8 and in GB18030; in UTF-16 units are looked at. */
    private void split() {
        int from = mark;
        for (int at = mark; at < bytes.length;) {
            int unit = unit(at);
            if (unit == '\n' || unit == '\r') {
                line(from, at);
                at += width();
                if (unit == '\r' && at < bytes.length && unit(at) == '\n') {
                    at += width();
                }
                from = at;
            } else {
                at += width();
            }
        }
        line(from, bytes.length);
    }

    private int width() {
        return charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE ? 2 : 1;
    }

    private int unit(int at) {
        if (width() == 1 || at + 1 >= bytes.length) {
            return bytes[at] & 0xFF;
        }
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return charset == StandardCharsets.UTF_16BE ? first << 8 | second : second << 8 | first;
    }

    private void line(int from, int to) {
        lines.add(new Line(new String(bytes, from, to - from, charset), from, to));
    }

    List<Line> lines() {
        return lines;
    }

    /** The whole with line ends as {@code \n}, which is what positions count. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(lines.get(i).text());
        }
        return text.toString();
    }

    /**
     * The bytes after changes.
     *
     * @param hunks stretches of {@link #text()} that became something else, in order
     */
    byte[] bytes(List<Hunk> hunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        out.write(bytes, 0, mark);
        int next = 0;
        int at = 0;
        StringBuilder changed = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int end = at + line.text().length();
            int done = at;
            // Where a change took the line's end away, the next line goes on in what is put together here.
            boolean joined = false;
            for (; next < hunks.size() && hunks.get(next).start() <= end; next++) {
                Hunk hunk = hunks.get(next);
                changed = changed == null ? new StringBuilder() : changed;
                changed.append(line.text(), done - at, hunk.start() - at).append(hunk.after());
                done = hunk.end();
                if (done > end) {
                    joined = true;
                    while (done > end && i + 1 < lines.size()) {
                        at = end + 1;
                        i++;
                        line = lines.get(i);
                        end = at + line.text().length();
                    }
                }
            }
            if (changed != null) {
                changed.append(line.text(), done - at, line.text().length());
                out.writeBytes(changed.toString().replace("\n", lineEnd()).getBytes(charset));
                changed = null;
            } else {
                out.write(bytes, line.from(), line.to() - line.from());
            }
            int stop = i + 1 < lines.size() ? lines.get(i + 1).from() : bytes.length;
            out.write(bytes, line.to(), stop - line.to());
            at = end + 1;
        }
        return out.toByteArray();
    }

    private String lineEnd() {
        if (lines.size() < 2) {
            return "\n";
        }
        return new String(Arrays.copyOfRange(bytes, lines.get(0).to(), lines.get(1).from()), charset);
    }
}
