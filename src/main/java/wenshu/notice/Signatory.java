package wenshu.notice;

import java.util.Objects;

/**
 * Who signed the paper to be issued 签发人 (GB/T 9704-2012, 7.2.6).
 *
 * @param name the name as printed
 * @param organ for which issuing organ; empty for the one at the same place in the list of issuers
 */
public record Signatory(String name, String organ) {

    public Signatory {
        Objects.requireNonNull(name);
        Objects.requireNonNull(organ);
    }
}
