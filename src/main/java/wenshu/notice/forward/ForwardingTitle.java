package wenshu.notice.forward;

import wenshu.notice.title.Titles;

/** How the title of a forwarding notice is built. */
public enum ForwardingTitle {
    /** 甲关于转发《原标题》的通知, the form that personnel bureaus use. */
    A,
    /** 甲转发乙关于……的通知, with one 关于, one 转发 and one 通知. */
    B,
    /** 甲关于转发……有关文件的通知, which names the matter in short. */
    C;

    /** The title for this issuer, the upper organ and its paper's title. */
    String of(String issuer, String upperIssuer, String upperTitle) {
        return switch (this) {
            case A -> Titles.quoting(issuer, upperTitle);
            case B -> Titles.plain(issuer, upperIssuer, upperTitle);
            case C -> Titles.summary(issuer, upperTitle);
        };
    }
}
