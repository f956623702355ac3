package wenshu.check.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Figures in text: ranges and blanks (GB/T 15835-2011). */
public final class Figures implements RuleFamily {

    private static final String UNIT = "名|人次|人|个|年|岁|周岁|天|日|月|周|元|万|亿|米|公里|千米|厘米|毫米|公斤|千克|克|吨|项|级|份|次|篇|分钟|小时|时|秒|倍|℃|层|届|期|批|字|台|套|家|户|学分|学时|课时|分|组|支|件|页|条|点|辆|间|类|部|位|章|款|集|年级|季度|亩|平方|立方";
    private static final Pattern PHONE = Pattern.compile("^\\s*0\\d{2,3}[-－]|^\\s*1[3-9]\\d{9}|^\\s*\\d{7,8}(?!\\d)");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("P10", Scan.each(Scan.ANY, "(?<![\\d.\\-－–/A-Za-z〔])(\\d{1,8}(?:\\.\\d{1,3})?)(%|％|" + UNIT + ")?( ?[-－–﹣] ?)(\\d{1,8}(?:\\.\\d{1,3})?)(?=%|％|(?:" + UNIT + "))(?![-－–])", Figures::range),
                "P14", Scan.each(e -> e.role() != Role.TABLE && e.role() != Role.CONTACT && e.role() != Role.TITLE && e.role() != Role.PAGE_NUMBER && e.role() != Role.PRINTER && e.role() != Role.NUMBER,
                        "(?<=[\\u4E00-\\u9FFF])[ \\u00A0]{1,20}(?=\\d)|(?<=[\\d%％])[ \\u00A0]{1,20}(?=[\\u4E00-\\u9FFF])", Figures::blank));
    }

    private static void range(Element e, Matcher m, Report r) {
        double from = Double.parseDouble(m.group(1));
        double to = Double.parseDouble(m.group(4));
        boolean leading = m.group(1).matches("0\\d.*") || m.group(4).matches("0\\d.*");
        boolean year = m.group(1).matches("(?:19|20)\\d\\d") && m.group(4).matches("(?:19|20)\\d\\d");
        boolean date = m.group(1).matches("(?:19|20)\\d\\d") && to <= 31 && m.group(2) == null;
        if (from >= to || leading || date || r.guarded(e, m.start(3), m.end(3))) {
            return;
        }
        String right = year ? "—" : "～";
        r.replace(e, m.start(3), m.end(3), right, "数值范围“" + m.group() + "”用了“" + m.group(3).strip() + "”", "请改为“" + right + "”");
    }

    private static void blank(Element e, Matcher m, Report r) {
        String text = e.text();
        boolean before = Character.isDigit(text.charAt(Math.min(m.end(), text.length() - 1)));
        // The number of an item stands apart; a name and its telephone do; so does what belongs to Latin text.
        boolean item = !before && text.substring(Math.max(0, m.start() - 8), m.start()).matches("(?:.*\\n)?[ \\u3000]*\\d{1,2}(?:\\.\\d{1,2})*") && m.start() < 8 && e.role() != Role.DATE;
        boolean phone = before && PHONE.matcher(text.substring(m.end(), Math.min(text.length(), m.end() + 14))).find()
                || !before && text.substring(Math.max(0, m.start() - 8), m.start()).matches(".*\\d{7,}");
        boolean latin = r.guarded(e, before ? m.end() : m.start() - 1, before ? m.end() + 1 : m.start());
        boolean list = m.group().length() > 3;
        if (!item && !phone && !list && !latin) {
            r.replace(e, m.start(), m.end(), "", "汉字与数字之间有空格", "请删去空格");
        }
    }
}
