package wenshu.notice.source;

import wenshu.notice.DocumentNumber;

/**
 * A paper that an upper-level paper rests on 依据.
 *
 * @param title with its issuer, as cited; empty where the paper gives the number alone
 * @param number its document number
 * @param place where it was read
 * @param certainty how far it may be trusted
 */
public record Basis(String title, DocumentNumber number, Place place, Certainty certainty) {

    /** Line of the source text, from 1. */
    public int line() {
        return place.line();
    }
}
