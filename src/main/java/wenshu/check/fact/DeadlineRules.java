package wenshu.check.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.calendar.WorkCalendar;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.check.reading.DateMention;
import wenshu.check.reading.Due;
import wenshu.check.reading.PaperKind;
import wenshu.check.reading.Sentence;
import wenshu.notice.ChineseDate;
import wenshu.paper.Element;
import wenshu.paper.Role;

/** Deadlines: with their year, on a working day, neither past nor too short. */
public final class DeadlineRules implements RuleFamily {

    private static final int LEAST_WORKING_DAYS = 5;
    private static final Pattern NO_YEAR = Pattern.compile(
            "(?<![年\\d〇一二三四五六七八九十])(\\d{1,2})月(?:(\\d{1,2})日|底|末|上旬|中旬|下旬)"
            + "(?:[（(][^（）()]{1,8}[）)])?(?:(?:上午|下午|中午)?\\d{1,2}(?:[:：]\\d{2}|[时点])|下班)?(?:之前|以前|前)");
    private static final Pattern CUTOFF_NO_YEAR = Pattern.compile("(?:截止时间|截止日期|截至|截止到?)[为是：:]?(?<![年\\d])(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern YEAR_SAID = Pattern.compile(
            "\\d{4}年\\d{1,2}月|(?:\\d{4}年|每年|每届|次年|翌年|明年|今年|当年|同年|本年|全年)[^。；，]{0,8}$");
    private static final Pattern VAGUE = Pattern.compile("今天|明天|后天|大后天|下周[一二三四五六日天内]?|本周[一二三四五六日天内]?|这周|"
            + "近日内?|近期内?|下个?月(?:\\d{1,2}日|底|初|中旬|上旬|下旬)?|(?<![\\d每][月]?)本?月底(?=之?前|以前)|(?<![年度每\\d])年底(?=之?前|以前)");
    private static final Pattern DUTY = Pattern.compile("(?:请|务必|须|应|要|将|于|在).*(?:报送|报至|报回|报到|上报|提交|完成|送至|送达|填报|寄送|寄至|反馈|报名|参会|报市|报省|报我局|报局)");
    private static final Pattern TO = Pattern.compile("截止(到|至)?(?=\\s*(?:\\d{2,4}年|\\d{1,2}月|目前|今年|去年|现在|上月|本月|昨日|今日))");
    private static final Pattern AT = Pattern.compile("(?<=[日时分午点])截至(?=[。，；）]|$)|截至(?=时间|日期)");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("D01", DeadlineRules::withoutYear, "D08", DeadlineRules::vague, "D13", DeadlineRules::dayOff,
                "D15", DeadlineRules::past, "D16", DeadlineRules::tooShort, "D18", DeadlineRules::cutoff);
    }

    private static boolean prose(Element element) {
        return element.role().text() || element.role() == Role.OTHER || element.role() == Role.CONTACT;
    }

    private static void withoutYear(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            if (!prose(element)) {
                continue;
            }
            for (Pattern pattern : List.of(NO_YEAR, CUTOFF_NO_YEAR)) {
                Matcher matcher = pattern.matcher(element.text());
                while (matcher.find()) {
                    if (!YEAR_SAID.matcher(element.text().substring(0, matcher.start())).find()) {
                        withoutYear(subject, element, matcher, report);
                    }
                }
            }
        }
    }

    private static void withoutYear(Subject subject, Element element, Matcher matcher, Report report) {
        int at = matcher.start(1);
        String said = matcher.group().substring(at - matcher.start());
        int year = PaperKind.year(subject.paper());
        if (matcher.group(2) != null) {
            DateMention mention = new DateMention(element, at, at, 0, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), false);
            year = Due.guess(mention, year, PaperKind.issued(subject.paper())).map(LocalDate::getYear).orElse(0);
        }
        List<Edit> edits = year == 0 || element.part().foreign() ? List.of() : List.of(new Edit(element.index(), at, at, year + "年"));
        report.add(element, at, matcher.end(), "期限“" + said + "”没有写年份", year == 0 ? "请在月份前写明年份" : "请写成“" + year + "年" + said + "”", edits);
    }

    private static void vague(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = VAGUE.matcher(element.text());
            while (prose(element) && matcher.find()) {
                boolean explains = element.text().substring(0, matcher.start()).matches("(?s).*日[（(]");
                String sentence = Sentence.at(element.text(), matcher.start());
                // 近期 often only tells when something was; there the duty must stand in the same clause.
                int clause = sentence.indexOf(matcher.group());
                int comma = sentence.indexOf('，', clause);
                String said = matcher.group().startsWith("近") ? sentence.substring(sentence.lastIndexOf('，', clause) + 1, comma < 0 ? sentence.length() : comma) : sentence;
                if (!explains && DUTY.matcher(said).find()) {
                    report.add(element, matcher.start(), matcher.end(), "时限“" + matcher.group() + "”不是确定的日期", "请写明年、月、日");
                }
            }
        }
    }

    private static void dayOff(Subject subject, Report report) {
        WorkCalendar calendar = subject.known().calendar();
        for (Due due : Due.own(subject)) {
            if (calendar.isDayOff(due.date())) {
                Optional<LocalDate> next = calendar.nextWorkday(due.date());
                DateMention mention = due.mention();
                List<Edit> edits = next.map(day -> List.of(new Edit(mention.element().index(), mention.start(), mention.end(), written(mention, day))))
                        .orElse(List.of());
                report.add(mention.element(), mention.start(), mention.end(), "期限" + ChineseDate.format(due.date()) + "不是工作日",
                        "请改为工作日" + next.map(day -> "，如顺延到" + ChineseDate.format(day)).orElse(""), edits);
            }
        }
    }

    private static String written(DateMention mention, LocalDate day) {
        String full = ChineseDate.format(day);
        return mention.yearWritten() || mention.year() != day.getYear() ? full : full.substring(full.indexOf('年') + 1);
    }

    private static void past(Subject subject, Report report) {
        PaperKind.issued(subject.paper()).ifPresent(issued -> {
            for (Due due : Due.own(subject)) {
                if (due.sure() && due.date().isBefore(issued)) {
                    report.add(due.mention().element(), due.mention().start(), due.mention().end(), "期限" + ChineseDate.format(due.date())
                            + "早于成文日期" + ChineseDate.format(issued), "请核对期限和成文日期");
                }
            }
        });
    }

    private static void tooShort(Subject subject, Report report) {
        PaperKind.issued(subject.paper()).ifPresent(issued -> {
            for (Due due : Due.own(subject)) {
                OptionalInt days = subject.known().calendar().workdaysBetween(issued.plusDays(1), due.date());
                if (!due.date().isBefore(issued) && days.isPresent() && days.getAsInt() < LEAST_WORKING_DAYS) {
                    report.add(due.mention().element(), due.mention().start(), due.mention().end(), "从成文到期限只有"
                            + days.getAsInt() + "个工作日", "请确认收文单位来得及办理");
                }
            }
        });
    }

    private static void cutoff(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher to = TO.matcher(element.text());
            while (prose(element) && to.find()) {
                report.replace(element, to.start(), to.end(), "截至", "“" + to.group() + "”后面带有时间，应当用“截至”", "请改为“截至”");
            }
            Matcher at = AT.matcher(element.text());
            while (prose(element) && at.find()) {
                report.replace(element, at.start(), at.end(), "截止", "这里表示停止，应当用“截止”", "请把“截至”改为“截止”");
            }
        }
    }
}
