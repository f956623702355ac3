package wenshu.check.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.ChineseDate;
import wenshu.notice.DocumentNumber;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Role;

/** What a paper is, and when it was issued. */
public final class PaperKind {

    private static final List<String> KINDS = List.of("通知", "通报", "通告", "公告", "公报", "决定", "决议", "意见", "请示", "报告", "批复",
            "议案", "函", "纪要", "命令", "令", "公示");
    private static final Pattern TAIL = Pattern.compile("（[^（）]{1,12}）$");
    private static final Pattern HAN_DATE = Pattern.compile("([一二][〇○零ОO0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern PUBLIC = Pattern.compile("主动公开|公开发布");

    private PaperKind() {
    }

    /** 文种, the last word of the title; 公示 among them though it is none; empty when the title ends in no kind. */
    public static String of(Paper paper) {
        String title = TAIL.matcher(paper.said(Role.TITLE)).replaceFirst("");
        String mark = paper.said(Role.MASTHEAD);
        // Minutes and orders say what they are in the mark above; their title may be only a topic.
        if (mark.endsWith("纪要") || mark.endsWith("令")) {
            return mark.endsWith("令") ? "命令" : "纪要";
        }
        return KINDS.stream().filter(title::endsWith).findFirst().orElse("");
    }

    /** Whether the file holds a formal paper, not only material such as an attachment by itself. */
    public static boolean formal(Paper paper) {
        return paper.has(Role.TITLE) && (paper.has(Role.RECIPIENTS) || paper.has(Role.NUMBER) || paper.has(Role.MASTHEAD));
    }

    /** Whether the paper says that everybody may read it, or is of a kind that everybody is to read. */
    public static boolean open(Paper paper, String openness) {
        return PUBLIC.matcher(openness).find() || PUBLIC.matcher(paper.said(Role.ANNOTATION)).find()
                || List.of("公告", "通告", "公示", "公报").contains(of(paper));
    }

    /** Whether the paper says that not everybody may read it. */
    public static boolean closed(Paper paper, String openness) {
        String said = openness + paper.said(Role.ANNOTATION);
        return paper.has(Role.SECRECY) || said.contains("不予公开") || said.contains("依申请公开");
    }

    /** 成文日期, also where it is written in hanzi or with leading zeros. */
    public static Optional<LocalDate> issued(Paper paper) {
        return paper.main(Role.DATE).stream().flatMap(element -> date(element).stream()).findFirst();
    }

    /** The date that an element consists of. */
    public static Optional<LocalDate> date(Element element) {
        Optional<LocalDate> arabic = DateMention.in(element).stream().flatMap(mention -> mention.date().stream()).findFirst();
        Matcher han = HAN_DATE.matcher(element.text());
        if (arabic.isPresent() || !han.find()) {
            return arabic.or(() -> ChineseDate.parse(element.stripped()));
        }
        return ChineseDate.of(HanNumber.digits(han.group(1)).orElse(0), HanNumber.parse(han.group(2)).orElse(0),
                HanNumber.parse(han.group(3)).orElse(0));
    }

    /** The year that dates without one belong to: that of the issue, else that of the number; 0 when unknown. */
    public static int year(Paper paper) {
        return issued(paper).map(LocalDate::getYear).orElseGet(() -> DocumentNumber.findAll(paper.said(Role.NUMBER)).stream()
                .map(citation -> citation.number().year()).findFirst().orElse(0));
    }
}
