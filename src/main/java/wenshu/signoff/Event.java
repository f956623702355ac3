package wenshu.signoff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import wenshu.signoff.flow.Step;

/**
 * Something that was done to a paper.
 *
 * @param seq from 1
 * @param at when
 * @param actor login name of the one who did it
 * @param act what, as it is shown
 * @param before the step it was in
 * @param after the step it came to
 * @param round which sending of the text it belongs to
 * @param opinion what was said
 * @param detail what else belongs to it: to whom it was sent, which number it got
 * @param textBefore SHA-256 of the text before it; empty while drafting
 * @param textAfter SHA-256 of the text after it
 * @param previous hash of the line before; empty for the first
 * @param hash SHA-256 over all of this
 */
public record Event(int seq, Instant at, String actor, String act, Step before, Step after, int round, String opinion,
        String detail, String textBefore, String textAfter, String previous, String hash) {

    /** The hash that this line ought to have: every part with its length, so that none can flow into its neighbour. */
    String expected(long signOff) {
        StringBuilder all = new StringBuilder();
        for (String part : List.of(Long.toString(signOff), Integer.toString(seq), Long.toString(at.toEpochMilli()), actor, act,
                before.name(), after.name(), Integer.toString(round), opinion, detail, textBefore, textAfter, previous)) {
            all.append(part.length()).append(':').append(part);
        }
        return Texts.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    Event sealed(long signOff) {
        return new Event(seq, at, actor, act, before, after, round, opinion, detail, textBefore, textAfter, previous,
                expected(signOff));
    }
}
