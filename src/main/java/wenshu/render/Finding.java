package wenshu.render;

/**
 * Something the reader of a page should know: what could not be drawn as it stands, or only with a stand-in.
 *
 * @param code stable identifier, such as {@code FONT_UNKNOWN}
 * @param page page it was seen on, counted from 1; 0 when it concerns the whole paper or its page is not known
 * @param near the first characters of the paragraph it stands in; empty when it concerns the whole page
 * @param what one Chinese sentence
 */
public record Finding(String code, int page, String near, String what) {

    /** How much it takes away from the page. */
    public Severity severity() {
        return Severity.of(code);
    }

    /** Where it is, such as 第3页“附件”附近; empty when it concerns the whole paper. */
    public String place() {
        return (page == 0 ? "" : "第" + page + "页") + (near.isEmpty() ? "" : "“" + near + "”附近");
    }

    /** Where it is and what it is, one Chinese sentence. */
    public String message() {
        return place().isEmpty() ? what : place() + "：" + what;
    }
}
