package wenshu.check.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import wenshu.check.reading.PaperKind;
import wenshu.notice.ChineseDate;
import wenshu.paper.Element;
import wenshu.paper.Paper;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** Signature, date, annotation and openness (GB/T 9704-2012, 7.3.5 and 7.3.6). */
public final class SigningRules implements RuleFamily {

    private static final List<Role> ORDER = List.of(Role.SIGNATURE, Role.DATE, Role.ANNOTATION);
    private static final Pattern NOTE = Pattern.compile("^[\\s\\u3000]*([（(\\[【]?)[\\s\\u3000]*((?:此件|本文|本件)?[\\s\\u3000]*(?:主动公开|依申请公开|不予公开|公开发布|不公开|删减后公开)|(?<=[（(\\[【])联系人[：:][^（）()]{4,60}?)[\\s\\u3000]*([）)\\]】]?)[\\s\\u3000]*([。]?)[\\s\\u3000]*$");
    private static final Set<String> TOLD = Set.of("通知", "决定", "通报", "意见");
    /** What is posted for everybody has no recipients and often no number, but is signed and dated. */
    private static final Set<String> POSTED = Set.of("公示", "公告", "通告");
    private static final Pattern LEAD = Pattern.compile("(通知|函复|报告|批复|通报|通告|公告|函告|函商|请示)如下");
    private static final Pattern END = Pattern.compile("^[\\s\\u3000]*特此(通知|函复|报告|批复|通报|通告|公告|函告|函商|请示)[。！]?[\\s\\u3000]*$");

    @Override
    public Map<String, Rule> rules() {
        return Map.of("S01", SigningRules::signed, "S02", SigningRules::order, "S04", SigningRules::printed, "S05", SigningRules::brackets,
                "S06", SigningRules::openness, "S07", SigningRules::contradiction, "S09", SigningRules::closedTwice);
    }

    private static void signed(Subject subject, Report report) {
        Paper paper = subject.paper();
        boolean posted = paper.has(Role.TITLE) && POSTED.contains(PaperKind.of(paper));
        if ((PaperKind.formal(paper) || posted) && !PaperKind.of(paper).equals("纪要")) {
            boolean named = paper.has(Role.SIGNATURE);
            boolean dated = paper.has(Role.DATE);
            if (!named || !dated) {
                String missing = named ? "成文日期" : dated ? "发文机关署名" : "发文机关署名和成文日期";
                report.whole("没有" + missing, "请在正文之后补上" + missing);
            }
        }
        paper.elements().stream().map(Element::part).filter(Part::foreign).distinct().forEach(part -> forwarded(paper, part, report));
    }

    private static void forwarded(Paper paper, Part part, Report report) {
        List<Element> elements = paper.elements().stream().filter(e -> e.part().equals(part)).toList();
        boolean formal = elements.stream().anyMatch(e -> e.role() == Role.NUMBER || e.role() == Role.RECIPIENTS);
        boolean dated = elements.stream().anyMatch(e -> e.role() == Role.DATE);
        boolean named = elements.stream().anyMatch(e -> e.role() == Role.SIGNATURE);
        if (formal && (!dated || !named)) {
            Element last = elements.getLast();
            report.add(last, 0, 0, "来文的文本里没有" + (dated ? "署名" : named ? "成文日期" : "署名和成文日期"), "请对照来文原件，落款可能随印章图片丢失");
        }
    }

    private static void order(Subject subject, Report report) {
        List<Element> there = new ArrayList<>();
        ORDER.forEach(role -> subject.paper().main(role).stream().limit(1).forEach(there::add));
        List<Element> slots = there.stream().sorted(Comparator.comparingInt(Element::index)).toList();
        if (slots.equals(there)) {
            return;
        }
        List<Edit> edits = new ArrayList<>();
        boolean joint = ORDER.stream().anyMatch(role -> subject.paper().main(role).size() > 1);
        for (int i = 0; i < slots.size() && !joint; i++) {
            if (slots.get(i) != there.get(i)) {
                edits.add(new Edit(slots.get(i).index(), 0, slots.get(i).text().length(), there.get(i).text()));
            }
        }
        Element first = slots.get(0) == there.get(0) ? slots.get(1) : slots.get(0);
        report.add(first, 0, first.text().length(), "落款的顺序不对", "请依次排署名、成文日期、附注", edits);
    }

    private static void printed(Subject subject, Report report) {
        for (Element element : subject.paper().main(Role.PRINTER)) {
            Optional<LocalDate> day = PaperKind.date(element);
            Optional<LocalDate> issued = PaperKind.issued(subject.paper());
            if (day.isPresent() && !element.stripped().endsWith("印发")) {
                int end = element.text().stripTrailing().length();
                boolean mark = element.text().charAt(end - 1) == '日';
                report.add(element, 0, end, "印发日期后面没有“印发”二字", "请写成“" + ChineseDate.format(day.get()) + "印发”",
                        mark ? List.of(new Edit(element.index(), end, end, "印发")) : List.of());
            }
            if (day.isPresent() && issued.isPresent() && day.get().isBefore(issued.get())) {
                report.add(element, 0, element.text().length(), "印发日期" + ChineseDate.format(day.get()) + "早于成文日期"
                        + ChineseDate.format(issued.get()), "请核对两个日期，印发日期应当是送印的日期");
            }
        }
    }

    private static void brackets(Subject subject, Report report) {
        for (Element element : subject.paper().elements()) {
            Matcher matcher = NOTE.matcher(element.text());
            boolean there = element.role() == Role.ANNOTATION || element.role() == Role.OTHER || element.role() == Role.BODY;
            if (there && matcher.matches() && !element.stripped().matches("（[^（）]+）")) {
                String right = "（" + matcher.group(2).replaceAll("[\\s\\u3000]", "") + "）";
                int start = element.text().indexOf(element.stripped());
                report.replace(element, start, start + element.stripped().length(), right, "附注没有用全角圆括号括起来", "请写成“" + right + "”");
            }
        }
    }

    private static void openness(Subject subject, Report report) {
        Paper paper = subject.paper();
        boolean said = !subject.known().openness().isEmpty() || paper.main().anyMatch(e -> e.text().matches("(?s).*(?:公开|发至|传达).*")
                && (e.role() == Role.ANNOTATION || NOTE.matcher(e.text()).matches()));
        if (PaperKind.formal(paper) && paper.has(Role.NUMBER) && TOLD.contains(PaperKind.of(paper)) && !said && !paper.has(Role.SECRECY)) {
            report.whole("没有写明公开方式", "请在成文日期下一行写“（此件主动公开）”“（此件依申请公开）”或“（此件不予公开）”");
        }
    }

    private static void contradiction(Subject subject, Report report) {
        Paper paper = subject.paper();
        for (Element element : paper.main(Role.ANNOTATION)) {
            boolean open = element.text().matches("(?s).*(?:主动公开|公开发布).*");
            String way = subject.known().openness();
            if (open && paper.has(Role.SECRECY)) {
                report.add(element, 0, element.text().length(), "标有密级的公文写了“主动公开”", "请核对密级和公开方式");
            } else if (!way.isEmpty() && open != way.equals("主动公开") && element.text().contains("公开")) {
                report.add(element, 0, element.text().length(), "附注与公开方式“" + way + "”不一致", "请核对后改成一致");
            }
        }
    }

    private static void closedTwice(Subject subject, Report report) {
        List<Element> text = subject.paper().main().filter(e -> e.role().text() || e.role() == Role.OTHER).toList();
        for (Element element : text) {
            Matcher end = END.matcher(element.text());
            if (end.matches() && text.stream().anyMatch(e -> LEAD.matcher(e.text()).results().anyMatch(r -> r.group(1).equals(end.group(1))))) {
                report.replace(element, 0, element.text().length(), "", "开头已有“" + end.group(1) + "如下”，结尾又写“" + element.stripped() + "”",
                        "请删去结尾这一句");
            }
        }
    }
}
