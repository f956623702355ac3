package wenshu.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import wenshu.home.SafeName;

/** An answer that is a file to be saved, under its Chinese name (RFC 6266). */
public final class Download {

    /** The type of a Word file. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Download() {
    }

    /** A file of this name and type. */
    public static ResponseEntity<byte[]> of(String name, String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name)).body(content);
    }

    /** The header that names the file: plain ASCII for old programs, the whole name beside it. */
    public static String disposition(String name) {
        String clean = clean(name);
        int dot = clean.lastIndexOf('.');
        String ending = dot < 0 ? "" : clean.substring(dot).replaceAll("[^A-Za-z0-9.]", "");
        return "attachment; filename=\"wenshu" + ending + "\"; filename*=UTF-8''"
                + URLEncoder.encode(clean, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    /** A name that any file system takes. */
    public static String clean(String name) {
        return SafeName.of(name, "file");
    }
}
