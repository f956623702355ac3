package wenshu.notice.title;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.paper.organ.Mention;
import wenshu.paper.organ.Organs;

/** Titles composed and taken apart: 转发, 印发, 批转, and quoted titles one level deeper (GB/T 15834, 4.13). */
public final class Titles {

    private static final Pattern FORWARDING = Pattern.compile("^(.*?)(?:关于)?转发(.*?)[《〈](.+)[》〉](?:文件)?的通知$");
    /** A title without marks that forwards one with its issuer: 甲转发乙关于…的通知. */
    private static final Pattern PLAIN = Pattern.compile("^(.*?)(?:关于)?转发([\\p{IsHan}（）、 ]{3,60}?)(关于.+的(?:通知|意见|函|通报|决定|公告))(?:的通知)?$");
    private static final Pattern KIND = Pattern.compile("(?:通知|通报|意见|函|决定|公告|通告|报告|请示|批复|纪要|命令|决议)$");

    private Titles() {
    }

    /**
     * What a title stands for when the titles of all papers that only forward are taken off it.
     *
     * @param issuer organ before the innermost title, as written, or empty
     * @param title the innermost title with its own marks as on the first level
     */
    public record Original(String issuer, String title) {
    }

    /** A title as it stands inside 《》: each level of its own marks goes one deeper. */
    public static String nested(String title) {
        return turned(title);
    }

    private static String turned(String title) {
        StringBuilder out = new StringBuilder(title);
        for (int i = 0; i < out.length(); i++) {
            int mark = "《》〈〉<>".indexOf(out.charAt(i));
            if (mark >= 0) {
                out.setCharAt(i, "〈〉《》《》".charAt(mark));
            }
        }
        return out.toString();
    }

    /** The title without the name of the organ that issues it. */
    public static String withoutIssuer(String title, String issuer) {
        String rest = !issuer.isEmpty() && title.startsWith(issuer) ? title.substring(issuer.length()).strip() : title;
        return rest.isEmpty() ? title : rest;
    }

    /** The highest original that a title names: 转发 is taken off again and again; the title itself when it forwards nothing. */
    public static Original original(String title, String issuer) {
        String inner = title;
        String organ = issuer;
        for (int i = 0; i < 6; i++) {
            Matcher marked = FORWARDING.matcher(inner);
            Matcher plain = PLAIN.matcher(inner);
            if (marked.matches() && (marked.group(1).isEmpty() || Organs.house().isOrgan(marked.group(1)) || i > 0)) {
                String said = marked.group(2).replaceFirst("[（(].*$", "").strip();
                inner = inner.charAt(marked.start(3) - 1) == '〈' ? marked.group(3) : turned(marked.group(3));
                organ = said.isEmpty() ? "" : said;
            } else if (plain.matches()) {
                organ = plain.group(2).strip();
                inner = plain.group(3);
            } else {
                break;
            }
            Optional<Mention> named = Organs.house().find(inner).stream().filter(mention -> mention.start() == 0).findFirst();
            if (named.isPresent() && inner.startsWith("《", named.get().end())) {
                organ = named.get().name();
                inner = inner.substring(named.get().end() + 1).replaceFirst("》$", "");
            } else if (named.isPresent() && inner.length() > named.get().end() && inner.substring(named.get().end()).matches("(?:办公厅|办公室)?(?:关于|转发|印发).*")) {
                organ = named.get().name();
                inner = inner.substring(named.get().end());
            }
        }
        return new Original(organ, inner);
    }

    /** 甲关于转发《原标题》的通知: how personnel bureaus forward. */
    public static String quoting(String issuer, String title) {
        return issuer + "关于转发《" + nested(title) + "》的通知";
    }

    /** 甲转发乙关于……的通知: one 关于, one 转发, one 通知. */
    public static String plain(String issuer, String upperIssuer, String title) {
        String name = title.startsWith(upperIssuer) ? title : upperIssuer + title;
        return issuer + "转发" + (name.endsWith("通知") ? name : name + "的通知");
    }

    /** 甲关于转发……有关文件的通知: the matter in short, without marks. */
    public static String summary(String issuer, String title) {
        String matter = KIND.matcher(title).replaceFirst("").replaceFirst("的$", "").replaceFirst("^.*?关于(?:印发|公布|做好|开展)?", "");
        return issuer + "关于转发" + matter.replaceAll("[《》〈〉]", "") + "有关文件的通知";
    }

    /** 甲关于印发《题名》的通知: one's own plan or rules. */
    public static String issuing(String issuer, String title) {
        return issuer + "关于印发《" + nested(title) + "》的通知";
    }

    /** 甲批转乙关于……的报告的通知: a lower organ's paper approved and passed on. */
    public static String approving(String issuer, String lowerIssuer, String title) {
        String name = title.startsWith(lowerIssuer) ? title : lowerIssuer + title;
        return issuer + "批转" + (name.endsWith("通知") ? name : name + "的通知");
    }
}
