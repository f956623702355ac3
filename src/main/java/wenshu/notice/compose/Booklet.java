package wenshu.notice.compose;

import java.util.Objects;

/**
 * An attachment that is bound by itself 另册 (GB/T 9704-2012, 7.3.7).
 *
 * @param name file name without ending
 * @param docx the Word file; the caller must not change it
 */
public record Booklet(String name, byte[] docx) {

    public Booklet {
        Objects.requireNonNull(name);
        Objects.requireNonNull(docx);
    }
}
