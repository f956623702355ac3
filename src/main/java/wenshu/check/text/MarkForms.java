package wenshu.check.text;

import java.util.Map;
import java.util.regex.Matcher;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Marks that are doubled, misplaced or of the wrong shape (GB/T 15834-2011). */
public final class MarkForms implements RuleFamily {

    private static final String ODD = "︰﹕﹐﹔﹖﹗﹑｡､︑︒︓︔︕︖﹙﹚｢｣․‚﹒";
    private static final String EVEN = "：：，；？！、。、、。：；！？（）“”.，。";

    @Override
    public Map<String, Rule> rules() {
        return Map.of("P04", Scan.each(Scan.ANY, "(?<=[》”])、(?=[《“])", (e, m, r) -> {
            boolean title = e.text().charAt(m.start() - 1) == '》' == (e.text().charAt(m.end()) == '《');
            if (title) {
                r.replace(e, m.start(), m.end(), "", "并列的" + (e.text().charAt(m.end()) == '《' ? "书名号" : "引号") + "之间用了顿号", "请删去顿号");
            }
        }), "P07", Scan.each(Scan.ANY, "、(?=等(?![级离待额于效同边候比值差份高距第])|以及|及其|及(?![时格早第])|和(?![平谐睦解田顺县声服气美政])|或者)", (e, m, r) -> {
            String next = e.text().substring(m.end(), Math.min(e.text().length(), m.end() + 2));
            String word = next.startsWith("以及") || next.startsWith("及其") || next.startsWith("或者") ? next : next.substring(0, 1);
            r.replace(e, m.start(), m.end(), "", "“" + word + "”前用了顿号", "请删去顿号");
        }), "P08", Scan.each(Scan.ANY, "[，。；：、？！]{2,}|等(…{1,2})|……。", MarkForms::doubled),
                "P09", Scan.each(Scan.WRITTEN, "(?<![.\\d])\\.{3,}(?![\\d.])|。{3,}|(?<!…)…(?!…)|(?<=[\\u4E00-\\u9FFF”》）])-{2,}(?=[\\u4E00-\\u9FFF“《（])|(?<=[\\u4E00-\\u9FFF”》）])(?:— —|－－|──|––|一一(?=[“《]))(?=[\\u4E00-\\u9FFF“《（])", MarkForms::dots),
                "P18", Scan.each(Scan.ANY, "[" + ODD + "]|[\\u00A0\\u2002\\u2003\\u2009\\u200B\\u200C\\u200D\\u2060\\uFEFF]+|(?<=[\\u4E00-\\u9FFF，。；：、])\\u3000{2,}(?=[\\u4E00-\\u9FFF])", MarkForms::odd));
    }

    private static void doubled(Element e, Matcher m, Report r) {
        String written = m.group();
        if (written.startsWith("等")) {
            r.replace(e, m.start(1), m.end(1), "", "“等”和省略号叠用", "请删去一个");
            return;
        }
        if (written.equals("……。") || e.role() == Role.COPIES && written.equals("：。") || written.matches("[？！]+") && written.length() <= 3 || written.matches("。{3,}")) {
            return;
        }
        boolean end = m.end() == e.text().stripTrailing().length();
        String right = end && written.contains("。") ? "。" : end && written.matches("[，、；]*：[，、；]*") ? "：" : stronger(written);
        r.replace(e, m.start(), m.end(), right, "标点“" + Scan.cut(written) + "”叠用", "请只留“" + right + "”");
    }

    /** The mark that parts more: the reader loses least by it. */
    private static String stronger(String marks) {
        for (char c : "。？！；：，".toCharArray()) {
            if (marks.indexOf(c) >= 0) {
                return String.valueOf(c);
            }
        }
        return "、";
    }

    private static void dots(Element e, Matcher m, Report r) {
        if (e.role() == Role.TITLE || r.guarded(e, m.start(), m.end())) {
            return;
        }
        boolean dash = "-—－─–一".indexOf(m.group().charAt(0)) >= 0;
        r.replace(e, m.start(), m.end(), dash ? "——" : "……", (dash ? "破折号" : "省略号") + "写成了“" + Scan.cut(m.group()) + "”", dash ? "请用占两格的“——”" : "请用六个连点的“……”");
    }

    private static void odd(Element e, Matcher m, Report r) {
        char c = m.group().charAt(0);
        int at = ODD.indexOf(c);
        if (at >= 0) {
            r.replace(e, m.start(), m.end(), EVEN.substring(at, at + 1), "用了异形的标点“" + c + "”", "请改为“" + EVEN.charAt(at) + "”");
            return;
        }
        boolean latin = m.start() > 0 && m.end() < e.text().length() && e.text().charAt(m.start() - 1) < 0x80 && e.text().charAt(m.end()) < 0x80;
        boolean visible = c == '\u00A0' || c == '\u2002' || c == '\u2003' || c == '\u2009';
        boolean inside = within(e.text(), m.start(), -1) && within(e.text(), m.end() - 1, 1);
        boolean list = c == '\u3000' && (!e.role().text() || short4(e.text(), m.start(), -1) || short4(e.text(), m.end() - 1, 1));
        if (list || visible && (!inside || spread(e.text(), m.start(), m.end()))) {
            return;
        }
        r.replace(e, m.start(), m.end(), latin && visible ? " " : "", c == '\u3000' ? "文中用全角空格排版" : "文中有看不见的特殊空格", "请删去");
    }

    /** Whether no more than four hanzi stand there before the next blank or mark: then it is a list or a spread word. */
    private static boolean short4(String text, int from, int step) {
        int count = 0;
        for (int i = from + step; i >= 0 && i < text.length() && Scan.han(text.charAt(i)); i += step) {
            if (++count > 4) {
                return false;
            }
        }
        return true;
    }

    /** 说　明: single hanzi set apart. */
    private static boolean spread(String text, int start, int end) {
        boolean left = start > 0 && Scan.han(text.charAt(start - 1)) && (start < 2 || Scan.blank(text.charAt(start - 2)));
        boolean right = end < text.length() && (Scan.blank(text.charAt(end)) || Scan.han(text.charAt(end)) && (end + 1 >= text.length() || !Scan.han(text.charAt(end + 1))));
        return left && right;
    }

    /** Whether anything but blanks stands on that side. */
    private static boolean within(String text, int from, int step) {
        for (int i = from + step; i >= 0 && i < text.length(); i += step) {
            if (!Scan.blank(text.charAt(i)) && text.charAt(i) > ' ') {
                return true;
            }
        }
        return false;
    }
}
