package wenshu.check;

import java.util.List;
import java.util.Objects;

/**
 * One fault that a rule has found.
 *
 * @param rule which rule
 * @param severity how grave it is here: within another organ's words never more than a hint
 * @param element index of the element in its paper, or -1 when the whole paper is meant
 * @param start first character at fault in the element's text
 * @param end after the last one
 * @param page the page, where layout is meant, from 1; else 0
 * @param message what is at fault, in Chinese, without a final mark
 * @param remedy how to mend it, in Chinese, without a final mark
 * @param edits what would mend it, all together; empty when only a person can
 */
public record Finding(RuleEntry rule, Severity severity, int element, int start, int end, int page, String message,
        String remedy, List<Edit> edits) {

    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
        edits = List.copyOf(edits);
    }

    /** Whether it may be mended without asking. */
    public boolean safe() {
        return !edits.isEmpty() && rule.mending() == Mending.AUTOMATIC;
    }

    /** The whole as one Chinese sentence. */
    public String sentence() {
        return message + (remedy.isEmpty() ? "" : "，" + remedy) + "。";
    }
}
