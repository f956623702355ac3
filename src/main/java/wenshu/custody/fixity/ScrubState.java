package wenshu.custody.fixity;

import java.time.Instant;

/**
 * How the records stand.
 *
 * @param read records that were read through at least once
 * @param damaged records that are not as they were
 * @param strangers files in the store that belong to no record, or its own files that have changed
 * @param behind records that were not read through for too long
 * @param last when a record was last read through; null when never
 * @param oldest when the record was read through whose turn is longest ago; null when none was
 * @param searched when the store was last searched for strangers; null when never
 */
public record ScrubState(long read, long damaged, long strangers, long behind, Instant last, Instant oldest, Instant searched) {

    /** Whether somebody must do something. */
    public boolean alarm() {
        return damaged > 0 || strangers > 0;
    }

    /** What is the matter, one Chinese sentence; empty when nothing is. */
    public String sentence() {
        if (!alarm()) {
            return behind > 0 ? "有 " + behind + " 件档案超过 90 天没有核对。" : "";
        }
        String records = damaged > 0 ? damaged + " 件档案与归档时不一致" : "";
        String files = strangers > 0 ? "档案库里有 " + strangers + " 个来历不明或被改动的文件" : "";
        return records + (damaged > 0 && strangers > 0 ? "，" : "") + files + "，请尽快从备份恢复。";
    }
}
