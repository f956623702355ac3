package wenshu.check.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Subject;
import wenshu.check.reading.DateMention;
import wenshu.check.reading.HanNumber;
import wenshu.check.reading.PaperKind;
import wenshu.notice.ChineseDate;
import wenshu.paper.Element;

/** Publicities 公示: as many days between both dates as are promised, and no more about a person than is needed. */
public final class PublicityRules implements RuleFamily {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,2}|[一二三四五六七八九十两]{1,3})\\s?(?:个(工作日|自然日)|(天|日)(?!前|内|起|至|—))");
    private static final Pattern PERIOD = Pattern.compile("公示|公告期|异议|公开征求意见|反馈意见");
    private static final Pattern PRIVATE = Pattern.compile("出生日期|身份证号码?|身份证件?号码|证件号码?|公民身份号码|家庭住址|家庭地址|现住址|住址|户籍地址|手机号码?");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("D17", PublicityRules::length, "I05", PublicityRules::fields);
    }

    private static void length(Subject subject, Report report) {
        int paperYear = PaperKind.year(subject.paper());
        for (Element element : subject.paper().elements()) {
            List<DateMention> days = DateMention.in(element);
            for (int i = 0; i + 1 < days.size(); i++) {
                DateMention first = days.get(i);
                DateMention last = days.get(i + 1);
                String between = element.text().substring(first.end(), last.start());
                if (between.matches("\\s*(?:[（(][^（）()]{1,8}[）)])?\\s*(?:至|到|—|–|－|-|～|~)+\\s*") && PERIOD.matcher(element.text()).find()) {
                    promised(subject, report, first, last, paperYear);
                }
            }
        }
    }

    private static void promised(Subject subject, Report report, DateMention first, DateMention last, int paperYear) {
        String text = first.element().text();
        String around = text.substring(Math.max(0, first.start() - 40), first.start()) + "\n"
                + text.substring(last.end(), Math.min(text.length(), last.end() + 40));
        Matcher matcher = DAYS.matcher(around);
        Optional<LocalDate> from = first.in(first.year() > 0 ? first.year() : paperYear);
        Optional<LocalDate> to = last.in(last.year() > 0 ? last.year() : paperYear)
                .map(day -> from.isPresent() && day.isBefore(from.get()) && !last.yearWritten() ? day.plusYears(1) : day);
        if (!matcher.find() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        int promised = HanNumber.parse(matcher.group(1)).orElse(0);
        boolean working = "工作日".equals(matcher.group(2));
        boolean counted = subject.known().profile().countStartDay();
        LocalDate start = counted ? from.get() : from.get().plusDays(1);
        OptionalInt real = working ? subject.known().calendar().workdaysBetween(start, to.get())
                : OptionalInt.of((int) ChronoUnit.DAYS.between(start, to.get()) + 1);
        if (real.isEmpty() || real.getAsInt() >= promised) {
            return;
        }
        Optional<LocalDate> right = working ? subject.known().calendar().plusWorkdays(from.get(), promised, counted)
                : Optional.of(start.plusDays(promised - 1L));
        String unit = working ? "个工作日" : "天";
        List<Edit> edits = right.map(day -> List.of(new Edit(last.element().index(), last.start(), last.end(), written(last, first, day))))
                .orElse(List.of());
        report.add(first.element(), first.start(), last.end(), "写明" + promised + unit + "，起止日期之间只有" + Math.max(0, real.getAsInt()) + unit,
                right.map(day -> "请改到" + ChineseDate.format(day)).orElse("请核对起止日期") + (counted ? "（首日计入）" : "（首日不计）"), edits);
    }

    private static String written(DateMention last, DateMention first, LocalDate day) {
        String full = ChineseDate.format(day);
        boolean year = last.yearWritten() || first.year() != day.getYear();
        return year ? full : day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** In a publicity or on the page of one, not where a form asks for it. */
    private static void fields(Subject subject, Report report) {
        boolean publicity = PaperKind.of(subject.paper()).equals("公示");
        for (Element element : subject.paper().elements()) {
            Matcher matcher = PRIVATE.matcher(element.text());
            boolean cell = element.role() == wenshu.paper.Role.TABLE || element.text().contains("\t");
            while (publicity && matcher.find()) {
                boolean label = matcher.end() < element.text().length() && "：: ".indexOf(element.text().charAt(matcher.end())) >= 0;
                if (cell || label && !element.text().substring(matcher.end()).matches("[：:\\s]*")) {
                    report.add(element, matcher.start(), matcher.end(), "公示中列出了“" + matcher.group() + "”", "请删去，公示只列姓名、单位、岗位等必要内容");
                }
            }
        }
    }
}
