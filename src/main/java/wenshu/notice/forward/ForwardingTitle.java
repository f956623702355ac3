package wenshu.notice.forward;

/** How the title of a forwarding notice is built. */
public enum ForwardingTitle {
    /** 甲关于转发《原标题》的通知, the form that personnel bureaus use. */
    A,
    /** 甲转发乙关于……的通知, with one 关于, one 转发 and one 通知. */
    B;

    /** The title for this issuer, the upper organ and its paper's title. */
    String of(String issuer, String upperIssuer, String upperTitle) {
        if (this == A) {
            return issuer + "关于转发《" + nested(upperTitle) + "》的通知";
        }
        String name = upperTitle.startsWith(upperIssuer) ? upperTitle : upperIssuer + upperTitle;
        return issuer + "转发" + (name.endsWith("通知") ? name : name + "的通知");
    }

    /** A title as it stands inside 《》: each level of its own marks goes one deeper (GB/T 15834). */
    static String nested(String title) {
        StringBuilder out = new StringBuilder(title);
        for (int i = 0; i < out.length(); i++) {
            int mark = "《》〈〉".indexOf(out.charAt(i));
            if (mark >= 0) {
                out.setCharAt(i, "〈〉《》".charAt(mark));
            }
        }
        return out.toString();
    }
}
