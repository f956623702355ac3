package wenshu.notice.rollover;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;

/** Days, months and weekdays: deadlines, events, limits of age, days up to which something counts. */
final class DateFinder {

    private static final String WEEKDAY = "(?:\\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?";
    private static final String DAY = "(?:(?<!\\d)((?:19|20)\\d{2})\\s*年\\s*)?(?<!\\d)(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日" + WEEKDAY;
    private static final Pattern DATE = Pattern.compile(DAY
            + "(?:\\s*(?:上午|下午)?\\s*\\d{0,2}[:：]?\\d{0,2}\\s*(?:[—－~～-]+|至|到)\\s*(?:((?:19|20)\\d{2})年)?(?:\\d{1,2}月)?\\d{1,2}日" + WEEKDAY + ")?");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})[.\\-/](\\d{1,2})[.\\-/](\\d{1,2})(?![\\d.])");
    private static final Pattern MONTH = Pattern.compile("(?:(?<!\\d)((?:19|20)\\d{2})\\s*年\\s*)?(?<!\\d)(\\d{1,2})\\s*月(?:底|末|初|[上中下]旬|份)?(?![日\\d])(?!\\s*工资|以上)");
    private static final Pattern LOOSE = Pattern.compile("(?:本月|下月|月)底?前|(?<![每])(?:星期|周)[一二三四五六日](?![至到、—-])|[春暑寒]假前|节前|年底前|年末");
    private static final Pattern DUE_AFTER = Pattern.compile("^\\s*(?:[（(][^）)]{0,8}[）)])?\\s*(?:(?:上午|下午|中午)?\\s*\\d{1,2}(?:[:：]\\d{2}|[时点])\\S{0,2})?(?:下班)?(?:之前|以前|前|止|截止)");
    private static final Pattern DUE_BEFORE = Pattern.compile("(?:截止(?:日期|时间)?(?:为|是|到|至)?|期限(?:为|至)|最迟|不(?:晚|迟)于)[：:]?\\s*$");
    private static final Pattern COUNTED_AFTER = Pattern.compile("^(?:以来|起至今|以后(?!出生)|后(?:取得|获得|获|发表|完成|授予|参加)|前(?:达到|取得|获得|在职|在岗|入职|毕业|办理|年满|已|到龄|退休|聘任|连续)|前?未?满|时?在编)");
    private static final Pattern COUNTED_BEFORE = Pattern.compile("(?:自|从|截至|截止到?|计算到?|计算至|时间为|以)\\s*$");
    private static final Pattern CLOSING = Pattern.compile("(?:申请|报名|报送|受理|提交|申报|征集|缴费|填报)(?:时间|工作)?(?:截至|截止到?)\\s*$");
    private static final Pattern LAW = Pattern.compile("^(?:起)?(?:施行|实施|修订|修正|通过|公布|印发|发布|成立|废止|起施行)");

    private DateFinder() {
    }

    static void find(Spans spans, Known known) {
        Matcher date = DATE.matcher(spans.text);
        while (date.find()) {
            if (spans.free(date.start(), date.end())) {
                day(spans, known, date);
            }
        }
        Matcher dotted = DOTTED.matcher(spans.text);
        while (dotted.find()) {
            spans.decide(Change.Kind.DATE, dotted.start(), dotted.end(), "上年的日期");
        }
        Matcher month = MONTH.matcher(spans.text);
        while (month.find()) {
            month(spans, known, month);
        }
        Matcher loose = LOOSE.matcher(spans.text);
        while (loose.find()) {
            boolean weekday = loose.group().matches("(?:星期|周).");
            spans.decide(weekday ? Change.Kind.WEEKDAY : Change.Kind.DEADLINE, loose.start(), loose.end(), weekday ? "星期随日期变" : "没有写明日期的期限");
        }
    }

    private static void day(Spans spans, Known known, Matcher m) {
        String after = spans.after(m.end(), 14);
        String before = spans.before(m.start(), 14);
        Integer given = m.group(1) == null ? null : Integer.valueOf(m.group(1));
        boolean weekday = m.group().matches("(?s).*(?:星期|周).*");
        boolean range = m.group().matches(".*(?:[—－~～-]|至|到).*日.*");
        if (after.matches("(?s)^[（(]?(?:以?[后前]|之[后前]|及以[后前])?(?:（含）)?出生.*") || before.matches("(?s).*出生[^，。；\\n]{0,6}$")) {
            shifted(spans, known, m, given, Change.Kind.BIRTH, "年龄界限随年度顺延");
        } else if (given != null && (given < known.last() - 1 || LAW.matcher(after).find()) && LAW.matcher(after).find()) {
            spans.keep(Change.Kind.DATE, m.start(), m.end(), "文件的施行或成立日期");
        } else if (given != null && !weekday && !range && !CLOSING.matcher(before).find() && !DUE_AFTER.matcher(after).find() && !DUE_BEFORE.matcher(before).find()
                && (COUNTED_AFTER.matcher(after).find() || COUNTED_BEFORE.matcher(before).find())
                || given != null && !range && COUNTED_AFTER.matcher(after).find()) {
            shifted(spans, known, m, given, Change.Kind.SPAN, "计算期间随年度顺延");
        } else if (given != null && given < known.last() - 1) {
            spans.keep(Change.Kind.DATE, m.start(), m.end(), "往年的日期");
        } else {
            due(spans, known, m, given, range, DUE_AFTER.matcher(after).find() || DUE_BEFORE.matcher(before).find() || CLOSING.matcher(before).find());
        }
    }

    private static void shifted(Spans spans, Known known, Matcher m, Integer given, Change.Kind kind, String why) {
        if (given == null) {
            spans.decide(kind, m.start(), m.end(), why + "，原文没有年份");
        } else {
            spans.propose(kind, m.start(), m.end(), m.group().replaceFirst("\\d{4}", String.valueOf(given + known.shift())), why);
        }
    }

    private static void due(Spans spans, Known known, Matcher m, Integer given, boolean range, boolean due) {
        Optional<LocalDate> old = ChineseDate.of(given == null ? known.last() : given, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        Optional<LocalDate> next = due && !range && hands(spans.clause(m.start(), m.end())) ? known.deadline(old) : Optional.empty();
        if (next.isPresent()) {
            boolean weekday = m.group().matches("(?s).*(?:星期|周).*");
            String proposal = ChineseDate.format(next.get()) + (weekday ? "（" + Known.weekday(next.get()) + "）" : "");
            spans.propose(Change.Kind.DEADLINE, m.start(), m.end(), proposal, "按今年上级期限和上年留出的天数推算");
            return;
        }
        String hint = old.map(day -> day.plusYears(known.shift())).map(known::workday)
                .map(day -> "，顺延为" + ChineseDate.format(day) + "（" + Known.weekday(day) + "）").orElse("");
        spans.decide(due ? Change.Kind.DEADLINE : Change.Kind.DATE, m.start(), m.end(), (due ? "上年的期限" : "上年的日期") + hint);
    }

    private static boolean hands(String clause) {
        return clause.matches("(?s).*(?:报送|上报|报至|报回|送至|送交|交至|提交|报市|报我|报县|报区|报省|材料|资料).*") && !clause.matches("(?s).*(?:公示|考试|笔试|面试|会议|开班).*");
    }

    private static void month(Spans spans, Known known, Matcher m) {
        Integer given = m.group(1) == null ? null : Integer.valueOf(m.group(1));
        if (!spans.free(m.start(), m.end()) || Integer.parseInt(m.group(2)) > 12) {
            return;
        }
        if (given != null && given < known.last() - 1) {
            String after = spans.after(m.end(), 4);
            if (after.matches("(?s)^(?:以来|以后|至今|起).*")) {
                shifted(spans, known, m, given, Change.Kind.SPAN, "计算期间随年度顺延");
            } else {
                spans.keep(Change.Kind.DATE, m.start(), m.end(), "往年的月份");
            }
            return;
        }
        boolean due = spans.after(m.end(), 3).matches("(?s)^(?:之前|以前|前).*");
        spans.decide(due ? Change.Kind.DEADLINE : Change.Kind.DATE, m.start(), m.end(), "上年的月份");
    }
}
