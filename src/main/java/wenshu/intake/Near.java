package wenshu.intake;

/**
 * A record that another is nearly the same as.
 *
 * @param recordId the other's id
 * @param title the other's title
 * @param difference about how much of the text differs, in hundredths; 0 when the words are the same
 * @param sameNumber whether both bear the same title and document number
 */
public record Near(String recordId, String title, int difference, boolean sameNumber) {

    /** It in a sentence, the other's title left to a link. */
    public String said() {
        return sameNumber && difference > MOST ? "题名和文号相同，内容不同" : difference == 0 ? "文字相同" : "差异约 " + difference + " %";
    }

    /** Texts that differ more are not said to be alike. */
    static final int MOST = 15;
}
