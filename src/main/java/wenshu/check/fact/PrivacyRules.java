package wenshu.check.fact;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.check.reading.PaperKind;
import wenshu.notice.ChineseDate;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** What must not be read by everybody. */
public final class PrivacyRules implements RuleFamily {

    private static final Pattern IDENTITY = Pattern.compile("(?<![\\dA-Za-z])\\d{17}[\\dXx](?![\\dA-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int AREA = 6;
    private static final int BIRTH = 8;
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern SECRET = Pattern.compile("(?:初始|登录|默认|统一|系统|邮箱)?(?:密码|口令)\\s*(?:均|都|统一)?\\s*(?:为|是|：|:|设为)\\s*[“\"]?(?=[^，。；]{0,24}?[A-Za-z0-9])[A-Za-z0-9!@#$%^&*_.-]{4,24}");
    private static final Pattern CLASSIFIED = Pattern.compile("[（(]?涉密(?:人员|岗位|人选)?[）)]?");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("I01", PrivacyRules::identity, "I02", PrivacyRules::mobile, "I03", PrivacyRules::password, "I04", PrivacyRules::classified);
    }

    private static void identity(Subject subject, Report report) {
        if (PaperKind.closed(subject.paper(), subject.known().openness())) {
            return;
        }
        for (Element element : subject.paper().elements()) {
            Matcher matcher = IDENTITY.matcher(element.text());
            while (matcher.find()) {
                if (genuine(matcher.group())) {
                    int from = matcher.start() + AREA;
                    report.recognised(element, matcher.start(), matcher.end(), "文中有公民身份号码", "请删去，或把出生日期8位换成“*”",
                            List.of(new Edit(element.index(), from, from + BIRTH, "*".repeat(BIRTH))));
                }
            }
        }
    }

    /** GB 11643-1999: the date in it exists and the last character checks the others. */
    static boolean genuine(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11) == Character.toUpperCase(number.charAt(17))
                && ChineseDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                        Integer.parseInt(number.substring(12, 14))).isPresent();
    }

    private static void mobile(Subject subject, Report report) {
        if (!PaperKind.open(subject.paper(), subject.known().openness())) {
            return;
        }
        for (Element element : subject.paper().elements()) {
            Matcher matcher = MOBILE.matcher(element.text());
            while (matcher.find()) {
                report.add(element, matcher.start(), matcher.end(), "公开的公文里有手机号码", "请改为办公电话");
            }
        }
    }

    private static void password(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = SECRET.matcher(element.text());
            while (matcher.find()) {
                report.add(element, matcher.start(), matcher.end(), "文中写出了密码或口令", "请删去，另行告知本人");
            }
        }
    }

    /** Somebody marked so in a list; where a sentence says what is done with such people, nobody is named. */
    private static void classified(Subject subject, Report report) {
        boolean publicity = PaperKind.of(subject.paper()).equals("公示");
        for (Element element : subject.paper().elements()) {
            Matcher matcher = CLASSIFIED.matcher(element.text());
            boolean listed = element.role() == Role.TABLE || element.text().contains("\t")
                    || publicity && element.text().matches("(?s).*[（(]涉密[^（）()]{0,4}[）)].*") && !element.text().contains("除外");
            while (listed && matcher.find()) {
                report.add(element, matcher.start(), matcher.end(), "名单里有标明涉密的人员", "请从公开的名单中剔除，按保密规定另行办理");
            }
        }
    }
}
