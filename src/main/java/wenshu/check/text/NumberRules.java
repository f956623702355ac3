package wenshu.check.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.paper.Element;

/** Document numbers 发文字号, the paper's own and cited ones (GB/T 9704-2012, 7.2.5). */
public final class NumberRules implements RuleFamily {

    private static final Pattern WRONG_BRACKETS = Pattern.compile(
            "(?<=\\p{IsHan})[\\[（(]\\s*((?:19|20)\\d{2})\\s*[\\]）)](?=\\s*第?\\s*\\d{1,5}\\s*号)");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("N01", NumberRules::yearBrackets);
    }

    private static void yearBrackets(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = WRONG_BRACKETS.matcher(element.text());
            while (matcher.find()) {
                report.replace(element, matcher.start(), matcher.end(), "〔" + matcher.group(1) + "〕",
                        "发文字号的年份用了“" + matcher.group().charAt(0) + "”括号", "请改用六角括号“〔" + matcher.group(1) + "〕”");
            }
        }
    }
}
