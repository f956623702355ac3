package wenshu.intake;

/**
 * How far a batch is.
 *
 * @param waiting files without an outcome
 * @param kept files that became records
 * @param unread of those kept, files whose text could not be read wholly
 * @param doubles files that the archive held already
 * @param refused files of which nothing is kept
 * @param unpacked archives whose files are counted on their own
 * @param unconfirmed kept files that nobody has looked over
 */
public record Tally(int waiting, int kept, int unread, int doubles, int refused, int unpacked, int unconfirmed) {

    /** Files with an outcome. */
    public int done() {
        return kept + doubles + refused;
    }

    /** All files that are known of by now. */
    public int total() {
        return waiting + done();
    }

    /** It in a sentence. */
    public String sentence() {
        return "共 " + total() + " 个文件：归档 " + kept + "，重复 " + doubles + "，拒绝 " + refused
                + (unread > 0 ? "；其中 " + unread + " 个未能识别文字" : "") + (unpacked > 0 ? "；拆开压缩包 " + unpacked + " 个" : "") + "。";
    }
}
