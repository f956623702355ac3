package wenshu.notice.rollover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.notice.source.Quota;
import wenshu.notice.source.UpperPaper;

/** People, quotas, sums of money and ways to reach somebody in running text. */
final class PeopleFinder {

    private static final Pattern NAMED = Pattern.compile("(?:联系人|咨询人|组\\s*长|副组长|成\\s*员|负责人|主任|副主任|局长|监督员|主持人|授课人|带队)[：:]\\s*([\\p{IsHan}·]{2,4}(?:[ 、，\u3000]+[\\p{IsHan}·]{2,4}){0,30}?)(?=[ 、，。；（(\\n\\d\u3000]|电话|联系|$)");
    private static final Pattern REACHED = Pattern.compile("(?<!\\d)(?:0\\d{2,3}[-—）)]?\\s?)?[2-9]\\d{6,7}(?:[、/ ]\\s?\\d{7,8})*(?!\\d)|(?<!\\d)1[3-9]\\d{9}(?!\\d)|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");
    private static final Pattern CODE = Pattern.compile("(?:会议号|群号|QQ群|钉钉群|微信群|验证码|提取码|密码|账号|用户名)[为是：:]?\\s*([A-Za-z0-9@._-]{3,24})");
    private static final Pattern GIVEN = Pattern.compile("(?:授予|给予|表彰|聘任|任命|免去|同意)([\\p{IsHan}]{2,3}?)(?<![县市区局厅校院司团会])(?=等\\d|同志|等同志)");
    private static final Pattern QUOTA = Pattern.compile("(?<![第前\\d.〔])(\\d{1,6}(?:\\.\\d+)?[万千]?|[一两二三四五六七八九十]{1,3})(?:[-—－~～至](\\d{1,4}))?(名|人次|人(?!员|选|才|民|工|均|份|数|事|社|力)|个(?!工作日|月|方面|小时|字|百分|环节|步骤|阶段|部分)|项|部(?!门|委|分)|家|套|户|场|台|辆|门)(左右|以内|以上)?");
    private static final Pattern DUE = Pattern.compile("名额|指标|推荐|选拔|遴选|评选|限额|限报|不超过|不多于|招聘|选调|选聘|录用|招募|表彰|授予|认定|申报|选派|培训|计划|提供|下达|新增|设|参加|规模|共");
    /** Numbers of other things: they are listed but stay. */
    private static final Pattern NO_QUOTA = Pattern.compile("^(?:专家|评委|同行|联系人|以上同行|方面|学科|岗位类别)");
    private static final Pattern MONEY = Pattern.compile("(?<!\\d)\\d+(?:\\.\\d+)?\\s*(?:万|亿)?元");

    private PeopleFinder() {
    }

    static void find(Spans spans, Known known) {
        Matcher named = NAMED.matcher(spans.text);
        while (named.find()) {
            spans.decide(Change.Kind.NAME, named.start(1), named.end(1), "人员可能有变动");
        }
        Matcher given = GIVEN.matcher(spans.text);
        while (given.find()) {
            spans.decide(Change.Kind.NAME, given.start(1), given.end(1), "上年的人员");
        }
        Matcher code = CODE.matcher(spans.text);
        while (code.find()) {
            spans.decide(Change.Kind.CONTACT, code.start(1), code.end(1), "上年的账号或口令");
        }
        Matcher reached = REACHED.matcher(spans.text);
        while (reached.find()) {
            spans.keep(Change.Kind.CONTACT, reached.start(), reached.end(), "联系方式请核对");
        }
        Matcher money = MONEY.matcher(spans.text);
        while (money.find()) {
            spans.keep(Change.Kind.MONEY, money.start(), money.end(), "标准可能调整");
        }
        Matcher quota = QUOTA.matcher(spans.text);
        while (quota.find()) {
            quota(spans, known, quota);
        }
    }

    private static void quota(Spans spans, Known known, Matcher m) {
        String sentence = spans.sentence(m.start());
        String before = spans.before(m.start(), 12);
        boolean hanzi = m.group(1).matches("[一两二三四五六七八九十]+");
        if (hanzi && !before.matches("(?s).*(?:名额|推荐|指标|选拔|不超过|限报?|各|可报)\\s*$")) {
            return;
        }
        if (!DUE.matcher(sentence).find() || NO_QUOTA.matcher(spans.after(m.end(), 4)).find()
                || before.matches("(?s).*(?:每|任选|其中之|具备|下列|由|至少|不少于)\\s*$")) {
            spans.keep(Change.Kind.QUOTA, m.start(), m.end(), "数量请核对");
            return;
        }
        Optional<Quota> upper = known.upper().stream().map(UpperPaper::quotas).flatMap(java.util.List::stream)
                .filter(q -> !q.free() && q.unit().equals(m.group(3)) && q.body().length() > 1 && sentence.contains(q.body())
                        && spans.before(m.start(), q.body().length() + 10).contains(q.body()))
                .findFirst();
        if (upper.isPresent() && upper.get().least() == upper.get().most()) {
            spans.propose(Change.Kind.QUOTA, m.start(), m.end(), upper.get().most() + m.group(3) + (m.group(4) == null ? "" : m.group(4)), "今年来文的名额");
        } else {
            spans.decide(Change.Kind.QUOTA, m.start(), m.end(), "上年的名额");
        }
    }
}
