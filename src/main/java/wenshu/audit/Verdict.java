package wenshu.audit;

/**
 * What a check of the trail has found.
 *
 * @param lines how many lines were looked at
 * @param badSeq the number of the first line that is not as it was written; 0 when all are
 * @param reason what is wrong with it, in Chinese; empty when nothing is
 * @param head the last line that is as it was written; null when there is none
 */
public record Verdict(long lines, long badSeq, String reason, Head head) {

    /** Whether every line is as it was written and none is missing. */
    public boolean intact() {
        return badSeq == 0;
    }
}
