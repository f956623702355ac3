package wenshu.pack.eep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import wenshu.pack.parcel.Parcel.Content;

/** Writes XML so that every byte is where we say: what is signed is a stretch of the very bytes in the file. */
final class Elements {

    private static final int LINE = 57 * 1_024;

    private final OutputStream out;
    private final Deque<String> open = new ArrayDeque<>();

    Elements(OutputStream out) {
        this.out = out;
    }

    void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens an element; attributes by name and value in turn. */
    Elements open(String name, String... attributes) throws IOException {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            tag.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        raw(tag.append('>').toString());
        open.push(name);
        return this;
    }

    Elements close() throws IOException {
        raw("</" + open.pop() + ">\n");
        return this;
    }

    /** Closes without a line end. */
    void closeBare() throws IOException {
        raw("</" + open.pop() + ">");
    }

    Elements leaf(String name, String text) throws IOException {
        raw("<" + name + ">" + escaped(text) + "</" + name + ">\n");
        return this;
    }

    /** A leaf, unless there is nothing to say. */
    Elements some(String name, String text) throws IOException {
        return text.isEmpty() ? this : leaf(name, text);
    }

    /** The bytes of a file in Base64, never all in memory. */
    void base64(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[LINE];
            for (int n = in.readNBytes(buffer, 0, LINE); n > 0; n = in.readNBytes(buffer, 0, LINE)) {
                out.write(Base64.getEncoder().encode(n == LINE ? buffer : Arrays.copyOf(buffer, n)));
                out.write('\n');
            }
        }
    }

    /** Text as XML 1.0 can hold it; what it cannot, such as control characters, is left out. */
    private static String escaped(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000).forEach(c -> {
                    switch (c) {
                        case '&' -> written.append("&amp;");
                        case '<' -> written.append("&lt;");
                        case '>' -> written.append("&gt;");
                        case '"' -> written.append("&quot;");
                        case '\r' -> written.append("&#13;");
                        default -> written.appendCodePoint(c);
                    }
                });
        return written.toString();
    }
}
