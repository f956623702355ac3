package wenshu.check.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import wenshu.paper.Role;

/** How days are written (GB/T 9704-2012, 7.3.5.4; GB/T 15835-2011), and whether there are such days. */
public final class DateRules implements RuleFamily {

    private static final Pattern ZERO = Pattern.compile("(?<=[年月至到\\p{Punct}—～，。；：、（\\p{IsHan}]|^|\\s)0(?=[1-9]\\s*[月日])");
    private static final Pattern HAN = Pattern.compile("([一二][〇○零ОO0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern SHORT = Pattern.compile(
            "(?<![\\d〔\\[（(近满前后第每共达超约逾整足历各]|近\\s)([0-4]\\d)年(?=度|\\d{1,2}月|[初末底][前，。；、]?)|[’'‘]([0-4]\\d)年?(?=\\d{1,2}月|度|，|。|的)");
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![\\w.\\-－/:：＝=?&])((?:19|20)\\d{2})([.．\\-－–/])(\\d{1,2})\\2(\\d{1,2})(?![\\w\\-－/]|[.．]\\d)");
    private static final Pattern WEEKDAY = Pattern.compile("^\\s*[（(]?(?:星期|周|礼拜)([一二三四五六日天])");
    private static final String WEEK = "一二三四五六日";
    private static final Set<Role> DATES = Set.of(Role.DATE, Role.PRINTER);

    @Override
    public Map<String, Rule> rules() {
        return Map.of("D02", DateRules::zeros, "D03", DateRules::hanzi, "D04", DateRules::shortYear, "D05", DateRules::impossible,
                "D06", DateRules::weekday, "D07", DateRules::dotted);
    }

    private static boolean prose(Element element) {
        return element.role() != Role.TABLE && element.role() != Role.PAGE_NUMBER && element.role() != Role.NUMBER;
    }

    private static void zeros(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = ZERO.matcher(element.text());
            while (prose(element) && matcher.find()) {
                report.replace(element, matcher.start(), matcher.end() + 1, element.text().substring(matcher.end(), matcher.end() + 1),
                        "月、日前面多了“0”", "请写成“" + element.text().charAt(matcher.end()) + "月”或“日”，不编虚位");
            }
        }
    }

    private static void hanzi(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = HAN.matcher(element.text());
            while (DATES.contains(element.role()) && matcher.find()) {
                Optional<LocalDate> date = ChineseDate.of(HanNumber.digits(matcher.group(1)).orElse(0),
                        HanNumber.parse(matcher.group(2)).orElse(0), HanNumber.parse(matcher.group(3)).orElse(0));
                List<Edit> edits = date.map(day -> List.of(new Edit(element.index(), matcher.start(), matcher.end(),
                        ChineseDate.format(day)))).orElse(List.of());
                report.add(element, matcher.start(), matcher.end(), "日期用了汉字数字",
                        "请用阿拉伯数字写成“" + date.map(ChineseDate::format).orElse("2023年3月3日") + "”", edits);
            }
        }
    }

    private static void shortYear(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = SHORT.matcher(element.text());
            while (prose(element) && matcher.find()) {
                String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                report.replace(element, matcher.start(), matcher.end(), "20" + digits + "年", "年份只写了两位“" + matcher.group() + "”",
                        "请写全四位，如“20" + digits + "年”");
            }
        }
    }

    private static void impossible(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            for (DateMention mention : DateMention.in(element)) {
                int year = mention.year() == 0 ? 2024 : mention.year();
                if (mention.in(year).isEmpty()) {
                    report.add(element, mention.start(), mention.end(), "“" + mention.said() + "”这一天不存在", "请核对后改成实际日期");
                }
            }
        }
    }

    private static void weekday(Subject subject, Report report) {
        int paperYear = PaperKind.year(subject.paper());
        for (Element element : subject.paper().elements()) {
            for (DateMention mention : DateMention.in(element)) {
                Matcher matcher = WEEKDAY.matcher(element.text().substring(mention.end()));
                int year = mention.year() > 0 ? mention.year() : element.part().foreign() ? 0 : paperYear;
                Optional<LocalDate> date = mention.in(year);
                if (date.isEmpty() || !matcher.find()) {
                    continue;
                }
                char real = WEEK.charAt(date.get().getDayOfWeek().getValue() - 1);
                if (matcher.group(1).replace('天', '日').charAt(0) != real) {
                    int at = mention.end() + matcher.start(1);
                    report.replace(element, at, at + 1, String.valueOf(real),
                            ChineseDate.format(date.get()) + "是星期" + real + "，不是星期" + matcher.group(1), "请核对日期和星期哪个写错了");
                }
            }
        }
    }

    private static void dotted(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = DOTTED.matcher(element.text());
            while (prose(element) && matcher.find()) {
                Optional<LocalDate> date = ChineseDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4)));
                if (date.isPresent()) {
                    List<Edit> edits = new ArrayList<>();
                    edits.add(new Edit(element.index(), matcher.start(), matcher.end(), ChineseDate.format(date.get())));
                    report.add(element, matcher.start(), matcher.end(), "日期写成了“" + matcher.group() + "”",
                            "请写成“" + ChineseDate.format(date.get()) + "”", edits);
                }
            }
        }
    }
}
