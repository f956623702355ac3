package wenshu.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the service and its reading process talk: one request, one reply, lengths before strings. */
public final class Wire {

    /** The system property of the reading process that names the folder of a bureau's own fonts. */
    public static final String FONTS = "wenshu.fonts";

    /** No honest reply has a longer string: the text is limited to 2 million characters. */
    private static final int LONGEST = 16 << 20;

    private Wire() {
    }

    /**
     * A file to read.
     *
     * @param file where it lies
     * @param name what it was called when it came in
     * @param what is asked
     * @param page for {@link What#PICTURE} which page, from 1; else 0
     */
    public record Request(Path file, String name, What what, int page) {

        /** A request for the whole file. */
        public Request(Path file, String name, What what) {
            this(file, name, what, 0);
        }
    }

    /** What is read in a file. */
    public enum What {
        /** Its text. */
        TEXT,
        /** The QR codes in it. */
        CODES,
        /** A page as a PNG for text recognition; the text of the reply is where it lies. */
        PICTURE,
        /** Where everything stands on its pages, as {@link wenshu.measure.PagesText}. */
        PAGES,
        /** What is written on each page of a Word paper once it is laid out, without white space, a form feed between pages. */
        WORDS,
        /** The pages of a Word paper as a PDF; the text of the reply is where it lies. */
        DRAWING
    }

    /** Sends a request. */
    public static void write(DataOutputStream out, Request request) throws IOException {
        string(out, request.file().toString());
        string(out, request.name());
        string(out, request.what().name());
        out.writeInt(request.page());
        out.flush();
    }

    /** Waits for a request. */
    public static Request readRequest(DataInputStream in) throws IOException {
        return new Request(Path.of(string(in)), string(in), What.valueOf(string(in)), in.readInt());
    }

    /** Sends a reply. */
    public static void write(DataOutputStream out, Extracted extracted) throws IOException {
        string(out, extracted.status().name());
        string(out, extracted.reason());
        string(out, extracted.text());
        out.writeInt(extracted.metadata().size());
        for (Map.Entry<String, String> entry : extracted.metadata().entrySet()) {
            string(out, entry.getKey());
            string(out, entry.getValue());
        }
        out.flush();
    }

    /** Waits for a reply; a reply that makes no sense is an {@link IOException}. */
    public static Extracted readReply(DataInputStream in) throws IOException {
        try {
            ExtractionStatus status = ExtractionStatus.valueOf(string(in));
            String reason = string(in);
            String text = string(in);
            Map<String, String> metadata = new LinkedHashMap<>();
            int entries = in.readInt();
            for (int i = 0; i < entries && i < 100; i++) {
                metadata.put(string(in), string(in));
            }
            return new Extracted(text, metadata, status, reason);
        } catch (IllegalArgumentException e) {
            throw new IOException("a reply that makes no sense", e);
        }
    }

    private static void string(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a string of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
