package wenshu.assembly.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import wenshu.notice.Attachment;
import wenshu.notice.Attendance;
import wenshu.notice.Contact;
import wenshu.notice.DocumentKind;
import wenshu.notice.Draft;
import wenshu.notice.HeadBuilder;
import wenshu.notice.Layout;
import wenshu.notice.Sealing;
import wenshu.notice.Signatory;
import wenshu.notice.Stamp;

/** Papers of every layout, in every form of signing, of one page to nine. All persons and bodies' affairs are invented. */
public final class SamplePapers {

    private static final String BUREAU = "阳泉市人力资源和社会保障局";
    private static final String FINANCE = "阳泉市财政局";
    private static final String UNION = "阳泉市总工会";
    private static final String RECIPIENTS = "各县（区）人力资源和社会保障局，市直各有关部门，有关企业";
    /** The longest paper that is made. */
    private static final int MOST_STEPS = 11;
    private static final int PARAGRAPHS_A_PAGE = 7;

    private static final List<String> SENTENCES = List.of(
            "为贯彻落实全市技能人才工作部署，加快培养高素质技能人才，充分发挥技能人才在推动高质量发展中的作用，经研究，决定举办职业技能提升培训班，现将有关事项通知如下。",
            "一、培训对象",
            "各县（区）、各行业从事机械加工、电工、焊工等职业（工种）的一线职工，具有中级工及以上职业技能等级的优先，每个单位推荐人数不超过分配名额。",
            "二、工作要求",
            "（一）高度重视，认真选派。各单位要按照分配名额择优选派，确保参训人员按时报到、完成学习任务，不得以任何理由顶替、缺席，参训情况纳入年度考核。",
            "1.参训人员须持本人有效身份证件和职业技能等级证书复印件报到，由所在单位统一组织，集中乘车前往，途中注意安全，服从带队人员管理。",
            "（1）实训设备由承办院校提供，参训人员自备劳动防护用品，进入车间前须参加安全教育并经考核合格，不合格的不得上岗操作。",
            "（二）严格管理，注重实效。承办单位要制定详细的教学计划，配齐理论和实训教师，做好教学、食宿、安全等各项保障，培训结束后及时总结上报。");

    private SamplePapers() {
    }

    /** All of them, layout by layout. */
    public static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        lengths(Layout.DOCUMENT, all);
        lengths(Layout.LETTER, all);
        forms(all);
        upward(all);
        joint(all);
        attached(all);
        special(all);
        return all;
    }

    private static HeadBuilder ordinary() {
        return new HeadBuilder(DocumentKind.NOTICE, BUREAU, BUREAU + "关于举办2024年职业技能提升培训班的通知")
                .layout(Layout.DOCUMENT).number("阳人社发〔2024〕18号").recipients(RECIPIENTS).issueDate("2024年6月12日")
                .annotation("此件主动公开").openness("主动公开").copies("市总工会，市工业和信息化局")
                .printer(BUREAU + "办公室").printDate("2024年6月13日");
    }

    private static HeadBuilder letter() {
        return ordinary().layout(Layout.LETTER).number("阳人社函〔2024〕18号").printer("").printDate("");
    }

    private static List<String> text(int paragraphs) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            text.add(SENTENCES.get(i == 0 ? 0 : 1 + (i - 1) % (SENTENCES.size() - 1)));
        }
        return text;
    }

    private static Sample sample(String name, HeadBuilder head, List<String> body, List<Attachment> attachments) {
        return new Sample(name, new Draft(head.build(), body, attachments, List.of()));
    }

    private static Sample sample(String name, HeadBuilder head, int paragraphs) {
        return sample(name, head, text(paragraphs), List.of());
    }

    private static void lengths(Layout layout, List<Sample> into) {
        for (int step = 0; step < MOST_STEPS; step++) {
            HeadBuilder head = layout == Layout.LETTER ? letter() : ordinary();
            into.add(sample(layout.word() + "，" + (2 + PARAGRAPHS_A_PAGE * step) + "段", head, 2 + PARAGRAPHS_A_PAGE * step));
        }
    }

    /** Seals, marks of secrecy and urgency, recipients below, a colophon on an even page: in both layouts. */
    private static void forms(List<Sample> into) {
        for (Layout layout : List.of(Layout.DOCUMENT, Layout.LETTER)) {
            UnaryOperator<HeadBuilder> own = head -> layout == Layout.LETTER
                    ? head.layout(Layout.LETTER).number("阳人社函〔2024〕18号").printer("").printDate("") : head;
            String word = layout.word() + "，";
            into.add(sample(word + "不加盖印章", own.apply(ordinary()).sealing(Sealing.UNSEALED), 6));
            into.add(sample(word + "不加盖印章，日期长于署名", own.apply(new HeadBuilder(DocumentKind.NOTICE, FINANCE, FINANCE + "关于举办2024年职业技能提升培训班的通知")
                    .layout(layout).number("阳财函〔2024〕18号").recipients(RECIPIENTS).issueDate("2024年12月12日").annotation("此件主动公开"))
                    .sealing(Sealing.UNSEALED), 6));
            into.add(sample(word + "份号、密级、紧急程度", own.apply(ordinary()).copyNumber("000012").secrecy("机密★1年").urgency("特急").annotation("").openness("不予公开"), 6));
            into.add(sample(word + "紧急程度", own.apply(ordinary()).urgency("加急"), 6));
            into.add(sample(word + "主送移入版记", own.apply(ordinary()).recipientsBelow(true), 6));
            into.add(sample(word + "联系人", own.apply(ordinary()).contacts(List.of(new Contact("培训报名", "顾明川", "0353-2990002",
                    "peixun@example.cn", "阳泉市示例大街8号316室"))), 4));
        }
        into.add(sample("文件，版记置于双数面", ordinary().evenColophon(true), 16));
        into.add(sample("文件，签名章", ordinary().sealing(Sealing.STAMPED).stamps(List.of(new Stamp("局长", "顾明川"))), 6));
    }

    private static void upward(List<Sample> into) {
        HeadBuilder request = new HeadBuilder(DocumentKind.REQUEST, BUREAU, BUREAU + "关于举办2024年职业技能提升培训班的请示")
                .number("阳人社〔2024〕19号").recipients("市人民政府").issueDate("2024年6月12日").signatories(List.of(new Signatory("顾明川", "")))
                .annotation("联系人：顾明川，联系电话：0353-2990002").printer(BUREAU + "办公室").printDate("2024年6月13日");
        into.add(sample("上行文，一位签发人", request, 6));
        HeadBuilder joint = new HeadBuilder(DocumentKind.REQUEST, BUREAU, "关于联合举办2024年职业技能提升培训班的请示")
                .issuers(List.of(BUREAU, FINANCE, UNION)).number("阳人社〔2024〕20号").recipients("市人民政府").issueDate("2024年6月12日")
                .signatories(List.of(new Signatory("顾明川", ""), new Signatory("陆之远", ""), new Signatory("贺一帆", "")))
                .printer(BUREAU + "办公室").printDate("2024年6月13日");
        into.add(sample("上行文，三个机关联合", joint, 6));
    }

    private static void joint(List<Sample> into) {
        for (Sealing sealing : List.of(Sealing.SEALED, Sealing.UNSEALED)) {
            for (List<String> issuers : List.of(List.of(BUREAU, FINANCE), List.of(BUREAU, FINANCE, UNION))) {
                into.add(sample("文件，" + issuers.size() + "个机关联合，" + sealing.word(), new HeadBuilder(DocumentKind.NOTICE, BUREAU,
                        "关于联合举办2024年职业技能提升培训班的通知").layout(Layout.DOCUMENT).issuers(issuers).number("阳人社发〔2024〕21号")
                        .recipients(RECIPIENTS).issueDate("2024年6月12日").sealing(sealing).annotation("此件主动公开")
                        .printer(BUREAU + "办公室").printDate("2024年6月13日"), 6));
            }
        }
        into.add(sample("信函，2个机关联合", letter().issuers(List.of(BUREAU, FINANCE)), 6));
    }

    private static void attached(List<Sample> into) {
        List<String> table = List.of("一、分配原则", "按照各县（区）技能人才数量分配，兼顾重点行业。", "|序号|单位|名额|说明|", "|---|---|---|---|",
                "|1|示例区|12|含机械加工4名|", "|2|示范县|10|含电工3名|");
        List<Attachment> two = List.of(new Attachment("培训日程安排", new Attachment.Text(text(9))),
                new Attachment("各县（区）及市直有关单位职业技能提升培训班参训人员名额分配和报名联系人一览表", new Attachment.Text(table)));
        into.add(sample("文件，两个附件", ordinary(), text(6), two));
        into.add(sample("信函，两个附件", letter(), text(6), two));
        into.add(sample("文件，一个附件", ordinary(), text(6), List.of(two.getFirst())));
        into.add(sample("文件，横排附件", ordinary(), text(6), List.of(two.getFirst(), new Attachment("培训名额分配表", new Attachment.Text(table), true, false))));
        into.add(sample("文件，附件另行分发", ordinary(), text(6), List.of(new Attachment("培训日程安排", new Attachment.Separate()))));
    }

    private static void special(List<Sample> into) {
        HeadBuilder order = new HeadBuilder(DocumentKind.ORDER, "阳泉市人民政府", "阳泉市职业技能培训管理办法").serial("第5号").issueDate("2024年6月12日")
                .sealing(Sealing.STAMPED).stamps(List.of(new Stamp("市长", "顾明川")));
        into.add(sample("命令", order, List.of("现公布《阳泉市职业技能培训管理办法》，自2024年8月1日起施行。"), List.of()));
        HeadBuilder minutes = new HeadBuilder(DocumentKind.MINUTES, BUREAU, "关于职业技能提升培训工作的会议纪要").serial("第12期")
                .issueDate("2024年6月12日").attendance(new Attendance("顾明川、陆之远、贺一帆、方知行、季怀山、苏临溪、白若谷、顾小满、陆见青、贺知秋、方既白、季清和",
                        "苏望舒", "白鹭洲、顾南乔")).copies("局领导，各科室").printer(BUREAU + "办公室").printDate("2024年6月13日");
        into.add(sample("纪要", minutes, text(6), List.of()));
        into.add(sample("纪要，两页以上", minutes, text(16), List.of()));
    }
}
