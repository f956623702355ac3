package wenshu.web.search;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a record, opened at the place that something stands on. */
public final class Opening {

    private Opening() {
    }

    /**
     * The address of a place.
     *
     * @param recordId the record
     * @param file the file of it; empty for whichever it shows first
     * @param page the page, from 1; 0 when unknown
     * @param words what is to be highlighted there; may be empty
     */
    public static String of(String recordId, String file, int page, String words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/records/" + UriUtils.encode(recordId, StandardCharsets.UTF_8));
        put(address, "file", file);
        put(address, "page", page > 0 ? Integer.toString(page) : "");
        put(address, "q", words.strip());
        return address.build(true).toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
