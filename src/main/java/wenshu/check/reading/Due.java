package wenshu.check.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wenshu.check.Subject;
import wenshu.paper.Element;
import wenshu.paper.Role;

/**
 * A day by which something has to be handed in or done.
 *
 * @param mention the day as it is written
 * @param date the day; where the year is nowhere said, in the year of the paper or, when that is past, the next
 * @param sure whether the text itself says the year
 */
public record Due(DateMention mention, LocalDate date, boolean sure) {

    private static final Pattern BEFORE = Pattern.compile(
            "(?:截止(?:时间|日期)?|截至(?:时间|日期)?|报送时间|申报时间|报名时间|提交时间|时限)(?:为|是|：|:|到|至|于)?\\s*$");
    private static final Pattern AFTER = Pattern.compile(
            "^\\s*(?:[（(][^（）()]{1,12}[）)])?\\s*(?:(?:上午|下午|中午)?\\s*\\d{1,2}(?:[:：]\\d{2}|[时点]\\d{0,2}分?)?|下班)?\\s*(?:之前|以前|前|截止)");
    private static final Pattern HANDED_IN = Pattern.compile("报送|报至|报回|报到|上报|送至|送达|寄送|寄至|寄达|寄到|提交|反馈|报名|申报|填报|"
            + "发送|返回|交至|交到|完成|逾期|报[\\p{IsHan}]{0,16}(?:局|厅|科|处|办|室|委|部|中心)");
    private static final Pattern CONDITION = Pattern.compile("出生|退休|年满|毕业|入职|取得|入选|获得|参加工作|成立|颁布|施行|印发的");

    /** Whether a day is one by which something must be done: 前 behind it or 截止时间 before it, and what is to be done. */
    public static boolean is(DateMention mention) {
        String text = mention.element().text();
        String sentence = Sentence.at(text, mention.start());
        boolean limit = AFTER.matcher(text.substring(mention.end())).find();
        boolean label = BEFORE.matcher(text.substring(0, mention.start())).find();
        return (limit && HANDED_IN.matcher(sentence).find() || label) && !CONDITION.matcher(sentence).find();
    }

    /** The deadlines that the paper itself sets, attachments and forwarded papers left out. */
    public static List<Due> own(Subject subject) {
        int year = PaperKind.year(subject.paper());
        Optional<LocalDate> issued = PaperKind.issued(subject.paper());
        List<Due> found = new ArrayList<>();
        for (Element element : subject.paper().main().filter(Due::speaks).toList()) {
            for (DateMention mention : DateMention.in(element)) {
                if (is(mention)) {
                    mention.date().or(() -> guess(mention, year, issued))
                            .ifPresent(date -> found.add(new Due(mention, date, mention.year() > 0)));
                }
            }
        }
        return found;
    }

    private static boolean speaks(Element element) {
        return element.role().text() || element.role() == Role.OTHER || element.role() == Role.CONTACT;
    }

    /** The first such day that is not before the paper itself. */
    public static Optional<LocalDate> guess(DateMention mention, int year, Optional<LocalDate> issued) {
        Optional<LocalDate> same = mention.in(year);
        return same.isPresent() && issued.isPresent() && same.get().isBefore(issued.get()) ? mention.in(year + 1) : same;
    }
}
