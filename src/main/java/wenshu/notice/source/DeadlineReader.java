package wenshu.notice.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;

/** Reads deadlines: a date with 前, 止 or a stretch of dates, beside a word that says what is to be done. */
final class DeadlineReader {

    private static final String DAY = "(?:(\\d{4})\\s*[年./-]\\s*)?(?<!\\d)(\\d{1,2})\\s*(?:月|(?<=\\d{4}[./-]\\d{1,2})[./-])\\s*(\\d{1,2})\\s*日?(?:（[^（）]{1,8}）)?";
    private static final String TIME = "(?:\\s*(上午|下午|中午|晚上?|当日|当天)?\\s*(\\d{1,2})(?:[:：](\\d{2})|[时点](?:(\\d{1,2})分|整)?))?(下班)?";
    private static final Pattern STRETCH = Pattern.compile(DAY + TIME + "\\s*(?:[-—－~～]+|至|到)\\s*(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:（[^（）]{1,8}）)?"
            + TIME + "(止|之间|期间)?");
    private static final Pattern DATE = Pattern.compile(DAY + TIME + "\\s*(?:（(?:含|不含)[^（）]{0,6}）)?\\s*(之前|以前|前|止|截止|截至)?");
    private static final Pattern TIMETABLE = Pattern.compile("^(20\\d{2})[.-](\\d{1,2})[.-](\\d{1,2})(?:\\s*(?:[—－~～-]+|至)\\s*(20\\d{2})[.-](\\d{1,2})[.-](\\d{1,2}))?日?[：\\s]*(?=\\p{IsHan}(?<![前止日]))");
    private static final Pattern BEFORE = Pattern.compile("(截止(?:日期|时间)?(?:为|是|到|至)?|截至|最迟|不(?:得)?(?:晚|迟)于|期限(?:为|至|：)|时间(?:为|至|：)|日期(?:为|：))[：:]?\\s*$");
    private static final Pattern STRETCH_BEFORE = Pattern.compile("(?:时间|日期|期限|公示期|期间|公示|申报|报名|报送|受理|提交|于|自|从|为)[^，。；]{0,6}$");
    private static final Pattern ACTION = Pattern.compile("报|送|交|寄|发至|发到|提交|反馈|反映|申请|填写|登录|推荐|完成|公示|截止|受理|提出|上传|递交|索取|开通|拨付|缴|集中|汇总");
    /** A date that says whom or what the paper is about, not what is to be done by when. */
    private static final Pattern QUALIFYING = Pattern.compile("退休|出生|周岁|年龄|年满|获得|取得|成立|注册|毕业|入职|任职|聘任|以来|期间取得|出版|发表|授权|立项|结题|成果应|业绩|资格证|满\\d+年|统计时间");
    private static final Pattern DUE = Pattern.compile("(?<!不得|不再|不能|不予|方可|可以|可)(?:报送|上报|报至|报到|送至|送交|送达|交至|提交|反馈|报名|寄|发至|发送|申报|报市|报省|报我|报给|提出|上传|完成)");

    private final Optional<LocalDate> issued;
    private final Optional<Integer> year;

    /**
     * @param issued date of the paper, where it has one
     * @param year of the document number or the title, where there is one
     */
    DeadlineReader(Optional<LocalDate> issued, Optional<Integer> year) {
        this.issued = issued;
        this.year = year;
    }

    List<Deadline> read(List<Passage> passages) {
        List<Deadline> found = new ArrayList<>();
        for (Passage passage : passages) {
            if (ChineseDate.parse(passage.text).isPresent()) {
                continue;
            }
            timetable(passage, found);
            for (int[] sentence : passage.sentences()) {
                sentence(passage, sentence[0], sentence[1], found);
            }
        }
        return found;
    }

    /** A line of a timetable begins with its day or days. */
    private void timetable(Passage passage, List<Deadline> into) {
        Matcher m = TIMETABLE.matcher(passage.text);
        if (!m.find() || into.stream().anyMatch(d -> d.place().equals(passage.place(m.start(), m.end())))) {
            return;
        }
        String said = passage.text.substring(m.end());
        if (!ACTION.matcher(said).find()) {
            return;
        }
        boolean two = m.group(4) != null;
        day(m.group(two ? 4 : 1), m.group(two ? 5 : 2), m.group(two ? 6 : 3)).ifPresent(d -> into.add(new Deadline(d, Optional.empty(),
                two ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty(), kind(passage.text, 0, 0, m.end(), passage.text.length()), true,
                passage.text.strip(), passage.place(0, m.end()), Certainty.LIKELY)));
    }

    private void sentence(Passage passage, int start, int end, List<Deadline> into) {
        int at = start;
        Matcher stretch = STRETCH.matcher(passage.text).region(start, end);
        Matcher date = DATE.matcher(passage.text).region(start, end).useTransparentBounds(true);
        List<Integer> taken = new ArrayList<>();
        while (stretch.find()) {
            if (STRETCH_BEFORE.matcher(passage.text.substring(start, stretch.start())).find() || ACTION.matcher(passage.text.substring(stretch.end(), end)).find()) {
                stretch(passage, stretch, start, end).ifPresent(into::add);
                taken.add(stretch.start());
            }
        }
        while (at < end && date.find(at)) {
            if (date.end() > end || date.start() >= end) {
                return;
            }
            int begin = date.start();
            boolean inside = taken.stream().anyMatch(from -> {
                Matcher again = STRETCH.matcher(passage.text).region(from, passage.text.length());
                return again.lookingAt() && begin < again.end() && begin >= from;
            });
            if (!inside) {
                single(passage, date, start, end).ifPresent(into::add);
            }
            at = Math.max(at + 1, date.end());
            date.region(start, end);
        }
    }

    private Optional<Deadline> single(Passage passage, Matcher date, int start, int end) {
        String text = passage.text;
        boolean before = date.group(9) != null;
        boolean announced = BEFORE.matcher(text.substring(start, date.start())).find();
        int clauseStart = Math.max(start, text.lastIndexOf('，', date.start()) + 1);
        int comma = text.indexOf('，', date.end());
        int clauseEnd = comma < 0 || comma > end ? end : comma;
        String clause = text.substring(clauseStart, clauseEnd);
        String after = text.substring(date.end(), end);
        if (!before && !announced) {
            return Optional.empty();
        }
        if (QUALIFYING.matcher(clause).find() && !DUE.matcher(text.substring(date.end(), clauseEnd)).find() && !announced) {
            return Optional.empty();
        }
        String sentence = text.substring(start, end);
        boolean acts = ACTION.matcher(sentence.substring(date.end() - start)).find()
                || ACTION.matcher(sentence.substring(0, date.start() - start)).find();
        if (QUALIFYING.matcher(clause).find() && announced && !before && !ACTION.matcher(clause.replace("截止", "")).find()
                || !acts && !announced || announced && after.matches("^[^，。；]{0,4}(?:的|离退休|达到|后出生).*")) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(date.group(1), date.group(2), date.group(3));
        return day.map(d -> new Deadline(d, time(date, 4), Optional.empty(), kind(text, start, date.start(), date.end(), end),
                date.group(1) != null, sentence.strip(), passage.place(date.start(), date.end()), sure(date.group(1) != null, acts)));
    }

    private Optional<Deadline> stretch(Passage passage, Matcher m, int start, int end) {
        String month = m.group(10) == null ? m.group(2) : m.group(10);
        Optional<LocalDate> first = day(m.group(1), m.group(2), m.group(3));
        String lastYear = m.group(9) != null ? m.group(9) : m.group(1);
        Optional<LocalDate> last = day(lastYear, month, m.group(11)).map(d -> lastYear == null && first.isPresent()
                ? d.withYear(first.get().getYear() + (d.getMonthValue() < first.get().getMonthValue() ? 1 : 0)) : d);
        String clause = passage.text.substring(Math.max(start, passage.text.lastIndexOf('，', m.start()) + 1), m.start());
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get()) || QUALIFYING.matcher(clause).find()) {
            return Optional.empty();
        }
        return last.map(d -> new Deadline(d, time(m, 12), first, kind(passage.text, start, m.start(), m.end(), end), lastYear != null,
                passage.text.substring(start, end).strip(), passage.place(m.start(), m.end()), sure(lastYear != null, true)));
    }

    private static Certainty sure(boolean yearGiven, boolean acts) {
        return !acts ? Certainty.DOUBTFUL : yearGiven ? Certainty.CERTAIN : Certainty.LIKELY;
    }

    /** The time that five groups from there on tell; 下班 is no time that a paper fixes. */
    private static Optional<LocalTime> time(Matcher m, int group) {
        if (m.group(group + 1) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(group + 1));
        String minutes = m.group(group + 2) != null ? m.group(group + 2) : m.group(group + 3);
        boolean afternoon = m.group(group) != null && m.group(group).matches("下午|晚上?") && hour < 12;
        try {
            int whole = afternoon ? hour + 12 : hour;
            return Optional.of(whole == 24 ? LocalTime.of(23, 59) : LocalTime.of(whole, minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date; one without a year is the first such day on or after the paper's own date. */
    private Optional<LocalDate> day(String written, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (written != null) {
            return ChineseDate.of(Integer.parseInt(written), m, d);
        }
        if (issued.isPresent()) {
            Optional<LocalDate> same = ChineseDate.of(issued.get().getYear(), m, d);
            // A paper may be dated after the fact, but hardly by more than a quarter.
            return same.isPresent() && same.get().isBefore(issued.get().minusMonths(3)) ? ChineseDate.of(issued.get().getYear() + 1, m, d) : same;
        }
        return year.flatMap(y -> ChineseDate.of(y, m, d));
    }

    /** What is due: said beside the date rather than anywhere in the sentence. */
    private static Deadline.Kind kind(String text, int start, int from, int to, int end) {
        String before = text.substring(Math.max(start, from - 20), from);
        String sentence = text.substring(start, end);
        String after = text.substring(to, end);
        if (before.matches("(?s).*公示(?:期|时间|日期|期限)?[^，。；]{0,8}$") || after.matches("^[^，。；]{0,10}(?:反映|完成公示|结束公示).*")
                || sentence.matches("(?s).*(?:公示期|异议).*") && sentence.matches("(?s).*反映.*")) {
            return Deadline.Kind.PUBLICITY;
        }
        if (sentence.contains("总结") && after.matches("(?s)[^，；]{0,30}总结.*") && !after.contains("材料")) {
            return Deadline.Kind.SUMMARY;
        }
        if (before.matches("(?s).*(?:报名|网上申报|网上填报|在线申报|系统申报|网上推荐|网上审核|账户和密码索取)[^，。；]{0,12}$")
                || after.matches("^，?[^，。；]{0,12}(?:报名|登录|网上申报|登陆).*")
                || !after.matches("(?s).*(?:材料|资料|表|函|书).*") && sentence.contains("报名")) {
            return Deadline.Kind.REGISTRATION;
        }
        if (sentence.matches("(?s).*(?:材料|资料|表|报告|函|电子版|纸质|名单|申报书|推荐书|推荐人选|人选|简要事迹|申报).*")) {
            return Deadline.Kind.MATERIALS;
        }
        return Deadline.Kind.OTHER;
    }
}
