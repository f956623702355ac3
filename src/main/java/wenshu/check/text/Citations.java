package wenshu.check.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Part;

/** How other papers are cited: title first, then number (条例 and custom). */
public final class Citations implements RuleFamily {

    private static final String DOC = "[\\u4E00-\\u9FFF]{2,12}[〔\\[（(](?:19|20)\\d\\d[〕\\]）)]\\d{1,5}号";
    private static final Pattern BEFORE = Pattern.compile("[（(](" + DOC + ")[）)]《([^《》]{2,120})》(?![（(])");
    private static final Pattern CITED = Pattern.compile("《([^《》]{6,120}(?:通知|意见|决定|通报|批复|函))》(?!意见|的决定)([（(][^（）()]{0,60}(?:[（(〔\\[][^（）()]{0,10}[）)〕\\]][^（）()]{0,60})?[）)])?");
    private static final Pattern NUMBERED = Pattern.compile("[〔\\[（(](?:19|20)\\d\\d[〕\\]）)]\\s?\\d{1,5}\\s?号|第\\d+号|征求意见稿|草案|送审稿|试行|以下简称");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("N11", Citations::order, "N12", Citations::missing);
    }

    private static void order(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher m = BEFORE.matcher(element.text());
            while (m.find()) {
                boolean listed = m.start() > 0 && element.text().charAt(m.start() - 1) == '》';
                if (!listed) {
                    report.add(element, m.start(), m.end(), "引用公文时发文字号写在了标题前面", "请先引标题后引发文字号，写成“《" + Scan.cut(m.group(2))
                            + "》（" + m.group(1) + "）”", List.of(new Edit(element.index(), m.start(), m.end(), "《" + m.group(2) + "》（" + m.group(1) + "）")));
                }
            }
        }
    }

    private static void missing(Subject subject, Report report) {
        Set<String> cited = new HashSet<>();
        for (Element element : subject.paper().elements()) {
            if (!element.role().text() || element.part().kind() != Part.Kind.MAIN) {
                continue;
            }
            Matcher m = CITED.matcher(element.text());
            while (m.find()) {
                String title = m.group(1);
                // Papers of the Party are often cited without their number, which is not public.
                boolean party = title.startsWith("中共") || title.startsWith("全国人民代表大会") || title.contains("人民代表大会常务委员会") || title.contains("党") || !title.contains("关于");
                boolean numbered = m.group(2) != null && NUMBERED.matcher(m.group(2)).find() || before(element.text(), m.start()).matches("(?s).*\\d号[）)]?")
                        || before(element.text(), m.start()).endsWith("印发");
                boolean own = element.text().substring(m.end(), Math.min(element.text().length(), m.end() + 12)).matches("(?s)(?:[（(][^）)]{0,8}[）)])?(?:印发|转发|发|已经|见附件).*");
                boolean listed = element.text().startsWith("《", m.end());
                if (cited.add(title) && !party && !numbered && !own && !listed) {
                    report.add(element, m.start(), m.end(), "第一次引用《" + Scan.cut(title) + "》没有写发文字号", "请在标题后用圆括号注明发文字号");
                }
            }
        }
    }

    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - 4), at);
    }
}
