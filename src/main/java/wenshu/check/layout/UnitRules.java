package wenshu.check.layout;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.check.Report;
import wenshu.paper.Element;

/** Units after figures (GB/T 9704-2012, 9; GB 3100): small and capital letters, and units that are no longer legal. */
public final class UnitRules implements RuleFamily {

    private static final Map<String, String> RIGHT = Map.ofEntries(Map.entry("KG", "kg"), Map.entry("Kg", "kg"), Map.entry("㎏", "kg"),
            Map.entry("KM", "km"), Map.entry("Km", "km"), Map.entry("㎞", "km"), Map.entry("CM", "cm"), Map.entry("Cm", "cm"), Map.entry("㎝", "cm"),
            Map.entry("㎜", "mm"), Map.entry("ML", "mL"), Map.entry("KW", "kW"), Map.entry("公分", "厘米"), Map.entry("市斤", "千克"),
            Map.entry("公斤力", "牛顿"), Map.entry("市尺", "米"), Map.entry("英寸", "厘米"), Map.entry("英尺", "米"), Map.entry("市亩", "亩"));
    private static final Pattern WRONG = Pattern.compile("(?<=\\d)\\s?(" + String.join("|", RIGHT.keySet().stream()
            .sorted((one, other) -> other.length() - one.length()).toList()) + ")(?![A-Za-z])");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("F50", UnitRules::units);
    }

    private static void units(Subject subject, Report report) {
        List<Element> elements = subject.paper().elements();
        for (Element element : elements) {
            Matcher matcher = WRONG.matcher(element.text());
            while (matcher.find()) {
                report.add(element, matcher.start(1), matcher.end(1), "计量单位写成了“" + matcher.group(1) + "”",
                        "请改用法定计量单位“" + RIGHT.get(matcher.group(1)) + "”");
            }
        }
    }
}
