package wenshu.notice.forward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import wenshu.notice.source.Certainty;
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
        return propose(List.of(upper), issuer, today);
    }

    /**
     * The draft of the notice that forwards a chain of papers: the title names only the highest original, the nearer papers
     * are cited in the opening, all are attached in order, and our deadline comes before the nearest paper's.
     *
     * @param chain the papers from the nearest up to the highest, as {@link Chain#of} finds them
     * @param issuer full name of the organ that forwards
     * @param today the day on which the notice is to be dated
     * @throws FaultException when the issuer's name is blank, or is that of a paper in the chain
     */
    public Draft propose(List<UpperPaper> chain, String issuer, LocalDate today) {
        String name = IssuerName.checked(issuer);
        if (chain.stream().anyMatch(upper -> upper.issuer().map(Found::value).filter(name::equals).isPresent())) {
            throw FaultException.badInput("OWN_PAPER", "来文", "来文就是“" + name + "”自己发的", "请给出上级机关的原文");
        }
        UpperPaper nearest = chain.getFirst();
        Cited original = Cited.highest(chain);
        Recipients level = Recipients.of(name);
        Optional<String> code = Organs.house().letterCode(name);
        String number = code.map(c -> c + "〔" + today.getYear() + "〕" + Placeholder.fill("顺序号") + "号")
                .orElse(Placeholder.fill("发文字号"));
        Layout layout = code.isPresent() ? Layout.LETTER
                : nearest.number().map(found -> found.value().layout()).orElse(Layout.LETTER);
        Head head = new HeadBuilder(DocumentKind.NOTICE, name, style.of(name, original.issuer(), original.title())).layout(layout)
                .number(number).recipients(Recipients.usual(name)).issueDate(ChineseDate.format(today))
                .annotation(nearest.openness().map(Found::value).orElse("")).openness(openness(nearest)).contacts(contacts(nearest)).build();
        return new Draft(head, body(chain, original, name, level, today), attachments(chain),
                chain.stream().map(Forwarding::forwarded).toList());
    }

    private static ForwardedPaper forwarded(UpperPaper upper) {
        return new ForwardedPaper(Cited.issuer(upper), Cited.number(upper), upper.title().value(),
                upper.paragraphs().stream().map(Found::value).toList());
    }

    private static String openness(UpperPaper upper) {
        return upper.openness().map(found -> found.value().replaceFirst("^此件", ""))
                .filter(word -> List.of("主动公开", "依申请公开", "不予公开").contains(word)).orElse("");
    }

    private static List<String> body(List<UpperPaper> chain, Cited original, String name, Recipients level, LocalDate today) {
        List<String> body = new ArrayList<>();
        String kind = kind(original.title());
        StringBuilder opening = new StringBuilder("现将").append(original.quoted("，以下简称《" + kind + "》"));
        List<Cited> nearer = Cited.below(chain, original);
        nearer.forEach(paper -> opening.append(paper == nearer.getLast() ? "及" : "、").append(paper.quoted("")));
        body.add(opening + (nearer.isEmpty() ? "" : "一并") + "转发给你们，请按照《" + kind + "》"
                + (nearer.isEmpty() ? "" : "和" + Organs.house().shortName(Cited.issuer(chain.getFirst())).orElse(Cited.issuer(chain.getFirst())))
                + "要求" + request(original.title()) + "。");
        Optional<Deadline> upper = upperDeadline(chain);
        upper.ifPresent(last -> body.add("请各单位严格审核把关，按规定做好公示等工作，于" + deadline(last, today) + "前将申报材料（含电子版）报送"
                + Recipients.own(name) + "，逾期不予受理。" + offices(chain.getFirst(), level, Recipients.own(name))));
        return body;
    }

    /** By what kind of paper the forwarded one is called for short. */
    private static String kind(String title) {
        Matcher matcher = KIND.matcher(title);
        return matcher.find() ? matcher.group(1) : "通知";
    }

    /** 认真做好… when the title names the work, else the general phrase. */
    private static String request(String title) {
        int begin = title.indexOf("关于");
        int end = title.lastIndexOf("工作的");
        if (begin < 0 || end < begin) {
            return "认真贯彻执行";
        }
        String work = title.substring(begin + 2, end + 2).replaceFirst("^(认真)?(组织)?(开展|做好|进一步做好)", "");
        return "认真做好" + work;
    }

    /** The last day for materials that the nearest paper sets, else the next one above it. */
    private static Optional<Deadline> upperDeadline(List<UpperPaper> chain) {
        for (UpperPaper upper : chain) {
            List<Deadline> sure = upper.deadlines().stream().filter(d -> d.certainty() != Certainty.DOUBTFUL && d.kind() != Deadline.Kind.PUBLICITY).toList();
            Optional<Deadline> materials = sure.stream().filter(d -> d.kind() == Deadline.Kind.MATERIALS).reduce((first, second) -> second);
            if (!sure.isEmpty()) {
                return materials.or(() -> Optional.of(sure.getLast()));
            }
        }
        return Optional.empty();
    }

    private static String deadline(Deadline last, LocalDate today) {
        return OwnDeadline.before(last.date(), today).map(ChineseDate::format)
                .orElseGet(() -> Placeholder.decide("报送期限，上级期限为" + ChineseDate.format(last.date()) + "，距今已不足"
                        + OwnDeadline.LEAST_WORKING_DAYS + "个工作日"));
    }

    /** Below the province an office is a 科 where the province has a 处. */
    private static String offices(UpperPaper upper, Recipients level, String own) {
        List<Office> offices = upper.offices().stream().filter(office -> !office.talentType().isEmpty()).toList();
        if (offices.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Office office : offices) {
            String upperName = office.office().replaceFirst("^.*?(厅|局|部|委员会|委)(?=[\\p{IsHan}]{4,}$)", "");
            String ours = level == Recipients.CITY && upperName.matches("[\\p{IsHan}]{3,20}处")
                    ? upperName.substring(0, upperName.length() - 1) + "科"
                    : Placeholder.fill("受理" + office.talentType() + "申报材料的科室");
            parts.add(office.talentType() + "申报材料报送至" + own + ours);
        }
        return String.join("，", parts) + "。";
    }

    private static List<Contact> contacts(UpperPaper upper) {
        List<String> matters = upper.offices().stream().map(Office::talentType).filter(type -> !type.isEmpty()).distinct()
                .map(type -> type + "申报材料").toList();
        return (matters.isEmpty() ? List.of("") : matters).stream()
                .map(matter -> new Contact(matter, Placeholder.fill("联系人"), Placeholder.fill("带区号的联系电话"), "", ""))
                .toList();
    }

    /** The papers in order, then what they enclose, each once. */
    private List<Attachment> attachments(List<UpperPaper> chain) {
        List<Attachment> attachments = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (UpperPaper upper : chain) {
            attachments.add(new Attachment(upper.title().value(), new Attachment.Forwarded()));
            titles.add(plain(upper.title().value()));
        }
        for (UpperPaper upper : chain) {
            for (NamedPaper named : upper.attachments()) {
                boolean known = titles.stream().anyMatch(title -> plain(named.title()).endsWith(title)) || !titles.add(plain(named.title()));
                if (named.enclosed() && !known) {
                    attachments.add(new Attachment(named.title(), templates.test(named.title())
                            ? new Attachment.Template(named.title()) : new Attachment.Separate()));
                }
            }
        }
        return attachments;
    }

    private static String plain(String title) {
        return title.replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
    }
}
