package wenshu.check.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.check.Edit;
import wenshu.check.Report;
import wenshu.check.Rule;
import wenshu.check.RuleFamily;
import wenshu.check.Severity;
import wenshu.check.Subject;
import wenshu.notice.DocumentKind;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Role;

/** Issuer, matter and kind 文种 of a title (条例 art. 8 and 9). */
public final class TitleKinds implements RuleFamily {

    private static final String NOTE = "(?:[（(][^（()）]{1,12}[）)])?$";
    private static final Pattern NO_KIND = Pattern.compile("(方案|办法|要点|总结|公示|细则|规划|计划|指南|预案|须知|倡议书|一览表)" + NOTE);
    private static final Pattern TWICE = Pattern.compile("(请示|函|通知|通告|公告|通报|决定|批复|公示|报告|意见|纪要)(报告|函|请示|通知|通告|公告|通报|决定|批复)" + NOTE);
    private static final Pattern PAIRS = Pattern.compile("请示报告|请示函|请示通知|公示通知|公示公告|公告通知|通知公告|通告通知|通知通告|通报通知|通知通报|决定通知|通知函|函通知|批复函|批复通知|报告函|报告请示|意见函|意见报告|意见请示|纪要通知|通告公告|公告通告");
    /** 征求意见函 asks for views; there 意见 is no kind. */
    private static final Pattern VIEWS = Pattern.compile("(?:征求|听取|反馈|征集|修改|处理|回复|答复|审查|建议)[\\u4E00-\\u9FFF]{0,8}意见(?:报告|函|请示)" + NOTE);
    private static final Pattern CLOSING = Pattern.compile("^(?:特此|专此)(通知|通报|通告|公告|报告|批复|请示|函复|函告|函达|复函|致函|决定|公布)[。！]?$");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("T01", TitleKinds::missing, "T02", TitleKinds::issuer, "T03", TitleKinds::matter, "T04", TitleKinds::none,
                "T05", TitleKinds::twice, "T17", TitleKinds::closing);
    }

    private static void missing(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        if (!title.isEmpty() && Heads.official(subject.paper()) && DocumentKind.ofTitle(title.text()).isEmpty()
                && !NO_KIND.matcher(title.text()).find() && !title.text().matches(".*(?:答复|复函|电|命令|令|启事|规定|条例|规则|声明|聘书)" + NOTE)) {
            title.report(report, Math.max(0, title.text().length() - 4), title.text().length(), "标题没有以文种结尾", "请补上文种，如“……的通知”", List.of());
        }
    }

    private static void issuer(Subject subject, Report report) {
        Paper paper = subject.paper();
        Joined title = Heads.title(paper);
        if (title.isEmpty() || !title.text().startsWith("关于") || !Heads.official(paper)) {
            return;
        }
        String organ = Heads.issuer(paper);
        boolean shown = paper.has(Role.MASTHEAD) || !Heads.wholeHead(subject);
        List<Edit> edits = Heads.ORGANS.isOrgan(organ) ? title.edit(0, 0, organ) : List.of();
        (shown ? report.milder(Severity.HINT) : report.milder(Severity.WARNING)).add(title.first(), 0, title.first().text().length(), "标题没有写发文机关",
                shown ? "版头已有发文机关标志时可以省略，也可在“关于”前补写机关名称" : "没有版头的公文请在“关于”前写明机关名称", edits);
    }

    private static void matter(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        Optional<DocumentKind> kind = DocumentKind.ofTitle(title.text());
        boolean needs = kind.isPresent() && kind.get() != DocumentKind.ORDER && kind.get() != DocumentKind.MINUTES
                && kind.get() != DocumentKind.PROCLAMATION && kind.get() != DocumentKind.ANNOUNCEMENT;
        if (needs && title.text().length() > 8 && Heads.official(subject.paper())
                && !title.text().matches(".*(?:关于|转发|印发|批转|发布|公布|对).*")) {
            title.report(report, "标题没有用“关于”引出事由", "请写成“发文机关＋关于事由＋文种”", List.of());
        }
    }

    private static void none(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        Matcher m = NO_KIND.matcher(title.text());
        boolean sent = subject.paper().has(Role.NUMBER) || subject.paper().has(Role.RECIPIENTS);
        if (!m.find() || !sent) {
            return;
        }
        String word = m.group(1);
        boolean whole = title.text().matches("(.{0,40}?)关于.*");
        int about = title.text().indexOf("关于");
        List<Edit> edits = List.of();
        if (!word.equals("公示") && !word.equals("总结") && !word.equals("一览表")) {
            String organ = whole ? title.text().substring(0, about) : "";
            edits = title.whole(organ + "关于印发《" + title.text().substring(organ.length()).replaceFirst("^关于", "") + "》的通知");
        }
        title.report(report, m.start(1), m.end(1), "“" + word + "”不是法定文种，不能单独作公文标题的文种",
                word.equals("公示") ? "请作为通知的附件印发，或不按公文编文号" : "请写成“关于印发《……" + word + "》的通知”", edits);
    }

    private static void twice(Subject subject, Report report) {
        Joined title = Heads.title(subject.paper());
        Matcher m = TWICE.matcher(title.text());
        if (m.find() && PAIRS.matcher(m.group(1) + m.group(2)).matches() && !VIEWS.matcher(title.text()).find()) {
            title.report(report, m.start(1), m.end(2), "标题里“" + m.group(1) + "”和“" + m.group(2) + "”两个文种叠用", "请按用途只保留一个文种", List.of());
        }
    }

    private static void closing(Subject subject, Report report) {
        Optional<DocumentKind> kind = Heads.kind(subject.paper());
        for (Element element : subject.paper().main().toList()) {
            Matcher m = CLOSING.matcher(element.stripped());
            if (kind.isEmpty() || !m.find()) {
                continue;
            }
            String said = m.group(1);
            boolean same = said.contains("函") ? kind.get() == DocumentKind.LETTER || kind.get() == DocumentKind.REPLY
                    : said.equals("公布") || said.equals(kind.get().word()) || kind.get() == DocumentKind.DECISION && said.equals("通报");
            if (!same) {
                report.add(element, 0, element.text().length(), "结语是“特此" + said + "”，标题的文种却是“" + kind.get().word() + "”",
                        "请核对文种，使标题与结语一致");
            }
        }
    }
}
