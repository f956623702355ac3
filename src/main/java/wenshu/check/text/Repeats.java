package wenshu.check.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Near;

/** The same said twice in one paragraph. */
public final class Repeats implements RuleFamily {

    private static final Pattern CLAUSE = Pattern.compile("[^，。；：、！？\\n（）“”《》]{9,60}");
    private static final Pattern STUTTER = Pattern.compile("([\\u4E00-\\u9FFF]{3,10})\\1");
    private static final int MOST = 80;
    /** In a long paragraph the same clause may well come back. */
    private static final int LONGEST = 400;

    @Override
    public Map<String, Rule> rules() {
        return Map.of("W09", Repeats::twice);
    }

    private static void twice(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            if (!element.role().text()) {
                continue;
            }
            Matcher stutter = STUTTER.matcher(element.text());
            while (stutter.find()) {
                report.add(element, stutter.start(), stutter.end(), "“" + stutter.group(1) + "”连着写了两遍", "请删去一个");
            }
            Quoted quoted = new Quoted(element.text());
            Map<String, Integer> seen = new HashMap<>();
            List<String> clauses = new ArrayList<>();
            Matcher m = CLAUSE.matcher(element.text());
            while (m.find()) {
                String clause = m.group().strip().replaceFirst("^(?:或者|或|并|且)", "");
                boolean again = seen.put(clause, m.start()) != null && !quoted.at(m.start()) && element.text().length() <= LONGEST;
                boolean near = !again && element.text().length() <= LONGEST && clauses.size() < MOST && clause.length() >= 12
                        && clauses.stream().anyMatch(other -> other.length() >= 12 && Near.distance(other, clause, 1) == 1 && !differInNumber(other, clause));
                if (again || near) {
                    report.add(element, m.end() - clause.length(), m.end(), "同一段里“" + Scan.cut(clause) + "”说了两遍", "请删去一处，或改写");
                }
                clauses.add(clause);
            }
        }
    }

    /** 第一组 and 第二组 are two things. */
    private static boolean differInNumber(String a, String b) {
        String figures = "[\\d一二三四五六七八九十甲乙丙上下左右前后大小省市县中高初正副男女]";
        return a.replaceAll(figures, "").equals(b.replaceAll(figures, ""));
    }
}
