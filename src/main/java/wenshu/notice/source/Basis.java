package wenshu.notice.source;

import wenshu.notice.DocumentNumber;

/**
 * A paper that an upper-level paper rests on 依据.
 *
 * @param title with its issuer, as cited
 * @param number its document number
 * @param line line of the source text
 */
public record Basis(String title, DocumentNumber number, int line) {
}
