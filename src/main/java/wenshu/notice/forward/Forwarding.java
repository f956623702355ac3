package wenshu.notice.forward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.fault.FaultException;
import wenshu.notice.Attachment;
import wenshu.notice.ChineseDate;
import wenshu.notice.Contact;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.ForwardedPaper;
import wenshu.notice.Head;
import wenshu.notice.HeadBuilder;
import wenshu.notice.Layout;
import wenshu.notice.Placeholder;
import wenshu.notice.source.Deadline;
import wenshu.notice.source.Found;
import wenshu.notice.source.NamedPaper;
import wenshu.notice.source.Office;
import wenshu.notice.source.UpperPaper;
import wenshu.paper.organ.Organs;

/** Proposes the notice that forwards an upper-level paper; whatever cannot be known stays a {@link Placeholder}. */
public final class Forwarding {

    private static final Pattern KIND = Pattern.compile("(通知|通报|意见|函|决定|公告|通告|方案|办法|细则)(?:（[^）]*）)?$");

    private final Predicate<String> templates;
    private final ForwardingTitle style;

    /** @param templates tells whether the catalogue has a form of that name, which is then bound behind the notice */
    public Forwarding(Predicate<String> templates) {
        this(templates, ForwardingTitle.A);
    }

    /** The same with a choice of the title's style. */
    public Forwarding(Predicate<String> templates, ForwardingTitle style) {
        this.templates = templates;
        this.style = style;
    }

    /**
     * The draft of the forwarding notice.
     *
     * @param issuer full name of the organ that forwards
     * @param today the day on which the notice is to be dated
     * @throws FaultException when the issuer's name is blank, or is the upper paper's own
     */
    public Draft propose(UpperPaper upper, String issuer, LocalDate today) {
        String name = IssuerName.checked(issuer);
        if (upper.issuer().map(Found::value).filter(name::equals).isPresent()) {
            throw FaultException.badInput("OWN_PAPER", "来文", "来文就是“" + name + "”自己发的", "请给出上级机关的原文");
        }
        String upperIssuer = upper.issuer().map(Found::value).orElse(Placeholder.fill("来文机关"));
        String upperNumber = upper.number().map(found -> found.value().format()).orElse(Placeholder.fill("来文文号"));
        Recipients level = Recipients.of(name);
        Optional<String> code = Organs.house().letterCode(name);
        String number = code.map(c -> c + "〔" + today.getYear() + "〕" + Placeholder.fill("顺序号") + "号")
                .orElse(Placeholder.fill("发文字号"));
        Layout layout = code.isPresent() ? Layout.LETTER
                : upper.number().map(found -> found.value().layout()).orElse(Layout.LETTER);
        Head head = new HeadBuilder(DocumentKind.NOTICE, name, style.of(name, upperIssuer, cited(upper))).layout(layout)
                .number(number).recipients(Recipients.usual(name)).issueDate(ChineseDate.format(today))
                .annotation(upper.openness().map(Found::value).orElse("")).openness(openness(upper)).contacts(contacts(upper)).build();
        String upperTitle = upper.title().value();
        List<String> paragraphs = upper.paragraphs().stream().map(Found::value).toList();
        return new Draft(head, body(upper, upperIssuer, upperNumber, level, today), attachments(upper),
                Optional.of(new ForwardedPaper(upperIssuer, upperNumber, upperTitle, paragraphs)));
    }

    /** The title as it is cited beside the issuer's name: the issuer stands before the marks, not inside (GB/T 15834). */
    private static String cited(UpperPaper upper) {
        String title = upper.title().value();
        String issuer = upper.issuer().map(Found::value).orElse("");
        return title.startsWith(issuer) ? title.substring(issuer.length()) : title;
    }

    private static String openness(UpperPaper upper) {
        return upper.openness().map(found -> found.value().replaceFirst("^此件", ""))
                .filter(word -> List.of("主动公开", "依申请公开", "不予公开").contains(word)).orElse("");
    }

    private static List<String> body(UpperPaper upper, String issuer, String number, Recipients level, LocalDate today) {
        List<String> body = new ArrayList<>();
        body.add("现将" + issuer + "《" + ForwardingTitle.nested(cited(upper)) + "》（" + number
                + "，以下简称《" + kind(upper) + "》）转发给你们，请按照《" + kind(upper) + "》要求" + request(upper) + "。");
        if (!upper.deadlines().isEmpty()) {
            body.add("请各单位严格审核把关，按规定做好公示等工作，于" + deadline(upper, today) + "前将申报材料（含电子版）报送我局，逾期不予受理。"
                    .replace("我局", level == Recipients.PROVINCE ? "我厅" : "我局") + offices(upper, level));
        }
        return body;
    }

    /** By what kind of paper the forwarded one is called for short. */
    private static String kind(UpperPaper upper) {
        Matcher matcher = KIND.matcher(upper.title().value());
        return matcher.find() ? matcher.group(1) : "通知";
    }

    /** 认真做好… when the title names the work, else the general phrase. */
    private static String request(UpperPaper upper) {
        String title = upper.title().value();
        int begin = title.indexOf("关于");
        int end = title.lastIndexOf("工作的");
        if (begin < 0 || end < begin) {
            return "认真贯彻执行";
        }
        String work = title.substring(begin + 2, end + 2).replaceFirst("^(认真)?(组织)?(开展|做好|进一步做好)", "");
        return "认真做好" + work;
    }

    private static String deadline(UpperPaper upper, LocalDate today) {
        Deadline last = upper.deadlines().stream().filter(d -> d.kind() == Deadline.Kind.MATERIALS)
                .reduce((first, second) -> second).orElse(upper.deadlines().getLast());
        return OwnDeadline.before(last.date(), today).map(ChineseDate::format)
                .orElseGet(() -> Placeholder.decide("报送期限，上级期限为" + ChineseDate.format(last.date()) + "，距今已不足"
                        + OwnDeadline.LEAST_WORKING_DAYS + "个工作日"));
    }

    /** Below the province an office is a 科 where the province has a 处. */
    private static String offices(UpperPaper upper, Recipients level) {
        if (upper.offices().isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Office office : upper.offices()) {
            String upperName = office.office().replaceFirst("^.*?(厅|局|部|委员会|委)(?=[\\p{IsHan}]{4,}$)", "");
            String own = level == Recipients.CITY && upperName.matches("[\\p{IsHan}]{3,20}处")
                    ? upperName.substring(0, upperName.length() - 1) + "科"
                    : Placeholder.fill("受理" + office.talentType() + "申报材料的科室");
            parts.add(office.talentType() + "申报材料报送至" + (level == Recipients.PROVINCE ? "我厅" : "我局") + own);
        }
        return String.join("，", parts) + "。";
    }

    private static List<Contact> contacts(UpperPaper upper) {
        List<String> matters = upper.offices().stream().map(office -> office.talentType() + "申报材料").toList();
        return (matters.isEmpty() ? List.of("") : matters).stream()
                .map(matter -> new Contact(matter, Placeholder.fill("联系人"), Placeholder.fill("带区号的联系电话"), "", ""))
                .toList();
    }

    private List<Attachment> attachments(UpperPaper upper) {
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(new Attachment(upper.title().value(), new Attachment.Forwarded()));
        for (NamedPaper named : upper.attachments()) {
            if (named.enclosed()) {
                attachments.add(new Attachment(named.title(), templates.test(named.title())
                        ? new Attachment.Template(named.title()) : new Attachment.Separate()));
            }
        }
        return attachments;
    }
}
