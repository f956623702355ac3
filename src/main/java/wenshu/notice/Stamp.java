package wenshu.notice;

import java.util.Objects;

/**
 * The stamp of a signer's name 签名章 (GB/T 9704-2012, 7.3.5.3). Only the duty is printed; the name is what will be
 * stamped, and its place stays free.
 *
 * @param duty the duty in full, such as 局长
 * @param name whose stamp it is
 */
public record Stamp(String duty, String name) {

    public Stamp {
        Objects.requireNonNull(duty);
        Objects.requireNonNull(name);
    }
}
